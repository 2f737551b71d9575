/** Two wheels that truly interlock: mind over above, body over below. Decorative wherever the name stands beside it. */
export function Logo({ size, ground = "var(--paper)" }: { readonly size: number; readonly ground?: string }) {
  return (
    <svg width={size} height={size} viewBox="3 3 34 34" aria-hidden="true">
      <g fill="none" strokeWidth="3.2">
        <circle cx="15" cy="20" r="10" stroke="var(--mind)" />
        <circle cx="25" cy="20" r="10" stroke={ground} strokeWidth="6" strokeDasharray="9 100" strokeDashoffset="-44" />
        <circle cx="25" cy="20" r="10" stroke="var(--body)" />
        <path d="M18.800 10.750A10 10 0 0 1 22.200 13.050" stroke={ground} strokeWidth="5.600" />
        <path d="M17.300 10.270A10 10 0 0 1 23.600 14.900" stroke="var(--mind)" />
      </g>
    </svg>
  );
}
