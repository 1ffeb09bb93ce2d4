import { useId } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import { useMessages } from '../messages/use-messages.ts';
import { verdicts } from './verdicts.ts';

/** Whether a name is proposed: by what was decided of it, always, or never. */
export function RulingChoice({
  name,
  verdict,
  reachable,
  onChoose,
}: {
  readonly name: string;
  readonly verdict: Verdict;
  /** The Tab key comes here; only one row of a table should be on its way. */
  readonly reachable: boolean;
  onChoose(verdict: Verdict): void;
}) {
  const { m } = useMessages();
  const group = useId();
  return (
    <fieldset className="segmented ruling-choice" data-verdict={verdict ?? 'decided'}>
      <legend className="visually-hidden">{m.memory.rulingOf(name)}</legend>
      {verdicts.map((each) => (
        <label
          key={each.word}
          className="segmented-choice"
          data-chosen={each.verdict === verdict || undefined}
          title={m.memory.verdictHint[each.word]}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            tabIndex={reachable ? undefined : -1}
            checked={each.verdict === verdict}
            onChange={() => onChoose(each.verdict)}
          />
          {m.memory.verdict[each.word]}
        </label>
      ))}
    </fieldset>
  );
}
