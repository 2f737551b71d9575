import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The pages. Nothing is inlined as a `data:` address and no script stands in the HTML, so that the server's content
 * security policy can refuse everything that is not a file of this origin.
 */
export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  build: {
    outDir: "dist/pages",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": { target: process.env.RYORIN_API ?? "http://127.0.0.1:8610", changeOrigin: false } } },
});
