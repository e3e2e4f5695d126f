// How Starlight shows the pages that `sdkwright docs` writes to src/content/docs; written once, for you to change.
// `site.json` is made anew with the pages: the title, where the site is published, and the sidebar.
import { readFileSync } from "node:fs";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";

const site = JSON.parse(readFileSync(new URL("./site.json", import.meta.url), "utf8"));

export default defineConfig({
  site: site.origin || undefined,
  base: site.path,
  trailingSlash: "always",
  // Quotes and dashes stay as the API's document has them.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
  vite: { build: { rollupOptions: { onwarn: warned } } },
  integrations: [
    starlight({
      title: site.title,
      description: site.description,
      sidebar: site.sidebar,
      customCss: ["./src/styles/site.css"],
      disable404Route: true, // src/pages/404.astro is that page
    }),
  ],
});

// Astro's own modules begin with directives that its bundler warns about, once a page.
function warned(warning, warn) {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
}
