// How Docusaurus shows the pages that `sdkwright docs` writes to docs/; written once, for you to change.
// `site.json` and `sidebars.json` are made anew with the pages.
const { mkdirSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { themes } = require("prism-react-renderer");
const site = require("./site.json");

/** @type {import("@docusaurus/types").Config} */
module.exports = {
  title: site.title,
  tagline: site.description,
  url: site.origin || "https://example.com",
  baseUrl: site.path,
  favicon: "favicon.svg",
  trailingSlash: true,
  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  onDuplicateRoutes: "throw",
  markdown: { hooks: { onBrokenMarkdownLinks: "throw" } },
  presets: [
    [
      "classic",
      {
        docs: {
          routeBasePath: "/",
          sidebarPath: "./sidebars.json",
          numberPrefixParser: false,
          exclude: [],
        },
        blog: false,
        theme: { customCss: "./src/css/custom.css" },
      },
    ],
  ],
  plugins: [withPlainPages],
  themes: [["@easyops-cn/docusaurus-search-local", { hashed: true, indexBlog: false, docsRouteBasePath: "/" }]],
  themeConfig: {
    navbar: { title: site.title },
    colorMode: { respectPrefersColorScheme: true },
    prism: {
      theme: themes.github,
      darkTheme: themes.dracula,
      additionalLanguages: ["bash", "http"],
    },
  },
};

// Each page as plain Markdown beside it: `images/create.md`.
function withPlainPages() {
  return {
    name: "plain-pages",
    async postBuild({ outDir }) {
      const { plainPages } = await import("./src/plain-pages.mjs");
      for (const [path, text] of Object.entries(plainPages("docs"))) {
        const file = join(outDir, `${path}.md`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
  };
}
