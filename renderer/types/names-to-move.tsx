import { useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import { TextField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** So many names are shown; the others are found by looking for them. */
const shown = 100;

/** The names of a type, to choose those that move: the most frequent first, or those that are looked for. */
export function NamesToMove({
  type,
  chosen,
  onChoose,
}: {
  readonly type: EntityType;
  /** By their forms. */
  readonly chosen: readonly string[];
  onChoose(chosen: readonly string[]): void;
}) {
  const { m } = useMessages();
  const [wanted, setWanted] = useState('');
  const page = useAnswer('type.names', { type, wanted, from: 0, count: shown });
  const rows = page?.rows ?? [];
  const isAll = rows.length > 0 && rows.every(({ form }) => chosen.includes(form));
  const choose = (form: string, isChosen: boolean): void =>
    onChoose(isChosen ? [...chosen, form] : chosen.filter((each) => each !== form));
  const chooseShown = (isChosen: boolean): void => {
    const forms = rows.map(({ form }) => form);
    const others = chosen.filter((each) => !forms.includes(each));
    onChoose(isChosen ? [...others, ...forms] : others);
  };
  return (
    <fieldset className="names-to-move">
      <legend className="visually-hidden">{m.typeMove.names}</legend>
      <TextField
        type="search"
        label={m.typeMove.find}
        value={wanted}
        maxLength={200}
        hint={page === null ? '' : m.typeMove.found(page.total, rows.length, chosen.length)}
        onChange={(event) => setWanted(event.target.value)}
      />
      {rows.length === 0 ? null : (
        <label className="name-to-move">
          <input type="checkbox" checked={isAll} onChange={(event) => chooseShown(event.target.checked)} />
          <span>{m.typeMove.allShown}</span>
        </label>
      )}
      <div className="names-to-move-list">
        {rows.map(({ form, marks }) => (
          <label key={form} className="name-to-move">
            <input
              type="checkbox"
              checked={chosen.includes(form)}
              onChange={(event) => choose(form, event.target.checked)}
            />
            <span className="truncate">{form}</span>
            <span className="type-item-reverse">{m.typeMove.marks(marks)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
