import { recordDiff } from '../../model/record-diff.ts';
import type { Status } from '../../model/status.ts';
import { following } from '../state/open-article.ts';

/** How many of the article's mentions and corrections wait for a decision. */
export const waitingIn = following<{ readonly mentions: number; readonly corrections: number }>(
  ({ document: { mentions, corrections } }) => ({ mentions: waiting(mentions), corrections: waiting(corrections) }),
  (counts, { document: before }, { document }) => ({
    mentions: counts.mentions + more(before.mentions, document.mentions),
    corrections: counts.corrections + more(before.corrections, document.corrections),
  }),
);

function waiting(records: readonly { readonly status: Status }[]): number {
  return records.reduce((count, { status }) => (status === 'suggested' ? count + 1 : count), 0);
}

function more<R extends { readonly status: Status }>(before: readonly R[], after: readonly R[]): number {
  const { gone, come } = recordDiff(before, after);
  return waiting(come) - waiting(gone);
}
