import type { HitOrder } from '../../model/search/hits.ts';
import type { SearchKind, SearchNarrowing, SearchQuery } from '../../model/search/search-query.ts';

/** What was looked for in the workspace, and where one was in what was found. */
export interface Searched {
  readonly searchWanted: string;
  readonly searchKind: SearchKind;
  readonly searchNarrowing: SearchNarrowing;
  readonly searchOrder: HitOrder;
  /** Which of the places that were found, from 0. */
  readonly searchAt: number;
}

export interface SearchPart {
  /** Of the last search in the open workspace. */
  readonly searched: Searched;
  /** Something else about the search; where it is looked for otherwise, one is at the first place again. */
  noteSearch(changes: Partial<Searched>): void;
  /** Looks for something as somebody kept it. */
  searchAgain(query: SearchQuery): void;
}
