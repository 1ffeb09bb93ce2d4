import type { CompoundFile } from './compound-file.ts';
import { paragraphStyles } from './paragraph-styles.ts';

/** The text of a Word document of 1997 to 2003, with Word's own signs in it. */
export interface WordText {
  readonly text: string;
  /** The level of the heading that a character of it stands in; 0 for one in no heading. */
  readonly headingAt: (at: number) => number;
  /** How many characters of notes stand beside it. */
  readonly notes: number;
}

/** Why a document can't be read: it has a password, is older than Word 97, or damaged. */
export type WordTrouble = 'encrypted' | 'older' | 'damaged';

/** Styles up to this one are headings. */
const deepestHeading = 9;

const signature = 0xa5ec;
/** Word 97. */
const firstVersion = 0xc1;
const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const;
/** Where the file's head says something, in bytes ([MS-DOC], 2.5). */
const head = { version: 2, flags: 10, textLength: 0x4c, notesLength: 0x50, pieces: 0x1a2 } as const;
/** A piece whose offset has this bit is windows-1252, and the offset twice what it should be. */
const compressed = 0x4000_0000;

/** Puts the text together from its pieces ([MS-DOC], 2.4.1). */
export function wordText(file: CompoundFile): WordText | WordTrouble {
  const main = file.stream('WordDocument');
  if (main === null || main.length < head.pieces + 8) return 'damaged';
  const view = viewOf(main);
  if (view.getUint16(0, true) !== signature) return 'damaged';
  if (view.getUint16(head.version, true) < firstVersion) return 'older';
  const said = view.getUint16(head.flags, true);
  if ((said & flags.encrypted) !== 0) return 'encrypted';
  const table = file.stream((said & flags.secondTable) === 0 ? '0Table' : '1Table');
  const [start, length] = [view.getUint32(head.pieces, true), view.getUint32(head.pieces + 4, true)];
  const pieces =
    table === null || start + length > table.length ? null : piecesIn(table.subarray(start, start + length));
  if (pieces === null) return 'damaged';
  const wanted = view.getUint32(head.textLength, true);
  const placed: { readonly from: number; readonly at: number; readonly bytes: number }[] = [];
  let text = '';
  for (const { count, offset } of pieces) {
    const isCompressed = (offset & compressed) !== 0;
    const at = isCompressed ? (offset & ~compressed) >>> 1 : offset;
    const bytes = main.subarray(at, at + count * (isCompressed ? 1 : 2));
    placed.push({ from: text.length, at, bytes: isCompressed ? 1 : 2 });
    text += new TextDecoder(isCompressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
    if (text.length >= wanted) break;
  }
  const styleAt = paragraphStyles(main, table ?? new Uint8Array());
  const headingAt = (character: number): number => {
    const piece = placed.findLast(({ from }) => from <= character);
    const style = piece === undefined ? 0 : styleAt(piece.at + (character - piece.from) * piece.bytes);
    return style <= deepestHeading ? style : 0;
  };
  return { text: text.slice(0, wanted), headingAt, notes: view.getUint32(head.notesLength, true) };
}

interface Piece {
  /** Of characters. */
  readonly count: number;
  readonly offset: number;
}

/** Null where there is no table of pieces. */
function piecesIn(bytes: Uint8Array): readonly Piece[] | null {
  const view = viewOf(bytes);
  let at = 0;
  // What stands before it says how pieces look.
  while (at + 3 <= bytes.length && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > bytes.length || view.getUint8(at) !== 2) return null;
  const length = Math.min(view.getUint32(at + 1, true), bytes.length - at - 5);
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  for (let place = 0; place < count; place += 1) {
    const [from, to] = [view.getUint32(at + 5 + 4 * place, true), view.getUint32(at + 9 + 4 * place, true)];
    const offset = view.getUint32(at + 5 + 4 * (count + 1) + 8 * place + 2, true);
    if (to > from) pieces.push({ count: to - from, offset });
  }
  return pieces;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
