/** Two wheels that truly interlock: mind over body above, body over mind below. Decorative: the name stands beside it. */
export function Logo({ height }: { readonly height: number }) {
  return (
    <svg width={height * 1.5} height={height} viewBox="0 0 36 24" fill="none" strokeWidth="2.6" aria-hidden="true">
      <circle cx="23.5" cy="12" r="9.5" stroke="var(--body)" />
      <circle cx="12.5" cy="12" r="9.5" stroke="var(--mind)" />
      <path d="M20.560 21.030A9.500 9.500 0 0 1 15.910 17.720" stroke="var(--body)" />
    </svg>
  );
}
