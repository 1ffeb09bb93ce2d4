import { z } from 'zod';
import { EntityId } from '../ids.ts';
import { LibraryFilter, wholeLibrary } from '../library.ts';
import { EntityType } from '../mention.ts';
import { longestQuery } from './found-text.ts';

/** What is looked for: words as `searchWords` parts them, or a regular expression of JavaScript's. */
export const searchKinds = ['words', 'pattern'] as const;
export const SearchKind = z.enum(searchKinds);
export type SearchKind = z.infer<typeof SearchKind>;

/** Where it counts. */
export const SearchNarrowing = z.strictObject({
  /** In these articles. */
  filter: LibraryFilter,
  /** In paragraphs in which something of this type stands that nobody rejected. */
  type: EntityType.nullable(),
  /** In paragraphs in which this entity is named, under whatever name. */
  entityId: EntityId.nullable(),
});
export type SearchNarrowing = Readonly<z.infer<typeof SearchNarrowing>>;

export const everywhere: SearchNarrowing = { filter: wholeLibrary, type: null, entityId: null };

/** What is looked for in the text of the workspace, and where. */
export const SearchQuery = z.strictObject({
  kind: SearchKind,
  wanted: z.string().max(longestQuery),
  narrowing: SearchNarrowing,
});
export type SearchQuery = Readonly<z.infer<typeof SearchQuery>>;

/** Of a pattern, width, script and case make no difference, as they make none for words. */
export function patternFor({ wanted }: Pick<SearchQuery, 'wanted'>) {
  return { kind: 'pattern', find: wanted, by: '', folded: true, side: 'reading' } as const;
}

export const SavedSearchName = z.string().trim().min(1).max(60);

/**
 * What people look for again and again, by a name. It is kept in the workspace, in no entry: whoever has a copy has the searches that
 * were there then.
 */
export const SavedSearch = z.strictObject({ name: SavedSearchName, query: SearchQuery });
export type SavedSearch = Readonly<z.infer<typeof SavedSearch>>;
