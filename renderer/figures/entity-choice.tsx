import { useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** An entity that a figure is about. */
export interface ChosenEntity {
  readonly id: EntityId;
  readonly name: string;
}

const listed = 12;

/** The entities that are mentioned most, or those that are called as somebody types, to choose some of them. */
export function EntityChoice({
  label,
  chosen,
  most,
  onChange,
}: {
  readonly label: string;
  /** Null where nobody has chosen yet. */
  readonly chosen: readonly ChosenEntity[];
  /** How many can be chosen; of one, another takes its place. */
  readonly most: number;
  onChange(chosen: readonly ChosenEntity[]): void;
}) {
  const { m } = useMessages();
  const [wanted, setWanted] = useState('');
  const found = useAnswer('register.rows', {
    listing: { type: null, extent: 'all', wanted, sort: null },
    from: 0,
    count: listed,
  });
  const others = (found?.rows ?? []).filter(({ entity }) => !chosen.some(({ id }) => id === entity.id));
  const choose = (entity: ChosenEntity): void => onChange(most === 1 ? [entity] : [...chosen, entity]);
  return (
    <fieldset className="entity-choice">
      <legend className="field-label">{label}</legend>
      <input
        type="search"
        className="input"
        aria-label={m.figures.findEntity}
        placeholder={m.figures.findEntity}
        maxLength={100}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul>
        {chosen.map((each) => (
          <li key={each.id}>
            <label>
              <input type="checkbox" checked onChange={() => onChange(chosen.filter(({ id }) => id !== each.id))} />
              <span className="truncate">{each.name}</span>
            </label>
          </li>
        ))}
        {others.map(({ entity: { id, name, type }, mentions }) => (
          <li key={id}>
            <label title={name}>
              <input
                type="checkbox"
                checked={false}
                disabled={most > 1 && chosen.length >= most}
                onChange={() => choose({ id, name })}
              />
              <TypeSign type={type} />
              <span className="truncate">{name}</span>
              <span className="facet-count">{mentions.toLocaleString()}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
