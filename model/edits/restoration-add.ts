import { asPrinted, type Block } from '../block.ts';
import type { Certainty } from '../correction.ts';
import { blockIdOf, restorationIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import { type BlockId, newId, type PageId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { sourceOffset } from '../offset.ts';
import { ordinalBefore, ordinalBehind } from '../ordinals.ts';
import type { Restoration } from '../restoration.ts';
import { articleEdit } from './article-edit.ts';
import { paragraphAround } from './block-edits.ts';

/** Where paragraphs were lost: before or after a block of the article, with what is one paragraph with it. */
export interface LostPlace {
  readonly beside: BlockId;
  readonly side: 'before' | 'after';
}

/** What a person says of lost paragraphs. */
export interface LostParagraphs {
  /** A line a paragraph. */
  readonly text: string;
  readonly certainty: Certainty;
  readonly note: string;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

/** Supplies paragraphs that the source lost, each as a block of the article; null without any text, or where the block is not there. */
export function supplyParagraphs(
  document: ArticleDocument,
  { beside, side }: LostPlace,
  { text, certainty, note }: LostParagraphs,
): Edit | null {
  const paragraph = paragraphAround(document, beside);
  const neighbour = side === 'before' ? paragraph[0] : paragraph.at(-1);
  const lines = text.split(lineEnd).map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== '');
  if (neighbour === undefined || paragraphs.length === 0) return null;
  const restoration = newRestoration(document, placeOf(document, neighbour, side), {
    ...{ text: paragraphs.join('\n'), certainty, note },
  });
  const blocks: Block[] = [];
  let [start, before] = [0, neighbour];
  for (const line of paragraphs) {
    const among = [...document.blocks, ...blocks];
    const isBefore = side === 'before' && blocks.length === 0;
    const block: Block = {
      ...{ id: blockIdOf(restoration.id, start), pageId: restoration.id, articleId: document.article.id, role: 'body' },
      ordinal: isBefore ? ordinalBefore(before.ordinal, among) : ordinalBehind(before.ordinal, among),
      ...{ start: sourceOffset(start), end: sourceOffset(start + line.length), ...asPrinted },
    };
    blocks.push(block);
    before = block;
    start += line.length + 1;
  }
  return articleEdit(document, 'block-supply', paragraphs, [
    { name: 'restoration.add', payload: { records: [restoration] } },
    { name: 'block.add', payload: { records: blocks } },
  ]);
}

/** What is supplied at a place: the same whoever supplies it, but once more where it is supplied already. */
export function newRestoration(
  { article, pages }: Pick<ArticleDocument, 'article' | 'pages'>,
  { pageId, at }: Pick<Restoration, 'pageId' | 'at'>,
  lost: LostParagraphs,
): Restoration {
  const derived = restorationIdOf(pageId, at, article.id, lost.text);
  const isTaken = pages.some(({ id }) => id === derived);
  return { id: isTaken ? newId<PageId>() : derived, pageId, at, ...lost };
}

/** Beside what is restored something is lost where that is. */
function placeOf(document: ArticleDocument, block: Block, side: LostPlace['side']): Pick<Restoration, 'pageId' | 'at'> {
  const { page, restoration, shift } = pageAt(document, block.start);
  if (restoration !== null) return { pageId: restoration.pageId, at: restoration.at };
  return { pageId: page.id, at: sourceOffset((side === 'before' ? block.start : block.end) - shift) };
}
