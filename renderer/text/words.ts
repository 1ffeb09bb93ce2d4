import type { Text } from '@codemirror/state';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** How much text on either side is looked at to find a word, in UTF-16 units: more than any word, less than a long block. */
const reach = 100;

/** A stretch of a document, in UTF-16 units. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The word, or else the punctuation or space, that holds the character that begins at `offset`. */
export function wordAt(text: Text, offset: number): Word {
  const line = text.lineAt(offset);
  if (line.length === 0) return { from: offset, to: offset };
  const start = Math.max(line.from, offset - reach);
  const end = Math.min(line.to, offset + reach);
  const at = Math.min(offset, line.to - 1) - start;
  const segment = segmenter.segment(text.sliceString(start, end)).containing(at);
  if (segment === undefined) return { from: offset, to: offset };
  return { from: start + segment.index, to: start + segment.index + segment.segment.length };
}

/** Where the word after `offset` ends, past any punctuation and space; the end of the text if there is none. */
export function wordEndAfter(text: Text, offset: number): number {
  for (let at = offset; at < text.length; ) {
    const { from, to } = wordAt(text, at);
    if (isWord(text.sliceString(from, to))) return to;
    at = Math.max(to, at + 1);
  }
  return text.length;
}

/** Where the word before `offset` begins, past any punctuation and space; 0 if there is none. */
export function wordStartBefore(text: Text, offset: number): number {
  for (let at = offset; at > 0; ) {
    const { from, to } = wordAt(text, at - 1);
    if (isWord(text.sliceString(from, to))) return from;
    at = Math.min(from, at - 1);
  }
  return 0;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
