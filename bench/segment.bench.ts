/**
 * How well issues are cut into articles: article starts, the roles of lines and the people of bylines, on generated pages of
 * many layouts (of texts that nothing was trained on; there the line joins that are proposed, too), on printed issues of which the articles are known, and on the sample;
 * beside what the hand-set rules reached that the trained segmenter took the place of. The shipped weights were trained on
 * those printed issues: what they reach there says nothing, so `--leave-out` trains anew without what it measures (minutes).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSegmenter } from '../main/segment/load-segmenter.ts';
import { createSegmenter, type Segmenter } from '../main/segment/segment.ts';
import { type LayoutFamily, layoutFamilies } from '../scripts/train/segment/pages/layout.ts';
import type { MarkedPage } from '../scripts/train/segment/pages/marked-page.ts';
import { type PrintedIssue, printedPages, readIssues } from '../scripts/train/segment/pages/printed.ts';
import { readTexts, type TextSource } from '../scripts/train/segment/pages/text-pool.ts';
import { type Scores, scorePages } from '../scripts/train/segment/score.ts';
import { trainBoundaries } from '../scripts/train/segment/train-boundaries.ts';
import { generatedPages, lessonsOf, trainingDefaults } from '../scripts/train/segment/training-pages.ts';
import { filesOfThisCall } from './given-files.ts';
import { median } from './median.ts';
import { rulesReached } from './segment-baseline.ts';

const given = filesOfThisCall({
  files: { text: ['.txt.gz'], issues: ['.jsonl'] },
  values: ['pages', 'seeds'],
  flags: ['leave-out'],
});
const pageCount = Number(given.value('pages') ?? 40);
const measureSeed = 99;
/** Layouts that are left out, apart: how pages are read of a layout that nobody thought of. */
const leftOut: readonly LayoutFamily[] = ['columns, spaced', 'paragraphs, tight'];
const resources = join(import.meta.dirname, '../resources');
const shipped = loadSegmenter(resources);

const texts = readTexts(given.files('text'));
const issues = given.files('issues').flatMap(readIssues);
if (texts.length + issues.length === 0) {
  process.stdout.write(
    'Only the sample is measured without texts and issues. Give some: npm run bench -- segment --text FOLDER|FILE.txt.gz …\n' +
      '  --issues FOLDER|FILE.jsonl … [--pages N] [--leave-out [--seeds N]]\n' +
      'A text is a paragraph a line; issues are JSON Lines: {"date", "articles": [{"type", "page", "file", "lines", "head_lines"}]}.\n',
  );
}
sample();
if (texts.length > 0) {
  heading(`shipped weights, ${pageCount} generated pages a family`);
  for (const family of layoutFamilies) row(family, [[pagesOf(family), shipped]]);
}
if (given.isSet('leave-out') && texts.length > 0) leaveOut();

/** The sample has six articles, with and without its blank lines. */
function sample(): void {
  const folder = join(resources, 'sample');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const starts = (cut: string) => shipped(cut).articles.length;
    process.stdout.write(
      `sample: ${starts(text)} articles, without blank lines ${starts(text.replace(/\n\s*\n/g, '\n'))}\n`,
    );
  }
}

function leaveOut(): void {
  const seeds = Array.from({ length: Number(given.value('seeds') ?? 1) }, (_, seed) => seed + 1);
  heading(`trained without what is measured, ${seeds.length} seed(s)`);
  for (const family of leftOut) {
    row(
      `without “${family}”`,
      seeds.map((seed) => [pagesOf(family), trained(texts, issues, seed, [family])]),
      family,
    );
  }
  if (issues.length === 0) return;
  const unseen = seeds.map((seed) => trained(texts, [], seed));
  for (const blankLines of [1, 0]) {
    const pages = issues.flatMap((issue) => printedPages('printed', issue, blankLines));
    row(
      `unseen newspaper${ending(blankLines)}`,
      unseen.map((cut) => [pages, cut]),
      `printed ${blankLines}`,
    );
  }
  const byIssue = issues.flatMap((issue) =>
    seeds.map((seed) => ({
      issue,
      cut: trained(
        texts,
        issues.filter((other) => other !== issue),
        seed,
      ),
    })),
  );
  for (const blankLines of [1, 0]) {
    const runs = byIssue.map(({ issue, cut }): Run => [printedPages('printed', issue, blankLines), cut]);
    row(`leave one issue out${ending(blankLines)}`, runs, `printed ${blankLines}`);
  }
}

function ending(blankLines: number): string {
  return blankLines === 0 ? ', no blanks' : ', blanks';
}

function pagesOf(family: LayoutFamily): MarkedPage[] {
  return generatedPages(texts, 'measure', pageCount, measureSeed, { only: family });
}

function trained(
  from: readonly TextSource[],
  printed: readonly PrintedIssue[],
  seed: number,
  without: readonly LayoutFamily[] = [],
): Segmenter {
  const lessons = lessonsOf({ texts: from, issues: printed, pages: trainingDefaults.pages, seed, without });
  return createSegmenter(trainBoundaries(lessons, { ...trainingDefaults, version: 'bench', seed }));
}

function heading(what: string): void {
  process.stdout.write(
    `\n${what.padEnd(46)} starts  P      R      F1     rules  roles  headings bylines joins: P, R\n`,
  );
}

/** Pages, and what cuts them. */
type Run = readonly [readonly MarkedPage[], Segmenter];

function row(name: string, runs: readonly Run[], baseline = name): void {
  const times: number[] = [];
  let sum: Scores | null = null;
  for (const [pages, cut] of runs) {
    const scores = scorePages(pages, (page) => {
      const begun = performance.now();
      const found = cut(page.text);
      times.push(performance.now() - begun);
      return found;
    });
    if (sum === null) sum = scores;
    else sum.add(scores);
  }
  if (sum === null) return;
  const { starts, roles, people, joins } = sum;
  const rules = rulesReached[baseline];
  const cells = [starts.precision, starts.recall, starts.f1, rules, roles.all.f1, roles.by('heading').f1, people.f1];
  const joined = joins.known === 0 ? [undefined, undefined] : [joins.precision, joins.recall];
  const shown = [...cells, ...joined].map((cell) => (cell === undefined ? '  –  ' : cell.toFixed(3))).join('  ');
  process.stdout.write(
    `  ${name.padEnd(44)}${String(starts.known).padStart(6)}  ${shown}  ${median(times).toFixed(1)} ms a page\n`,
  );
}
