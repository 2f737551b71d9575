/** Every screen in both languages, looked at with assistive technology at a desk and, in Japanese, on a phone. The slow suite looks everywhere. */
import { screens } from "./screens.ts";

screens((width, language) => width === 1280 || (width === 390 && language === "ja"));
