import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBoundaryModel } from '../../../main/segment/boundaries/model-file.ts';
import { readIssues } from './pages/printed.ts';
import { readTexts } from './pages/text-pool.ts';
import { trainBoundaries } from './train-boundaries.ts';
import { lessonsOf, trainingDefaults } from './training-pages.ts';

const usage = `npm run train -- segment --text FILE.txt.gz … [--issues FILE.jsonl …] --out FILE [--seed N] [--pages N] [--version NAME]
  --text     texts that pages are generated from, a paragraph a line
  --issues   printed issues with their articles: {"date", "articles": [{"type", "page", "file", "lines", "head_lines"}]} a line
  --pages    how many pages are generated
`;

/** Trains the segmenter's model and writes its weights file. */
export function trainSegmenter(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      text: { type: 'string', multiple: true },
      issues: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      pages: { type: 'string', default: String(trainingDefaults.pages) },
      version: { type: 'string', default: '1' },
    },
  });
  if (values.text === undefined || values.out === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const seed = Number(values.seed);
  const issues = values.issues.flatMap(readIssues);
  const lessons = lessonsOf({ texts: readTexts(values.text), issues, pages: Number(values.pages), seed });
  const lines = lessons.reduce((sum, { page }) => sum + page.states.length, 0);
  process.stdout.write(`${lessons.length} pages, ${lines} lines\n`);
  const model = trainBoundaries(lessons, { ...trainingDefaults, version: values.version, seed });
  const sources = [...values.text, ...values.issues].map((path) => basename(path));
  const bytes = writeBoundaryModel(model, { sources, issues: issues.length, pages: lessons.length, lines, seed });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  process.stdout.write(`${values.out}: ${bytes.length} bytes, ${model.trees.length} trees\n`);
  return 0;
}
