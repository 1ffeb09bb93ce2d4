import { useMessages } from '../messages/use-messages.ts';
import { visibleText } from './correction-words.ts';

/** What the source reads, and what it shall read. */
export function WasNow({ was, now, around }: { readonly was: string; readonly now: string; readonly around?: Around }) {
  const { m } = useMessages();
  return (
    <span className="was-now">
      {around === undefined ? null : <span className="was-now-around">{visibleText(around.before)}</span>}
      {was === '' ? null : (
        <del title={m.correction.was} data-blank={was.trim() === '' || undefined}>
          {visibleText(was)}
        </del>
      )}
      {now === '' ? null : <ins title={m.correction.now}>{visibleText(now)}</ins>}
      {around === undefined ? null : <span className="was-now-around">{visibleText(around.after)}</span>}
    </span>
  );
}

export interface Around {
  readonly before: string;
  readonly after: string;
}
