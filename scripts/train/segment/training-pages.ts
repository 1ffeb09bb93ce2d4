import { Random } from '../random.ts';
import { generatePage } from './pages/generate.ts';
import type { LayoutFamily } from './pages/layout.ts';
import type { MarkedPage } from './pages/marked-page.ts';
import { type PrintedIssue, printedPages } from './pages/printed.ts';
import { drawStory, type TextSource } from './pages/text-pool.ts';

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

/** Printed pages to train on: with and without blank lines between items, as printed and in other orders. */
export function printedLessons(issues: readonly PrintedIssue[], shuffles: number, seed: number): MarkedPage[] {
  const random = new Random(seed);
  return issues.flatMap((issue) =>
    [0, 1].flatMap((blankLines) => printedPages('printed', issue, blankLines, shuffles, random)),
  );
}
