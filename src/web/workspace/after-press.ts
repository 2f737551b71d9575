/**
 * Waits until a press of the pointer is over. A press takes the focus from a field, and what is then told about that field
 * would push away the very button that is being pressed, so that the click would miss it.
 */

let pressed = false;
document.addEventListener("pointerdown", () => (pressed = true), { capture: true });
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => (pressed = false), { capture: true });

/** Runs `run` now, or after the click that follows the present press. */
export function afterPress(run: () => void): void {
  if (!pressed) {
    run();
    return;
  }
  const over = (): void => {
    document.removeEventListener("pointerup", over);
    document.removeEventListener("pointercancel", over);
    setTimeout(run);
  };
  document.addEventListener("pointerup", over);
  document.addEventListener("pointercancel", over);
}
