import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The paragraphs of a text: those that a language model is trained on, and those that it is measured on. */
export interface Paragraphs {
  readonly trained: readonly string[];
  readonly heldOut: readonly string[];
}

/** One paragraph in so many is held out. */
const heldOutOf = 50;

/** Reads a text of a paragraph a line, gzipped or not. */
export function readParagraphs(path: string): Paragraphs {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const all = text.split('\n').filter((line) => line !== '');
  return {
    trained: all.filter((_, place) => place % heldOutOf !== 0),
    heldOut: all.filter((_, place) => place % heldOutOf === 0),
  };
}
