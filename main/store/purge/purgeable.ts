import type { IssueId } from '../../../model/ids.ts';
import { issueName } from '../../../model/lines.ts';
import type { Page } from '../../../model/page.ts';
import type { Publication } from '../../../model/publication.ts';
import type { PurgeableIssue, PurgePreview } from '../../../model/purge.ts';
import { type Records, recordOf } from '../../../model/records.ts';
import { lastKnown } from './last-known.ts';
import { type PurgeScope, purgeScope, type ScopeParts } from './purge-scope.ts';

/** The issues that were removed and that the file still holds. */
export function removedIssues(parts: ScopeParts): PurgeableIssue[] {
  const firstPages = new Map<IssueId, Page>();
  for (const page of parts.pages.removed()) if (!firstPages.has(page.issueId)) firstPages.set(page.issueId, page);
  return [...firstPages].map(([id, firstPage]) => described(parts, id, firstPage));
}

/** What would go with an issue; null for one of which the file holds nothing. */
export function previewOf(parts: ScopeParts, id: IssueId): PurgePreview | null {
  const scope = purgeScope(parts, [id]);
  const issues = scope.issues.flatMap((each) => {
    const [firstPage] = parts.pages.ofIssue(each);
    return firstPage === undefined ? [] : [described(parts, each, firstPage)];
  });
  if (issues.length === 0) return null;
  const counted = (...nouns: readonly string[]): number =>
    [...scope.records.values()].filter((noun) => nouns.includes(noun)).length;
  return {
    issues,
    files: [...new Set(scope.pages.map(({ fileName }) => fileName))],
    articles: counted('article'),
    decisions: decisionsIn(parts.records, scope),
    names: counted('entity', 'publication', 'ruling'),
    bytes: scope.sources
      .filter((sha256) => parts.sources.has(sha256))
      .reduce((sum, sha256) => sum + Buffer.byteLength(parts.sources.textOf(sha256)), 0),
  };
}

function decisionsIn(records: Records, scope: PurgeScope): number {
  let decisions = 0;
  for (const [id, noun] of scope.records) {
    if (noun !== 'mention' && noun !== 'correction' && noun !== 'classification') continue;
    const record = recordOf(records, noun, id);
    if (record !== undefined && record.status !== 'suggested') decisions++;
  }
  return decisions;
}

function described(parts: ScopeParts, id: IssueId, firstPage: Page): PurgeableIssue {
  const issue = lastKnown(parts, 'issue', id);
  const publicationId = issue?.publicationId ?? null;
  const publication = publicationId === null ? null : lastKnown(parts, 'publication', publicationId);
  return {
    id,
    name: issueName({ title: titleOf(parts.records, publication), firstPage }),
    date: issue?.date ?? null,
    isRemoved: parts.records.issue.get(id) === undefined,
  };
}

/** The title of a publication, or of the one that it was joined into. */
function titleOf(records: Records, publication: Publication | null): string | null {
  const seen = new Set<string>();
  let standing = publication;
  while (standing?.joinedInto != null && !seen.has(standing.id)) {
    seen.add(standing.id);
    standing = records.publication.get(standing.joinedInto) ?? null;
  }
  return standing?.title ?? null;
}
