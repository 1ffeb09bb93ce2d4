import { plainWidth } from '../../../model/names/unit-form.ts';
import { grammar } from './grammar.ts';

/** Titles of works stand in 《》; a title inside a title in 〈〉. A title is seldom longer than this, in UTF-16 units. */
const longestTitle = 60;
const title = new RegExp(String.raw`《[^《》\n]{1,${longestTitle}}》`, 'g');

/** Titles of books, papers, laws, films, plays. The mention includes its marks; the value is the title without them, as it is printed. */
export const workGrammar = grammar('works', '2', function* (text, article) {
  for (const match of text.matchAll(title)) {
    const end = match.index + match[0].length;
    const value = plainWidth(article.text.slice(match.index + 1, end - 1)).trim() || null;
    yield { start: match.index, end, type: 'work', value, confidence: 0.97 };
  }
});
