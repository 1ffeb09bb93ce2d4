import { asListed } from '../../model/library.ts';
import { issueName } from '../../model/lines.ts';
import type { PurgeableIssue } from '../../model/purge.ts';
import type { Store } from '../store/store.ts';

/** How many lines are read at a time. */
const pageLength = 500;

/** The issues of a workspace as its library lists them, by what they go by. */
export async function issuesThere(store: Pick<Store, 'read'>): Promise<readonly PurgeableIssue[]> {
  const issues: PurgeableIssue[] = [];
  for (let from = 0, total = 1; from < total; from += pageLength) {
    const page = await store.read('library-rows', { from, count: pageLength, view: asListed });
    for (const row of page.rows) {
      if (row.kind !== 'issue') continue;
      const { issue } = row.line;
      issues.push({ id: issue.id, name: issueName(row.line), date: issue.date, isRemoved: false });
    }
    total = page.total;
  }
  return issues;
}
