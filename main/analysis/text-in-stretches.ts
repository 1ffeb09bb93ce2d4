import { largestOf } from '../../model/extremes.ts';
import { readingOffset } from '../../model/offset.ts';
import type { ArticleText } from '../extract/recogniser.ts';

/** A stretch of an article's text that is read by itself. */
export interface TextStretch {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly article: ArticleText;
}

/**
 * So much text is read together, in UTF-16 units. What is found is looked at several times over before it is settled, and no newspaper
 * has an article a twentieth as long: memory must not grow with what only a file without articles has.
 */
const longest = 100_000;
/** So far before where a block must be cut it is cut at the end of a sentence, if there is one. */
const sentence = 2000;

/** An article in stretches of whole blocks, or where a block is longer than all that is read together, of sentences. Mostly it is one. */
export function* textInStretches(article: ArticleText): Iterable<TextStretch> {
  const { text } = article;
  let at = 0;
  while (text.length - at > longest) {
    const end = endOf(article, at);
    yield stretchOf(article, at, end);
    at = end;
  }
  yield at === 0 ? { at, article } : stretchOf(article, at, text.length);
}

/** Where the stretch ends that begins somewhere and is not the last. */
function endOf({ text, blocks }: ArticleText, at: number): number {
  const most = at + longest;
  const between = lastEndUpTo(blocks, most);
  if (between > at) return between;
  const tail = text.slice(most - sentence, most);
  const ended = largestOf(['。', '！', '？', '. ', '\n'].map((sign) => tail.lastIndexOf(sign)));
  if (ended >= 0) return most - sentence + ended + 1;
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return isSplit ? most - 1 : most;
}

/** The last end of a block up to a place; 0 where none ends before it. */
function lastEndUpTo(blocks: ArticleText['blocks'], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1]?.end ?? 0;
}

function stretchOf(article: ArticleText, from: number, to: number): TextStretch {
  const blocks = article.blocks
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, role }) => ({
      ...{ start: readingOffset(Math.max(start, from) - from), end: readingOffset(Math.min(end, to) - from), role },
    }));
  return { at: from, article: { ...article, text: article.text.slice(from, to), blocks } };
}
