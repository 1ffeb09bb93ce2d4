import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Random } from '../../random.ts';
import type { MarkedPage } from './marked-page.ts';
import { PageWriter } from './page-writer.ts';

const Item = z.object({
  type: z.enum(['article', 'advert', 'margin', 'head', 'other']),
  page: z.string(),
  file: z.string(),
  lines: z.array(z.string()),
  head_lines: z.int(),
});
const Issue = z.object({ date: z.string(), articles: z.array(Item) });

/** One thing on a printed page: an article, an advert, a line in the margin…; its first `head_lines` lines are its headline. */
export type PrintedItem = z.infer<typeof Item>;

/** The printed pages of one issue, each as its items in reading order. */
export interface PrintedIssue {
  readonly date: string;
  readonly pages: readonly (readonly PrintedItem[])[];
}

/**
 * Reads whole issues with their items from JSON Lines, an issue a line: `{date, articles: [{type, page, file, lines,
 * head_lines}]}`.
 */
export function readIssues(path: string): PrintedIssue[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { date, articles } = Issue.parse(JSON.parse(line));
      const pages = new Map<string, PrintedItem[]>();
      for (const item of articles.filter(({ lines }) => lines.some((printed) => printed.trim() !== ''))) {
        const page = `${item.file} ${item.page}`;
        pages.set(page, [...(pages.get(page) ?? []), item]);
      }
      return { date, pages: [...pages.values()] };
    });
}

/** Sets items below each other as printed, with or without a blank line between them. */
export function printedPage(kind: string, items: readonly PrintedItem[], blankLines: number): MarkedPage {
  const writer = new PageWriter();
  for (const item of items) {
    const isFurniture = item.type === 'margin' || item.type === 'head';
    if (!isFurniture) writer.open(item.type !== 'article');
    let first = true;
    for (const [index, line] of item.lines.entries()) {
      if (line.trim() === '') continue;
      writer.newLine(first ? blankLines : 0);
      writer.write(line, isFurniture ? 'furniture' : index < item.head_lines ? 'heading' : 'body');
      first = false;
    }
  }
  return { ...writer.page(kind), mayHoldMore: true };
}

/** The issue's pages as they were printed and, `shuffles` times each, with their items in another order. */
export function printedPages(
  kind: string,
  issue: PrintedIssue,
  blankLines: number,
  shuffles = 0,
  random?: Random,
): MarkedPage[] {
  return issue.pages.flatMap((items) => [
    printedPage(kind, items, blankLines),
    ...Array.from({ length: random === undefined ? 0 : shuffles }, () =>
      printedPage(kind, random?.shuffle([...items]) ?? items, blankLines),
    ),
  ]);
}
