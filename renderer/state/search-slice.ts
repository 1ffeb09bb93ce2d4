import type { Searched, SearchPart } from './search-part.ts';
import type { Slice } from './state.ts';

export const nothingSearched: Searched = { searchWanted: '', searchAt: 0 };

export const searchSlice: Slice<SearchPart> = (set) => ({
  searched: nothingSearched,
  noteSearch: (searched) => set({ searched }),
});
