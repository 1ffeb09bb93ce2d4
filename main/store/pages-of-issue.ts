import { KanwuError } from '../../model/error.ts';
import type { IssueId } from '../../model/ids.ts';
import { type Page, pageOrder } from '../../model/page.ts';
import type { Records } from '../../model/records.ts';

/** The pages of an issue in their order. */
export function pagesOf(records: Records, issueId: IssueId): Page[] {
  return records.page
    .where('issueId', issueId)
    .sort((a, b) => pageOrder(a.label) - pageOrder(b.label) || (a.id < b.id ? -1 : 1));
}

/** @throws {KanwuError} `record-not-found` when the issue has none */
export function firstPageOf(records: Records, issueId: IssueId): Page {
  const [first] = pagesOf(records, issueId);
  if (first === undefined) throw new KanwuError('record-not-found', { noun: 'page', id: issueId });
  return first;
}
