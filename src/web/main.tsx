/** Where the pages begin. */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "./app/tokens.css";
import "./app/mantine.css";
import "./app/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { showLanguage } from "./app/language.ts";

const host = document.getElementById("root");
if (host === null) throw new Error("invariant: the page has an element with the id root");
showLanguage();
createRoot(host).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
