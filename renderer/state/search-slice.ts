import { everywhere } from '../../model/search/search-query.ts';
import type { Searched, SearchPart } from './search-part.ts';
import type { Slice } from './state.ts';

export const nothingSearched: Searched = {
  ...{ searchWanted: '', searchKind: 'words', searchNarrowing: everywhere, searchOrder: 'listed', searchAt: 0 },
};

export const searchSlice: Slice<SearchPart> = (set) => ({
  searched: nothingSearched,
  noteSearch: (changes) => set(({ searched }) => ({ searched: { ...searched, searchAt: 0, ...changes } })),
  searchAgain: ({ wanted, kind, narrowing }) =>
    set(({ searched }) => ({
      searched: { ...searched, searchWanted: wanted, searchKind: kind, searchNarrowing: narrowing, searchAt: 0 },
    })),
});
