/** Every screen in both languages, looked at with assistive technology at a desk, a tablet and a phone. */
import { screens } from "./screens.ts";

screens(["ja", "en"], () => true);
