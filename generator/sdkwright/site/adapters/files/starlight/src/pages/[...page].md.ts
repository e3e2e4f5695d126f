// Each page as plain Markdown beside it: `images/create.md`.
import type { APIRoute } from "astro";
import { plainPages } from "../plain-pages.mjs";

const pages: Record<string, string> = plainPages("src/content/docs");

export const getStaticPaths = () => Object.keys(pages).map((page) => ({ params: { page } }));

export const GET: APIRoute = ({ params }) => new Response(pages[params.page ?? "index"]);
