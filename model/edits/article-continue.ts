import type { Block } from '../block.ts';
import type { Changes, Command } from '../commands/command.ts';
import { continuationMarkAt, isContinuationMark } from '../continuation-mark.ts';
import type { ArticleDocument } from '../document.ts';
import { readingOfDocument } from '../document-reading.ts';
import type { BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { readingOffset } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { mergeIntoArticle } from './article-split.ts';
import { addCorrection } from './correction-add.ts';
import { settledRole } from './settled.ts';

/** Where a paragraph may go on from one page to another. */
export interface Seam {
  /** The paragraph before, as it reads, without the mark that says where it goes on. */
  readonly before: string;
  /** The paragraph behind. */
  readonly behind: string;
  /** Whether the sentence breaks off before and goes on behind. */
  readonly isOneSentence: boolean;
}

interface SeamPlace extends Seam {
  readonly last: Block;
  readonly first: Block;
  /** Blocks between that say nothing but where the text began. */
  readonly marks: ReadonlySet<BlockId>;
  /** What takes the mark away that says where it goes on. */
  readonly unmarking: readonly Command[];
}

/** A paragraph of so few characters breaks off nowhere: it may as well be a name, or a line of a list. */
const leastCharacters = 8;

/** Where an article's text meets that of the article which it goes on with; null where one of both has something else there. */
export function seamBetween(article: ArticleDocument, continuation: ArticleDocument): Seam | null {
  return seamPlace(article, continuation);
}

/**
 * Puts an article at the end of the one that goes on with it. @param isOneParagraph makes one paragraph of the last and the first: what was
 * printed between, 下转第3版 and 上接第1版, is struck then
 */
export function continueArticle(
  article: ArticleDocument,
  continuation: ArticleDocument,
  isOneParagraph: boolean,
): Edit {
  const seam = isOneParagraph ? seamPlace(article, continuation) : null;
  const merged = mergeIntoArticle(continuation, article, (block) => (seam === null ? {} : changesAt(seam, block)));
  return seam === null ? merged : { ...merged, commands: [...merged.commands, ...seam.unmarking] };
}

function changesAt({ last, first, marks }: SeamPlace, block: Block): Changes<'block'> {
  if (marks.has(block.id)) return { struck: true, continues: true };
  if (block.id !== first.id) return {};
  return { continues: true, ...(block.role === last.role ? {} : settledRole(block, last.role)) };
}

function seamPlace(article: ArticleDocument, continuation: ArticleDocument): SeamPlace | null {
  const [reading, readingBehind] = [readingOfDocument(article), readingOfDocument(continuation)];
  const before = reading.blocks.at(-1);
  if (before?.block.role !== 'body' || before.block.id !== article.blocks.at(-1)?.id) return null;
  const isMark = ({ reading: { start, end } }: Reading['blocks'][number]): boolean =>
    isContinuationMark(readingBehind.text.slice(start, end));
  const place = readingBehind.blocks.findIndex((each) => !isMark(each));
  const behind = readingBehind.blocks[place];
  if (behind?.block.role !== 'body') return null;
  const text = reading.text.slice(before.reading.start, before.reading.end);
  const mark = continuationMarkAt(text);
  const texts = {
    before: text.slice(0, mark),
    behind: readingBehind.text.slice(behind.reading.start, behind.reading.end),
  };
  const range = { start: readingOffset(before.reading.start + mark), end: before.reading.end };
  const surplus = { reads: '', kind: 'surplus', certainty: 'high', note: '' } as const;
  const unmarking = mark === text.length ? null : addCorrection(article, reading, range, surplus);
  return {
    ...texts,
    isOneSentence: isOneSentence(texts),
    ...{ last: before.block, first: behind.block },
    marks: new Set(readingBehind.blocks.slice(0, place).map(({ block }) => block.id)),
    unmarking: (unmarking?.edit.commands ?? []).filter(({ name }) => name.startsWith('correction.')),
  };
}

/** In a text without signs nothing says where sentences end. */
function isOneSentence({ before, behind }: Pick<Seam, 'before' | 'behind'>): boolean {
  const [end, start] = [before.trim(), behind.trim()];
  if (end.length < leastCharacters || !/[，。；！？、,.;!?]/.test(end)) return false;
  return !/[。！？!?…；;：:.”’」』）)】]$/.test(end) && !/^[“‘「『（(【〔●◆■★▶◎▲△]/.test(start);
}
