import { grammar } from './grammar.ts';

/** Titles of works stand in 《》; a title inside a title in 〈〉. A title is seldom longer than this, in UTF-16 units. */
const longestTitle = 60;
const title = new RegExp(String.raw`《[^《》\n]{1,${longestTitle}}》`, 'g');

/** Titles of books, papers, laws, films, plays. The mention includes its marks; the value is the title without them. */
export const workGrammar = grammar('works', '1', function* (text) {
  for (const match of text.matchAll(title)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end, type: 'work', value: match[0].slice(1, -1).trim() || null, confidence: 0.97 };
  }
});
