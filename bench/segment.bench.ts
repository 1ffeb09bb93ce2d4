/**
 * How well issues are cut into articles: article starts, the roles of lines and the people of bylines, on generated pages of
 * many layouts (texts that nothing was trained on) and on printed issues of which the articles are known; beside what the
 * hand-set rules reached that the trained segmenter took the place of.
 */
import { parseArgs } from 'node:util';
import { segment } from '../main/segment/segment.ts';
import { layoutFamilies } from '../scripts/train/segment/pages/layout.ts';
import type { MarkedPage } from '../scripts/train/segment/pages/marked-page.ts';
import { type PrintedIssue, printedPages, readIssues } from '../scripts/train/segment/pages/printed.ts';
import { readTexts } from '../scripts/train/segment/pages/text-pool.ts';
import { type Scores, scorePages } from '../scripts/train/segment/score.ts';
import { generatedPages } from '../scripts/train/segment/training-pages.ts';

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true, default: [] },
    issues: { type: 'string' },
    pages: { type: 'string', default: '40' },
  },
});
const measureSeed = 99;

if (values.text.length === 0 && values.issues === undefined) {
  process.stdout.write(
    'Nothing to measure. Give texts, issues or both: npm run bench -- segment --text FILE.txt.gz … --issues FILE.jsonl [--pages N]\n' +
      'A text is a paragraph a line; issues are JSON Lines: {"date", "articles": [{"type", "page", "file", "lines", "head_lines"}]}.\n',
  );
}
if (values.text.length > 0) {
  const texts = readTexts(values.text);
  heading(`generated pages, ${values.pages} a family`);
  for (const family of layoutFamilies) {
    row(family, generatedPages(texts, 'measure', Number(values.pages), measureSeed, { only: family }));
  }
}
if (values.issues !== undefined) {
  const issues = readIssues(values.issues);
  heading(`${issues.length} printed issues`);
  row(
    'blank lines between items',
    issues.flatMap((issue) => printed(issue, 1)),
  );
  row(
    'no blank lines',
    issues.flatMap((issue) => printed(issue, 0)),
  );
}

function printed(issue: PrintedIssue, blankLines: number): MarkedPage[] {
  return printedPages('printed', issue, blankLines);
}

function heading(what: string): void {
  process.stdout.write(`\n${what.padEnd(34)} starts   P     R     F1     roles  headings  bylines\n`);
}

function row(name: string, pages: readonly MarkedPage[]): void {
  const begun = performance.now();
  const scores = scorePages(pages, (page) => segment(page.text));
  const each = (performance.now() - begun) / pages.length;
  process.stdout.write(`  ${name.padEnd(32)}${figures(scores)}  ${each.toFixed(1)} ms a page\n`);
}

function figures({ starts, roles, people }: Scores): string {
  const cells = [starts.precision, starts.recall, starts.f1, roles.all.f1, roles.by.get('heading')?.f1, people.f1];
  return `${String(starts.known).padStart(6)}  ${cells.map((cell) => (cell ?? 0).toFixed(3)).join('  ')}`;
}
