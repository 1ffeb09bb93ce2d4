import type { Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import { articleEdit } from '../edits/article-edit.ts';
import type { CorrectionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Reading } from '../reading.ts';
import { cellsOf } from './cells.ts';
import { fewestCorrections } from './fewest-corrections.ts';
import { paragraphsWritten } from './paragraphs-written.ts';
import { correctionsOfPart } from './part-corrections.ts';
import { rematched } from './rematch.ts';
import { type Standing, standingIn } from './standing.ts';
import { writtenBlocks } from './written-blocks.ts';
import type { WrittenChange } from './written-change.ts';
import { type BlockCorrection, writtenCorrections } from './written-corrections.ts';
import { type WrittenCells, writtenMarks } from './written-marks.ts';

/** What writing in a text comes to. */
export interface Written {
  /** Null where nothing is other than it was. */
  readonly edit: Edit | null;
  /** Whether lines were written in which nothing stands: they are in no text. */
  readonly leavesOutLines: boolean;
}

/**
 * What was written in an article's reading text as one edit: corrections of the source, paragraphs cut, joined and supplied, and marks
 * kept on their characters. The text then reads as it was written, but for lines in which nothing stands.
 *
 * @param changes of the reading text as it was, in ascending order, apart
 */
export function writtenEdit(document: ArticleDocument, reading: Reading, changes: readonly WrittenChange[]): Written {
  const markEdges = edgesOfMarks(document);
  const rows = groupsOf(reading, changes).map((group) => rowWritten(document, reading, group));
  const wanted = rows.flatMap((row) => correctionsOfRow(document, row, markEdges));
  const corrections = writtenCorrections(document, wanted, idsOf(rows));
  const structure = rows.flatMap(({ commands }) => commands);
  const { accepted } = corrections;
  const marks = writtenMarks(
    document,
    reading,
    rows.map(({ cells, row, parts }) => ({ cells, row, parts, accepted })),
  );
  const leavesOutLines = rows.some((row) => row.leavesOutLines);
  const commands = [...structure, ...corrections.commands, ...marks];
  if (commands.length === 0) return { edit: null, leavesOutLines };
  const texts = [...corrections.texts, ...rows.flatMap(structureTexts)];
  return { edit: articleEdit(document, 'text-write', texts, commands), leavesOutLines };
}

interface RowWritten extends Omit<WrittenCells, 'accepted'> {
  readonly standing: Standing;
  /** What becomes of the blocks. */
  readonly commands: readonly Command[];
  readonly leavesOutLines: boolean;
}

/** Changes of blocks that follow each other. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly changes: readonly WrittenChange[];
}

function rowWritten(document: ArticleDocument, reading: Reading, { first, last, changes }: Group): RowWritten {
  const { source } = document;
  const cells = cellsOf(reading, first, last);
  const row = rematched(cells, changes, (start, end) => source.text.slice(start - source.start, end - source.start));
  const standing = standingIn(cells, row, source, reading.blocks);
  const { paragraphs, leavesOutLines } = paragraphsWritten(reading, cells, row, standing, source);
  const { parts, commands } = writtenBlocks(document, reading, cells, paragraphs);
  return { cells, row, standing, parts, commands, leavesOutLines };
}

function correctionsOfRow(
  { source }: ArticleDocument,
  { cells, row, standing, parts }: RowWritten,
  markEdges: ReadonlySet<number>,
): BlockCorrection[] {
  return parts.flatMap(({ part, block }): BlockCorrection[] => {
    const corrections = correctionsOfPart(part, cells, row, standing, source);
    return fewestCorrections(corrections, source, markEdges).map((correction) => {
      const isInsertion = correction.standing === null && correction.start === correction.end;
      const side = correction.start === part.start ? 'after' : 'before';
      return { correction: isInsertion ? { ...correction, side } : correction, block };
    });
  });
}

function idsOf(rows: readonly RowWritten[]): ReadonlySet<CorrectionId> {
  return new Set(rows.flatMap(({ cells }) => cells.supplied.map(({ correctionId }) => correctionId)));
}

/** What was supplied; of paragraphs that were only cut or joined, what they begin with. */
function structureTexts({ cells, commands }: RowWritten): string[] {
  const supplied = commands.flatMap((command) => (command.name === 'restoration.add' ? command.payload.records : []));
  if (supplied.length > 0) return supplied.map(({ text }) => text);
  return commands.length === 0 ? [] : [cells.text.slice(0, 24)];
}

/** Changes that touch the same blocks, or blocks beside each other, together. */
function groupsOf({ blocks }: Reading, changes: readonly WrittenChange[]): Group[] {
  const groups: { first: number; last: number; changes: WrittenChange[] }[] = [];
  for (const change of changes) {
    let first = firstEndingFrom(blocks, change.from);
    let last = first;
    while ((blocks[last + 1]?.reading.start ?? Number.POSITIVE_INFINITY) <= change.to) last++;
    if (first >= blocks.length) [first, last] = [blocks.length - 1, blocks.length - 1];
    // New text before a cut belongs to the block before, which may be one of the same paragraph.
    while (blocks[first]?.continues === true) first--;
    // What goes on behind a line end that is cut away is a paragraph of its own then.
    while (blocks[last + 1]?.continues === true) last++;
    const group = groups.at(-1);
    if (group !== undefined && first <= group.last + 1) {
      group.last = Math.max(group.last, last);
      group.changes.push(change);
    } else groups.push({ first, last, changes: [change] });
  }
  return groups.filter(({ first }) => first >= 0);
}

function firstEndingFrom(blocks: Reading['blocks'], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.reading.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where marks begin and end in the source; those that a person refused mark nothing. */
function edgesOfMarks({ mentions }: ArticleDocument): ReadonlySet<number> {
  const edges = new Set<number>();
  for (const { status, ranges } of mentions) {
    if (status === 'rejected') continue;
    for (const { start, end } of ranges) edges.add(start).add(end);
  }
  return edges;
}
