import type { FoundCounts, FoundTexts, SearchPlace } from '../../../model/search/found-text.ts';
import type { Hit, HitId, HitOrder, HitPage, SearchFacets, SortedHits } from '../../../model/search/hits.ts';
import type { SavedSearch, SearchQuery } from '../../../model/search/search-query.ts';
import type { Workspace } from '../workspace.ts';
import type { FoundAfter, Hits, PlacesInText } from './hits.ts';

/** What can be read of what is found in the text, by name. */
export const searchQueries = {
  /** The first `limit` articles after a place whose text has a paragraph that holds all words; see `searchWords`. */
  'find-text': (
    { search }: Workspace,
    { wanted, after, limit }: { wanted: string; after: SearchPlace | null; limit: number },
  ): FoundTexts => search.find(wanted, after, limit),
  /** How many articles that would find, and in how many of their blocks. */
  'count-text': ({ search }: Workspace, wanted: string): FoundCounts => search.count(wanted),
  /** Where the words of a query stand, as articles are listed, from a number on. */
  'find-hits': ({ hits }: Workspace, wanted: FoundAfter): HitPage => hits.find(wanted),
  /** The texts in which a pattern may be found. */
  'texts-to-look-in': (
    { hits }: Workspace,
    wanted: { readonly query: SearchQuery; readonly after: number | null },
  ): ReturnType<Hits['texts']> => hits.texts(wanted),
  /** What was found in such texts. */
  'hits-at': ({ hits }: Workspace, found: readonly PlacesInText[]): Hit[] => hits.at(found),
  'sorted-hits': (
    { hits }: Workspace,
    { query, order }: { readonly query: SearchQuery; readonly order: Exclude<HitOrder, 'listed'> },
  ): SortedHits => hits.sorted(query, order),
  /** Some hits, without those that are there no more. */
  hits: ({ hits }: Workspace, ids: readonly HitId[]): Hit[] => hits.some(ids),
  'search-facets': ({ facets }: Workspace, query: SearchQuery): SearchFacets => facets(query),
  /** What people look for again and again, by their names. */
  'saved-searches': ({ savedSearches }: Workspace): SavedSearch[] => savedSearches.list(),
} as const;
