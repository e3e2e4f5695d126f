// Reads pages from the standard input, `{path: text}`, and prints what MDX finds wrong in them, plain and with GitHub's
// additions.
import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";

process.stdin.setEncoding("utf8");
let input = "";
for await (const chunk of process.stdin) input += chunk;

const processors = [createProcessor(), createProcessor({ remarkPlugins: [remarkGfm] })];
const found = [];
for (const [path, text] of Object.entries(JSON.parse(input))) {
  for (const processor of processors) {
    try {
      await processor.process(text);
    } catch (error) {
      found.push(`${path}: ${error}`);
      break;
    }
  }
}
process.stdout.write(JSON.stringify(found));
