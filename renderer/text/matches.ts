import { SearchQuery } from '@codemirror/search';
import { Text } from '@codemirror/state';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';

/** What is looked for in a text. */
export interface Wanted {
  readonly search: string;
  readonly caseSensitive: boolean;
  readonly wholeWord: boolean;
  readonly regexp: boolean;
}

/** So many matches are found at most. */
export const mostMatches = 999;

/** Where a text has what is looked for, as the search of the text in lines finds it; null for a pattern that is none. */
export function matchesIn(text: string, wanted: Wanted): readonly ReadingRange[] | null {
  const query = new SearchQuery(wanted);
  if (wanted.search === '') return [];
  if (!query.valid) return null;
  const matches: ReadingRange[] = [];
  const cursor = query.getCursor(Text.of(text.split('\n')));
  for (let match = cursor.next(); !match.done && matches.length < mostMatches; match = cursor.next()) {
    const { from, to } = match.value;
    if (from < to) matches.push({ start: readingOffset(from), end: readingOffset(to) });
  }
  return matches;
}
