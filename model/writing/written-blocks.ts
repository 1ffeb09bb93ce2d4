import { append } from '../append.ts';
import { asPrinted, type Block } from '../block.ts';
import type { Command, Revision } from '../commands/command.ts';
import { blockIdOf } from '../derived-ids.ts';
import type { ArticleDocument, DocumentPage } from '../document.ts';
import { newRestoration } from '../edits/restoration-add.ts';
import { settledRole } from '../edits/settled.ts';
import { type BlockId, newId, type PageId } from '../ids.ts';
import { sourceOffset } from '../offset.ts';
import { ordinalBefore, ordinalBehind } from '../ordinals.ts';
import type { Reading } from '../reading.ts';
import { recordOf } from '../record-index.ts';
import type { Restoration } from '../restoration.ts';
import type { Cells } from './cells.ts';
import type { BlockPart, WrittenParagraph } from './paragraphs-written.ts';

/** A part as the block that it becomes. */
export interface PartBlock {
  readonly part: BlockPart;
  readonly block: Block;
}

export interface WrittenBlocks {
  readonly commands: readonly Command[];
  /** The blocks of the source in the order of the row, each as it will be. */
  readonly parts: readonly PartBlock[];
}

/** What makes the blocks of some cells those that were written: cut, joined, parted, and supplied between them. */
export function writtenBlocks(
  document: ArticleDocument,
  reading: Reading,
  cells: Cells,
  paragraphs: readonly WrittenParagraph[],
): WrittenBlocks {
  const writer = new BlockWriter(document, reading, cells);
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'blocks') writer.blocks(paragraph.parts);
    else writer.supplied(paragraph.texts);
  }
  return writer.finish();
}

class BlockWriter {
  readonly #document: ArticleDocument;
  readonly #reading: Reading;
  readonly #cells: Cells;
  readonly #revised = new Map<BlockId, Block>();
  readonly #added: Block[] = [];
  readonly #parts: PartBlock[] = [];
  readonly #restorations: Restoration[] = [];
  /** Paragraphs that were supplied one after another, behind a block or, if it is null, before all others. */
  #texts: string[] = [];
  #previous: Block | null;

  constructor(document: ArticleDocument, reading: Reading, cells: Cells) {
    this.#document = document;
    this.#reading = reading;
    this.#cells = cells;
    this.#previous = reading.blocks[cells.first - 1]?.block ?? null;
  }

  blocks(parts: readonly BlockPart[]): void {
    const [first] = parts;
    if (first === undefined) return;
    const isBehindSupplied = this.#supply(this.#reading.blocks[first.block]?.block ?? null);
    const role = this.#reading.blocks[first.block]?.block.role ?? 'body';
    let isJoinedAnew = false;
    for (const part of parts) {
      const was = this.#reading.blocks[part.block];
      if (was === undefined) continue;
      const { block } = was;
      const goesOn = part !== first;
      const isJoined = goesOn && !was.continues;
      isJoinedAnew ||= isJoined;
      const extent = { start: sourceOffset(part.start), end: sourceOffset(part.end) };
      const now: Block = { ...block, ...extent, ...(isJoinedAnew ? { role } : {}) };
      // Whether the first of the cells goes on with what stands before them is not their business.
      const isEdge = part.block === this.#cells.first && !isBehindSupplied;
      const isAsItWas = goesOn === was.continues && !(part === first && isBehindSupplied);
      const continues = isEdge || isAsItWas ? block.continues : goesOn;
      this.#place(part, part.isFirst ? { ...now, continues } : { ...now, ...this.#asNew(now) });
      if (isJoined) this.#joinStruckBefore(now);
    }
    if (isJoinedAnew) this.#giveRoleToWhatGoesOn(parts.at(-1), role);
  }

  supplied(texts: readonly string[]): void {
    append(this.#texts, texts);
  }

  finish(): WrittenBlocks {
    this.#supply(null);
    const revisions: Revision<'block'>[] = [...this.#revised.values()].flatMap((now) =>
      revisionOf(this.#document, now),
    );
    const commands: Command[] = [];
    if (revisions.length > 0) commands.push({ name: 'block.revise', payload: { revisions } });
    if (this.#restorations.length > 0) {
      commands.push({ name: 'restoration.add', payload: { records: this.#restorations } });
    }
    if (this.#added.length > 0) commands.push({ name: 'block.add', payload: { records: this.#added } });
    return { commands, parts: this.#parts };
  }

  #place(part: BlockPart, block: Block): void {
    if (part.isFirst) this.#revise(block);
    else this.#added.push(block);
    this.#parts.push({ part, block });
    this.#previous = block;
  }

  #asNew({ pageId, start }: Block): Partial<Block> {
    const id = this.#freeId(pageId, start);
    return { id, ordinal: this.#behind(this.#previous), continues: false, startConfidence: null };
  }

  #revise(now: Block): void {
    this.#revised.set(now.id, now);
  }

  /** What is struck between two blocks that are one paragraph goes on, too. */
  #joinStruckBefore({ id }: Block): void {
    const { blocks } = this.#document;
    for (let place = blocks.findIndex((each) => each.id === id) - 1; blocks[place]?.struck === true; place--) {
      const struck = blocks[place];
      if (struck !== undefined) this.#revise({ ...struck, continues: true });
    }
  }

  /** Blocks behind the cells that go on with the last have the role of the paragraph. */
  #giveRoleToWhatGoesOn(last: BlockPart | undefined, role: Block['role']): void {
    if (last?.block !== this.#cells.last) return;
    for (let place = last.block + 1; this.#reading.blocks[place]?.continues === true; place++) {
      const block = this.#reading.blocks[place]?.block;
      if (block !== undefined && block.role !== role) this.#revise({ ...block, role });
    }
  }

  /** Writes what was supplied, as one restoration. @param next the block before which it stands @returns whether anything was */
  #supply(next: Block | null): boolean {
    const texts = this.#texts;
    const beside = this.#previous ?? next;
    if (texts.length === 0 || beside === null) return false;
    this.#texts = [];
    const side = this.#previous === null ? 'before' : 'behind';
    const restoration = this.#freshRestoration(placeBeside(this.#document, beside, side), texts.join('\n'));
    const { id } = restoration;
    this.#restorations.push(restoration);
    let start = 0;
    for (const text of texts) {
      const block: Block = {
        ...{ id: blockIdOf(id, start), pageId: id, articleId: this.#document.article.id, role: 'body' },
        ordinal: this.#previous === null ? ordinalBefore(beside.ordinal, this.#all()) : this.#behind(this.#previous),
        ...{ start: sourceOffset(start), end: sourceOffset(start + text.length), ...asPrinted },
      };
      this.#added.push(block);
      this.#previous = block;
      start += text.length + 1;
    }
    return true;
  }

  #freshRestoration(place: Pick<Restoration, 'pageId' | 'at'>, text: string): Restoration {
    const supplied = newRestoration(this.#document, place, { text, certainty: 'high', note: '' });
    const isTaken = this.#restorations.some(({ id }) => id === supplied.id);
    return isTaken ? { ...supplied, id: newId<PageId>() } : supplied;
  }

  #behind(previous: Block | null): number {
    return ordinalBehind(previous?.ordinal ?? 0, this.#all());
  }

  #all(): readonly Block[] {
    return [...this.#document.blocks, ...this.#added];
  }

  #freeId(pageId: PageId, start: number): BlockId {
    const shift = this.#document.pages.find(({ id }) => id === pageId)?.shift ?? 0;
    const derived = blockIdOf(pageId, start - shift);
    const isTaken =
      recordOf(this.#document.blocks, derived) !== undefined || this.#added.some(({ id }) => id === derived);
    return isTaken ? newId<BlockId>() : derived;
  }
}

function revisionOf({ blocks }: ArticleDocument, now: Block): Revision<'block'>[] {
  const was = recordOf(blocks, now.id);
  if (was === undefined) return [];
  const changes = {
    ...(was.start === now.start ? {} : { start: now.start }),
    ...(was.end === now.end ? {} : { end: now.end }),
    ...(was.role === now.role ? {} : settledRole(was, now.role)),
    ...(was.continues === now.continues ? {} : { continues: now.continues }),
  };
  return Object.keys(changes).length === 0 ? [] : [{ id: now.id, changes }];
}

/** Where something is lost beside a block: on its page, or where that is lost itself. */
function placeBeside(
  { pages }: ArticleDocument,
  block: Block,
  side: 'before' | 'behind',
): Pick<Restoration, 'pageId' | 'at'> {
  const page: DocumentPage | undefined = pages.find(({ id }) => id === block.pageId);
  if (page === undefined) return { pageId: block.pageId, at: sourceOffset(0) };
  const { restoration, shift } = page;
  if (restoration !== null) return { pageId: restoration.pageId, at: restoration.at };
  return { pageId: page.id, at: sourceOffset((side === 'before' ? block.start : block.end) - shift) };
}
