import type { IssueId } from '../../../model/ids.ts';
import type { IssueGroup, LibraryFolds } from '../../../model/library.ts';
import type { ListedIssue, Listing } from './listing.ts';

/** Rows that belong together: a group's own, or an issue's with those of what is listed of it. */
export type ListedSpan = { readonly first: number; readonly rows: number } & (
  | { readonly kind: 'group'; readonly group: IssueGroup }
  | { readonly kind: 'issue'; readonly issue: ListedIssue }
);

/** Where the rows of an listing stand when some of it is folded, in their order. */
export function listedSpans({ issues }: Listing, folds: LibraryFolds): ListedSpan[] {
  const isFolded = foldedIn(folds);
  const foldedGroups = new Set(folds.groups);
  const spans: ListedSpan[] = [];
  let first = 0;
  let group: IssueGroup | null = null;
  for (const issue of issues) {
    if (issue.group !== null && issue.group !== group) {
      group = issue.group;
      spans.push({ kind: 'group', group, first, rows: 1 });
      first++;
    }
    if (group !== null && foldedGroups.has(group.key)) continue;
    const rows = isFolded(issue.id) ? 1 : 1 + issue.rows;
    spans.push({ kind: 'issue', issue, first, rows });
    first += rows;
  }
  return spans;
}

/** The span that has a row; -1 where there is none. */
export function spanAt(spans: readonly ListedSpan[], row: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function foldedIn({ all, but }: LibraryFolds): (id: IssueId) => boolean {
  const exceptions = new Set(but);
  return (id) => all !== exceptions.has(id);
}
