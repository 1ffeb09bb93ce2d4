import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import type { Command } from '../../../model/commands/command.ts';
import type { ArticleId, PageId } from '../../../model/ids.ts';
import type { Issue } from '../../../model/issue.ts';
import type { Edit } from '../../../model/journal.ts';
import type { Page } from '../../../model/page.ts';
import type { Noun, RecordTypes } from '../../../model/records.ts';

/** What a file comes to that is read in another encoding, before anything moves to it. */
export class FreshReading {
  readonly issues: readonly Issue[];
  /** One for each issue. */
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** What the file itself brings decided, by its ids. */
  readonly decided: ReadonlySet<string>;

  constructor({ commands }: Edit) {
    this.decided = new Set(commands.flatMap(decidedBy));
    this.issues = commands.flatMap((each) => (each.name === 'issue.add' ? each.payload.records : []));
    this.pages = commands.flatMap((each) => (each.name === 'page.add' ? each.payload.records : []));
    this.articles = commands.flatMap((each) => (each.name === 'article.add' ? each.payload.records : []));
    this.blocks = inOrder(commands.flatMap((each) => (each.name === 'block.add' ? each.payload.records : [])));
  }

  /** The page on which an offset of the text lies. */
  pageAt(offset: number): Page | undefined {
    const block = lastBeginning(this.blocks, offset) ?? this.blocks[0];
    return this.pages.find(({ id }) => id === block?.pageId) ?? this.pages[0];
  }
}

function decidedBy({ payload }: Command): readonly string[] {
  if (!('records' in payload)) return [];
  const records: readonly RecordTypes[Noun][] = payload.records;
  return records.flatMap((record) => ('status' in record && record.status !== 'suggested' ? [record.id] : []));
}

/** Blocks as they are to stand on the new pages. */
export class NewCut {
  readonly blocks: readonly Block[];
  readonly #pages = new Map<ArticleId, PageId>();

  constructor(blocks: readonly Block[]) {
    this.blocks = inOrder(blocks);
    for (const { articleId, pageId } of this.blocks) {
      if (articleId !== null && !this.#pages.has(articleId)) this.#pages.set(articleId, pageId);
    }
  }

  /** The page on which an article begins. */
  pageOf(article: ArticleId): PageId | undefined {
    return this.#pages.get(article);
  }

  /** The block that a stretch lies in; null where it lies in none, or in several. */
  blockOf({ start, end }: { readonly start: number; readonly end: number }): Block | null {
    const block = lastBeginning(this.blocks, start);
    return block !== undefined && end <= block.end ? block : null;
  }

  /** Whether a stretch lies in an article, all of it in blocks. */
  holds({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const [first, last] = [lastBeginning(this.blocks, start), lastBeginning(this.blocks, Math.max(start, end - 1))];
    return first !== undefined && last !== undefined && start <= first.end && end <= last.end;
  }

  /** The article that most of some stretches lie in. */
  articleOf(stretches: readonly { readonly start: number; readonly end: number }[]): ArticleId | null {
    const shares = new Map<ArticleId, number>();
    for (const { start, end } of stretches) {
      for (let at = Math.max(0, lastBeginningAt(this.blocks, start)); at < this.blocks.length; at += 1) {
        const block = this.blocks[at];
        if (block === undefined || block.start >= end) break;
        const share = Math.min(end, block.end) - Math.max(start, block.start);
        if (block.articleId !== null && share > 0)
          shares.set(block.articleId, (shares.get(block.articleId) ?? 0) + share);
      }
    }
    const [most] = [...shares].sort(([, a], [, b]) => b - a);
    return most?.[0] ?? null;
  }
}

/** Takes the place of the records that commands add of a noun. */
export function withRecords<Name extends 'article.add' | 'block.add'>(
  commands: readonly Command[],
  name: Name,
  records: Extract<Command, { readonly name: Name }>['payload']['records'],
): readonly Command[] {
  return commands.map((command) => (command.name === name ? ({ name, payload: { records } } as Command) : command));
}

function inOrder(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((a, b) => a.start - b.start);
}

function lastBeginning(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[lastBeginningAt(blocks, offset)];
}

/** -1 where none begins before. */
function lastBeginningAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
