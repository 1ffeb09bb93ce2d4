import { z } from 'zod';
import { ChosenFile } from '../../model/chosen-file.ts';
import { ArticleId } from '../../model/ids.ts';
import { JobId } from '../../model/job.ts';
import { languages } from '../../model/language.ts';
import {
  MisreadingCounts,
  mostOccurrences,
  OccurrenceCursor,
  OccurrencePage,
  OccurrencePlace,
  Replaced,
  Replacement,
  ReplaceScope,
} from '../../model/replacing/replacement.ts';
import { Hit, HitId, HitPage, SearchFacets, SortedHits } from '../../model/search/hits.ts';
import { SavedSearch, SavedSearchName, SearchQuery } from '../../model/search/search-query.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about what is found in the text, and replaced there. */
export const searchCalls = {
  /** Some of the places where something stands in the text, `limit` at least if there are; of a pattern those in some of the texts. */
  'search.find': procedure(
    z.strictObject({ query: SearchQuery, after: z.int().nullable(), limit: z.int().min(1).max(500) }),
    HitPage,
  ),
  /** The places where words stand by what stands on a side of them. */
  'search.sorted': procedure(z.strictObject({ query: SearchQuery, order: z.enum(['before', 'after']) }), SortedHits),
  /** Some of them. */
  'search.hits': procedure(z.strictObject({ ids: z.array(HitId).max(500) }), z.array(Hit)),
  /** What the articles are in which words were found. */
  'search.facets': procedure(SearchQuery, SearchFacets),
  /**
   * Asks the person for a file and writes the places to it; how many, how many stay as their articles are not for release, and the file, or
   * null when they change their mind.
   */
  'search.export': procedure(
    z.strictObject({ job: JobId, query: SearchQuery, language: z.enum(languages), includeNotForRelease: z.boolean() }),
    z.strictObject({ file: ChosenFile, hits: z.int().nonnegative(), heldBack: z.int().nonnegative() }).nullable(),
  ),
  /** What people look for again and again. */
  'search.saved': procedure(nothing, z.array(SavedSearch)),
  /** Keeps one, in the place of what went by its name. */
  'search.save': procedure(SavedSearch, nothing),
  'search.remove-saved': procedure(z.strictObject({ name: SavedSearchName }), nothing),
  /** Some of the places where something stands that is to be replaced, from a place in the workspace on. */
  'replace.find': procedure(
    z.strictObject({ replacement: Replacement, scope: ReplaceScope, after: OccurrenceCursor.nullable() }),
    OccurrencePage,
  ),
  /** In how many places misreadings stand, seen from an article. */
  'replace.count': procedure(
    z.strictObject({ misreadings: z.array(Replacement.options[0]).min(1).max(10), articleId: ArticleId }),
    z.array(MisreadingCounts),
  ),
  /** Has places read otherwise, as one edit that can be undone. */
  'replace.run': procedure(
    z.strictObject({ replacement: Replacement, places: z.array(OccurrencePlace).min(1).max(mostOccurrences) }),
    Replaced,
  ),
} as const;
