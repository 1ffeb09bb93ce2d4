import type { Encoding } from '../../../model/encoding.ts';
import { nowhere, type SourceMap } from '../../../model/followed-stretch.ts';
import { alignDecodings, type Decoding } from './align.ts';
import { textIn } from './encodings.ts';

/**
 * Where the text that an importer made of a file stands in the text that one made of the same bytes in another encoding. An importer
 * whose text is not the file's own (of a table, a page with tags) takes most lines over from there as they are: they are looked for,
 * and what stands in others is nowhere.
 */
export function followText(bytes: Uint8Array, from: Decoding, to: Decoding): SourceMap {
  const [before, after] = [decoded(bytes, from.encoding), decoded(bytes, to.encoding)];
  const map = alignDecodings(bytes, before, after);
  const isPlain = before.text === from.text && after.text === to.text;
  if (isPlain) return map;
  const [down, up] = [linesOf(from.text, before.text), linesOf(to.text, after.text)];
  // From the line's text in the file to that of the importer, by where it stands in the file.
  const found = up.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const liftedFrom = (place: number, isEnd: boolean): number => {
    if (place === nowhere) return nowhere;
    const line = lastAtOrBefore(found, isEnd ? place - 1 : place);
    return line === undefined || place > line.at + line.length ? nowhere : line.start + place - line.at;
  };
  const starts = new Uint32Array(from.text.length + 1).fill(nowhere);
  const ends = new Uint32Array(from.text.length + 1).fill(nowhere);
  for (const { start, at, length } of down) {
    if (at < 0) continue;
    for (let offset = 0; offset <= length; offset += 1) {
      starts[start + offset] = liftedFrom(map.starts[at + offset] ?? nowhere, false);
      if (offset > 0) ends[start + offset] = liftedFrom(map.ends[at + offset] ?? nowhere, true);
    }
  }
  return { starts, ends };
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoding {
  return { encoding, text: textIn(encoding, bytes) };
}

interface FoundLine {
  /** Where it begins in the importer's text. */
  readonly start: number;
  readonly length: number;
  /** Where it begins in the file's; negative where it is not there, or nobody can say which of several it is. */
  readonly at: number;
}

function linesOf(text: string, file: string): readonly FoundLine[] {
  const lines: FoundLine[] = [];
  let [start, cursor] = [0, 0];
  for (const line of text.split('\n')) {
    const ahead = line === '' ? -1 : file.indexOf(line, cursor);
    const at = ahead >= 0 || line === '' ? ahead : onlyPlaceOf(line, file);
    lines.push({ start, length: line.length, at });
    if (ahead >= 0) cursor = ahead + line.length;
    start += line.length + 1;
  }
  return lines;
}

function onlyPlaceOf(line: string, file: string): number {
  const at = file.indexOf(line);
  return at === file.lastIndexOf(line) ? at : -1;
}

function lastAtOrBefore(lines: readonly FoundLine[], place: number): FoundLine | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}
