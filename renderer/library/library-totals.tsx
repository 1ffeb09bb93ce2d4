import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** How much there is in the workspace, and how far its review is. */
export function LibraryTotals() {
  const { m } = useMessages();
  const totals = useAnswer('library.totals', {});
  return <p className="library-totals">{totals === null ? '\u00a0' : m.library.totals(totals)}</p>;
}
