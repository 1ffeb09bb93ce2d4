import type Database from 'better-sqlite3';
import type { EntityId, IssueId, PageId, RecordId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import type { Page } from '../../../model/page.ts';
import type { Noun } from '../../../model/records.ts';
import { groundsOfPage } from '../grounds.ts';
import type { Numbered } from '../numbered.ts';
import type { TextSearch } from '../search/text-search.ts';
import type { Sources } from '../sources.ts';
import type { KeptPages } from './kept-pages.ts';
import { type LastKnownParts, lastKnown } from './last-known.ts';

export interface ScopeParts extends LastKnownParts {
  readonly database: Database.Database;
  readonly numbered: Numbered;
  readonly sources: Sources;
  readonly search: TextSearch;
  readonly pages: KeptPages;
}

/** All that goes when issues are purged. */
export interface PurgeScope {
  readonly issues: readonly IssueId[];
  readonly pages: readonly Page[];
  readonly sources: readonly Sha256[];
  readonly records: ReadonlyMap<RecordId, Noun>;
}

/**
 * What stands in some issues, which may have been removed, and in all that the same files hold; and what is named there and nowhere else:
 * entities, publications, remembered names.
 */
export function purgeScope(parts: ScopeParts, wanted: readonly IssueId[]): PurgeScope {
  const { records } = parts;
  const issues = issuesOfSameFiles(parts, wanted);
  const pages = issues.flatMap((id) => parts.pages.ofIssue(id));
  // Whoever imports the file anew brings all of it back.
  const sources = [...new Set(pages.flatMap(({ sha256 }) => parts.sources.readingsOf(sha256)))];
  const scope = new Map<RecordId, Noun>();
  const take = (noun: Noun, all: readonly { readonly id: RecordId }[]): void => {
    for (const { id } of all) scope.set(id, noun);
  };
  for (const id of issues) scope.set(id, 'issue');
  take('page', pages);
  const articles = issues.flatMap((id) => records.article.where('issueId', id));
  take('article', articles);
  for (const { id } of articles) take('classification', records.classification.where('articleId', id));
  const grounds = pages.flatMap(({ id }) => groundsOfPage(records, id));
  for (const pageId of grounds) {
    take(
      'restoration',
      [records.restoration.get(pageId)].filter((each) => each !== undefined),
    );
    take('block', records.block.where('pageId', pageId));
    take('correction', records.correction.where('pageId', pageId));
    take('mention', records.mention.where('pageId', pageId));
    take('relation', records.relation.where('pageId', pageId));
    for (const { id } of records.mention.where('pageId', pageId)) {
      take('relation', [...records.relation.where('subjectId', id), ...records.relation.where('objectId', id)]);
    }
    take('comment', records.comment.where('pageId', pageId));
    take('attribute', records.attribute.where('pageId', pageId));
  }
  for (const id of entitiesOnlyOn(parts, grounds)) {
    // What others were joined into is named by their mentions.
    if (parts.records.entity.where('joinedInto', id).length === 0) scope.set(id, 'entity');
  }
  takePublications(parts, issues, scope);
  const texts = sources
    .filter((sha256) => parts.sources.has(sha256))
    .map((sha256) => nameForm(parts.sources.textOf(sha256)));
  for (const id of rulingsOnlyIn(parts, texts, scope)) scope.set(id, 'ruling');
  return { issues, pages, sources, records: scope };
}

/** A file can only go as a whole. */
function issuesOfSameFiles({ pages, sources }: ScopeParts, wanted: readonly IssueId[]): IssueId[] {
  const found = new Set(wanted);
  for (const id of found) {
    const readings = new Set(pages.ofIssue(id).flatMap(({ sha256 }) => sources.readingsOf(sha256)));
    for (const sha256 of readings) for (const { issueId } of pages.ofSource(sha256)) found.add(issueId);
  }
  return [...found];
}

function entitiesOnlyOn({ database, numbered }: ScopeParts, grounds: readonly PageId[]): EntityId[] {
  const numbers = grounds.map((id) => numbered.known(id)).filter((number) => number >= 0);
  return database
    .prepare<[string, string], string>(
      `SELECT lower(hex(entity_id)) FROM (
         SELECT DISTINCT entity_id FROM mention
         WHERE entity_id IS NOT NULL AND page IN (SELECT value FROM json_each(?))
       ) AS own WHERE NOT EXISTS (
         SELECT 1 FROM mention WHERE mention.entity_id = own.entity_id
           AND page NOT IN (SELECT value FROM json_each(?))
       )`,
    )
    .pluck()
    .all(JSON.stringify(numbers), JSON.stringify(numbers)) as EntityId[];
}

function takePublications(parts: ScopeParts, issues: readonly IssueId[], scope: Map<RecordId, Noun>): void {
  const { records } = parts;
  const own = new Set(issues.map((id) => lastKnown(parts, 'issue', id)?.publicationId ?? null));
  for (const id of own) {
    if (id === null) continue;
    const isElsewhere =
      records.issue.where('publicationId', id).some((issue) => !scope.has(issue.id)) ||
      records.publication.where('joinedInto', id).length > 0;
    if (!isElsewhere) scope.set(id, 'publication');
  }
}

/** The names that people have the workspace remember, and that are read in these texts alone. @param texts their forms */
function rulingsOnlyIn(parts: ScopeParts, texts: readonly string[], scope: ReadonlyMap<RecordId, Noun>): RecordId[] {
  const rulings = parts.database.prepare<[], { id: RecordId; name: string }>('SELECT id, name FROM ruling').all();
  return rulings
    .filter(({ name }) => texts.some((text) => text.includes(nameForm(name))) && !readsElsewhere(parts, name, scope))
    .map(({ id }) => id);
}

/** Whether a name is read in an article that is not among what is purged. */
export function readsElsewhere(
  { records, search }: Pick<ScopeParts, 'records' | 'search'>,
  name: string,
  purged: ReadonlyMap<RecordId, Noun>,
): boolean {
  const { found, next } = search.find(name, null, purged.size + 1);
  return next !== null || found.some(({ articleId }) => records.article.get(articleId) && !purged.has(articleId));
}
