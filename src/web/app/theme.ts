/**
 * Mantine as this house uses it. Its variables are written once in `mantine.css` and never injected, so that the content
 * security policy needs no inline style element; this says only what components do.
 */
import { createTheme } from "@mantine/core";

export const theme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: false,
  focusRing: "auto",
});
