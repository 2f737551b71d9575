/** Every screen in both languages, looked at with assistive technology at a desk. The slow suite looks at a tablet and a phone, too. */
import { screens } from "./screens.ts";

screens((width) => width === 1280);
