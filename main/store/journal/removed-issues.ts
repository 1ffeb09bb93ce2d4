import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { Records } from '../../../model/records.ts';
import type { Journal } from './journal.ts';

/** The issues that are not there and that entries were made in. */
export function removedIssuesOf(
  records: Records,
  journal: Journal,
  entries: readonly EntryId[],
): Map<RecordId, 'issue'> {
  const removed = new Map<RecordId, 'issue'>();
  for (const entry of entries) {
    const articleId = journal.get(entry)?.articleId ?? null;
    const issueId = articleId === null ? undefined : records.article.get(articleId)?.issueId;
    if (issueId !== undefined && records.issue.get(issueId) === undefined) removed.set(issueId, 'issue');
  }
  return removed;
}
