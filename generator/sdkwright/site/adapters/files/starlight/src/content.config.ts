// Which files are pages. Addresses are the files' paths, letter for letter.
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";

const address = ({ entry }: { entry: string }) => entry.replace(/\.mdx?$/, "").replace(/\/index$/, "");

export const collections = {
  docs: defineCollection({
    loader: glob({ base: "./src/content/docs", pattern: "**/*.{md,mdx}", generateId: address }),
    schema: docsSchema(),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
