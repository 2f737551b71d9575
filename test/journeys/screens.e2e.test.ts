/** Every screen in Japanese, looked at with assistive technology at a desk. The slow suite looks at both languages, and at a tablet and a phone. */
import { screens } from "./screens.ts";

screens(["ja"], (width) => width === 1280);
