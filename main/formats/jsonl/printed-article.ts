import { asPrinted, type Block } from '../../../model/block.ts';
import type { Correction } from '../../../model/correction.ts';
import { blockIdOf, correctionIdOf, pageIdOf } from '../../../model/derived-ids.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { type Reading, readingOf } from '../../../model/reading.ts';
import { type BlockPart, blockParts, correctionsIn } from '../dataset/block-ranges.ts';
import type { DatasetArticle, DatasetCorrection } from '../dataset/dataset-article.ts';
import type { TextZone } from '../document-builder.ts';
import type { ImportedComment } from '../importer.ts';

/** An article as it is printed, with what was put right in it. Offsets count UTF-16 units of its text. */
export interface PrintedArticle {
  /** What its sources have, a block a line; paragraphs that were struck among them. */
  readonly text: string;
  readonly zones: readonly TextZone[];
  /** With the status, origin and confidence of each; those that are rejected as well. */
  readonly corrections: readonly Correction[];
  /** The reading text of it, which is the one of the dataset. */
  readonly reading: Reading;
  /** Where they stand in it, with what they say. */
  readonly comments: readonly ImportedComment[];
  /** How many stretches of paragraphs stand in it that a person supplied. */
  readonly paragraphsSupplied: number;
  /** How many corrections go over the edge of a block, and so have no place in it. */
  readonly misplaced: number;
}

/** A stretch of a source as it stands in the printed text. */
interface Piece {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly zone: Omit<TextZone, 'start' | 'end'>;
}

/** Ids are only needed to tell things apart here: what comes into a workspace gets its own. */
const page = pageIdOf('', 0);

/**
 * What a whole article's sources have, put together from its ranges; null where the article does not say it, or says something that does
 * not come to its reading text.
 */
export function printedArticle(article: DatasetArticle): PrintedArticle | null {
  const pieces = piecesOf(article);
  if (pieces === null) return null;
  const text = pieces.map((piece) => piece.text).join('\n');
  const placed = placedIn(pieces);
  const zones = placed.map(({ at, piece }): TextZone => ({ ...piece.zone, start: at, end: at + piece.text.length }));
  const all = [...article.corrections, ...(article.rejected?.corrections ?? [])];
  const corrections = correctionsOf(all, placed);
  const applied = new Set(all.filter((each) => each.applied).map(keyOf));
  const blocks = zones.map(blockOf);
  const reading = readingOf(
    { start: 0, text },
    blocks,
    corrections.filter(({ key }) => applied.has(key)).map(({ correction }) => correction),
  );
  if (reading.text !== article.text) return null;
  return {
    ...{ text, zones, corrections: corrections.map(({ correction }) => correction), reading },
    comments: commentsOf(article, placed),
    misplaced: all.length - corrections.length,
    paragraphsSupplied: article.sources.filter(({ restored }) => restored !== undefined).length,
  };
}

/** Null where a part of the text has no place in a source, or what the source has there is not said. */
function piecesOf(article: DatasetArticle): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const part of blockParts(article)) {
    const piece = pieceOf(part, article);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return withStruck(pieces, article);
}

function pieceOf({ range, role, continues }: BlockPart, { sources }: DatasetArticle): Piece | null {
  if (range === null) return null;
  const source = sources[range.source];
  const place = source?.ranges.findIndex(([start, end]) => start === range.start && end === range.end) ?? -1;
  const text = source?.printed?.[place];
  if (text === undefined || text === '' || text.length !== range.end - range.start) return null;
  return { ...range, text, zone: { role, ...(continues ? { continues } : {}) } };
}

/** What is struck goes where it is printed: before what comes after it in its source. */
function withStruck(pieces: readonly Piece[], { struck = [], blocks }: DatasetArticle): readonly Piece[] {
  const all = [...pieces];
  for (const { source, start, end, was, role, before } of struck) {
    const following = all.findIndex((piece) => piece.source === source && piece.start >= end);
    const firstOf = (block: number): number => {
      let place = -1;
      return all.findIndex(({ zone }) => !zone.struck && !zone.continues && ++place === block);
    };
    const place = following >= 0 ? following : before >= blocks.length ? all.length : Math.max(0, firstOf(before));
    const continues = all[place]?.zone.continues === true;
    const zone = { role, struck: true, ...(continues ? { continues } : {}) };
    if (was.length === end - start && was !== '') all.splice(place, 0, { source, start, end, text: was, zone });
  }
  return all;
}

interface PlacedPiece {
  readonly piece: Piece;
  /** Where it begins in the printed text. */
  readonly at: number;
}

function placedIn(pieces: readonly Piece[]): readonly PlacedPiece[] {
  let at = 0;
  return pieces.map((piece) => {
    const placed = { piece, at };
    at += piece.text.length + 1;
    return placed;
  });
}

/** Each correction in the piece that it stands in; those that stand in none are left out. */
function correctionsOf(
  corrections: readonly DatasetCorrection[],
  placed: readonly PlacedPiece[],
): readonly { readonly key: string; readonly correction: Correction }[] {
  return placed.flatMap(({ piece, at }) => {
    const inSource = corrections
      .filter(({ source }) => source === piece.source)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return correctionsIn(inSource, piece.start, piece.end).map((correction) => ({
      key: keyOf(correction),
      correction: correctionAt(correction, at - piece.start),
    }));
  });
}

/** Each comment on as much of the printed text as it is on in its source; none on what is not there. */
function commentsOf({ comments = [] }: DatasetArticle, placed: readonly PlacedPiece[]): readonly ImportedComment[] {
  return comments.flatMap(({ source, start, end, text, state, answer }) => {
    const under = placed.filter(({ piece }) => piece.source === source && piece.start < end && start < piece.end);
    const [first, last] = [under[0], under.at(-1)];
    if (first === undefined || last === undefined) return [];
    const from = first.at + Math.max(0, start - first.piece.start);
    const to = last.at + Math.min(last.piece.end, end) - last.piece.start;
    return [{ start: sourceOffset(from), end: sourceOffset(to), text, state, answer }];
  });
}

function keyOf({ source, start, end, side = 'before', now, kind, status }: DatasetCorrection): string {
  return JSON.stringify([source, start, end, side, now, kind, status]);
}

function correctionAt(said: DatasetCorrection, shift: number): Correction {
  const { side = 'before', now, kind, certainty, note, status, origin, confidence } = said;
  const [start, end] = [sourceOffset(said.start + shift), sourceOffset(said.end + shift)];
  const id = correctionIdOf(page, start, end, now, side);
  return { id, pageId: page, start, end, side, now, kind, certainty, note, status, origin, confidence };
}

function blockOf({ role, start, end, struck = false, continues = false }: TextZone, ordinal: number): Block {
  const [from, to] = [sourceOffset(start), sourceOffset(end)];
  const where = { id: blockIdOf(page, start), pageId: page, articleId: null, ordinal };
  return { ...where, ...asPrinted, role, start: from, end: to, struck, continues };
}
