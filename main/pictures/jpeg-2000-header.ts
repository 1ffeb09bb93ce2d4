import { type FileHandle, open } from 'node:fs/promises';

/** What the head of a JPEG 2000 codestream says (ISO/IEC 15444-1, annex A). */
export interface Jpeg2000Header {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Colours and the like. */
  readonly components: number;
  /** How many times the picture is there at half the size before. */
  readonly halvings: number;
}

/** Of the markers before the first tile, so much is looked at. */
const headLength = 64 * 1024;
/** So many boxes are passed by at most before the picture's. */
const mostBoxes = 200;

const startOfCodestream = 0xff4f;
const sizeMarker = 0xff51;
const codingMarker = 0xff52;
const startOfTile = 0xff90;

/** Reads the head of a JP2 file or of a bare codestream; null for what is neither. @throws the file system's error */
export async function jpeg2000Header(path: string): Promise<Jpeg2000Header | null> {
  const file = await open(path);
  try {
    const from = await codestreamStart(file);
    if (from === null) return null;
    const head = Buffer.alloc(headLength);
    const { bytesRead } = await file.read(head, 0, headLength, from);
    return headerIn(head.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Where the codestream begins: it stands in a box of its own (annex I), or by itself. */
async function codestreamStart(file: FileHandle): Promise<number | null> {
  const box = Buffer.alloc(16);
  let at = 0;
  for (let boxes = 0; boxes < mostBoxes; boxes += 1) {
    const { bytesRead } = await file.read(box, 0, 16, at);
    if (bytesRead < 16) return null;
    if (box.readUInt16BE(0) === startOfCodestream) return at;
    const [short, kind] = [box.readUInt32BE(0), box.toString('latin1', 4, 8)];
    const headerLength = short === 1 ? 16 : 8;
    if (kind === 'jp2c') return at + headerLength;
    const length = short === 1 ? Number(box.readBigUInt64BE(8)) : short;
    if (length < headerLength) return null;
    at += length;
  }
  return null;
}

function headerIn(head: Buffer): Jpeg2000Header | null {
  if (head.length < 4 || head.readUInt16BE(0) !== startOfCodestream) return null;
  let size: Omit<Jpeg2000Header, 'halvings'> | null = null;
  let halvings = 0;
  for (let at = 2; at + 4 <= head.length; ) {
    const [marker, length] = [head.readUInt16BE(at), head.readUInt16BE(at + 2)];
    if (marker === startOfTile || length < 2 || at + 2 + length > head.length) break;
    if (marker === sizeMarker && length >= 38) {
      const [right, bottom, left, top] = [6, 10, 14, 18].map((place) => head.readUInt32BE(at + place));
      const components = head.readUInt16BE(at + 38);
      size = { width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0), components };
    }
    if (marker === codingMarker && length >= 10) halvings = head.readUInt8(at + 9);
    at += 2 + length;
  }
  return size === null || size.width < 1 || size.height < 1 || size.components < 1 ? null : { ...size, halvings };
}
