import { KanwuError } from '../../model/error.ts';
import { isNameOf, type PurgeableIssue } from '../../model/purge.ts';

/**
 * The issue that a name means, with its date where several have that name.
 *
 * @param date empty where none is said
 * @throws {KanwuError} `issue-not-found`, and `issue-ambiguous` when several issues are called so
 */
export function issueNamed(issues: readonly PurgeableIssue[], name: string, date: string): PurgeableIssue {
  const found = issues.filter((issue) => isNameOf(name, issue.name) && (date === '' || date === issue.date));
  const [first, second] = found;
  if (first === undefined) throw new KanwuError('issue-not-found', { name });
  if (second !== undefined) {
    const dates = found.map((issue) => issue.date ?? '?').sort();
    throw new KanwuError('issue-ambiguous', { name, dates: dates.join(' ') });
  }
  return first;
}
