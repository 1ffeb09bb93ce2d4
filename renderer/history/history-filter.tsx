import { type HistoryKind, type HistoryPage, historyKinds } from '../../model/history.ts';
import { IsoDate } from '../../model/issue.ts';
import { Button } from '../controls/button.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** What the history is narrowed down to. */
export type HistoryNarrowing = Required<Pick<HistoryPage, 'personId' | 'kind' | 'from' | 'until'>>;

export const allHistory: HistoryNarrowing = { personId: null, kind: null, from: null, until: null };

/** By whom, what, and from when until when. */
export function HistoryFilter({
  narrowing,
  onNarrow,
}: {
  readonly narrowing: HistoryNarrowing;
  onNarrow(narrowing: HistoryNarrowing): void;
}) {
  const { m } = useMessages();
  const people = useAnswer('person.list', {}) ?? [];
  const change = (changes: Partial<HistoryNarrowing>): void => onNarrow({ ...narrowing, ...changes });
  const dayOf = (text: string): IsoDate | null => IsoDate.nullable().catch(null).parse(text);
  const kinds: readonly { readonly value: HistoryKind | ''; readonly label: string }[] = [
    { value: '', label: m.history.anything },
    ...historyKinds.map((value) => ({ value, label: m.history.kinds[value] })),
  ];
  return (
    <fieldset className="history-filter">
      <legend className="visually-hidden">{m.history.filters}</legend>
      <SelectField
        label={m.history.person}
        value={narrowing.personId ?? ''}
        choices={[
          { value: '', label: m.history.anybody },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(value) => change({ personId: people.find(({ id }) => id === value)?.id ?? null })}
      />
      <SelectField
        label={m.history.kind}
        value={narrowing.kind ?? ''}
        choices={kinds}
        onChoose={(value) => change({ kind: value === '' ? null : value })}
      />
      {(['from', 'until'] as const).map((end) => (
        <label key={end} className="history-day">
          {m.history[end]}
          <input
            className="input"
            type="date"
            value={narrowing[end] ?? ''}
            min={end === 'until' ? (narrowing.from ?? undefined) : undefined}
            max={end === 'from' ? (narrowing.until ?? undefined) : undefined}
            onChange={({ target: { value } }) => change({ [end]: dayOf(value) })}
          />
        </label>
      ))}
      <Button onClick={() => onNarrow(allHistory)}>{m.history.clear}</Button>
    </fieldset>
  );
}
