import { Random } from '../random.ts';
import { readPage } from './examples.ts';
import { generatePage } from './pages/generate.ts';
import type { LayoutFamily } from './pages/layout.ts';
import type { MarkedPage } from './pages/marked-page.ts';
import { type PrintedIssue, printedPages } from './pages/printed.ts';
import { drawStory, type TextSource } from './pages/text-pool.ts';
import type { Lesson } from './train-boundaries.ts';

/** What the shipped model is trained with. */
export const trainingDefaults = { pages: 260, chains: 2, epochs: 4, rounds: 60 } as const;

/** How often each printed page is set again with its items in another order, with and without blank lines. */
const shuffles = 1;

/** Generated pages, the same for the same seed; those to measure on are made of other texts than those to train on. */
export function generatedPages(
  texts: readonly TextSource[],
  part: 'train' | 'measure',
  count: number,
  seed: number,
  families: { readonly without?: readonly LayoutFamily[]; readonly only?: LayoutFamily } = {},
): MarkedPage[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () =>
    generatePage((script) => drawStory(texts, random, part, script), random, families),
  );
}

export interface LessonSources {
  readonly texts: readonly TextSource[];
  readonly issues: readonly PrintedIssue[];
  /** How many pages are generated. */
  readonly pages: number;
  readonly seed: number;
  /** Families of layouts that are left out. */
  readonly without?: readonly LayoutFamily[];
}

/** What is trained on: generated pages and, where there are, printed ones with and without blank lines between items. */
export function lessonsOf({ texts, issues, pages, seed, without = [] }: LessonSources): Lesson[] {
  const random = new Random(seed + 1);
  const printed = issues.flatMap((issue) =>
    [0, 1].flatMap((blankLines) => printedPages('printed', issue, blankLines, shuffles, random)),
  );
  return [...generatedPages(texts, 'train', pages, seed, { without }), ...printed].map((page) => ({
    page: readPage(page),
    weight: 1,
  }));
}
