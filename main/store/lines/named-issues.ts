import type { IssueId } from '../../../model/ids.ts';
import { issueName } from '../../../model/lines.ts';
import type { Lines } from './lines.ts';

/** What rows of several issues call theirs. */
export interface NamedIssue {
  /** Empty where the issue is gone. */
  readonly issue: string;
  readonly date: string | null;
}

/** What issues are called, each looked up once. */
export function namedIssues(lines: Lines): (id: IssueId) => NamedIssue {
  const known = new Map<IssueId, NamedIssue>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const line = lines.issue(id);
    const said = { issue: line === undefined ? '' : issueName(line), date: line?.issue.date ?? null };
    known.set(id, said);
    return said;
  };
}
