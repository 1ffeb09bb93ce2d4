import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';

/** So many values of a facet are shown before the others are asked for. */
const shownFirst = 6;

export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly sign?: ReactNode;
  readonly articles: number;
}

/** The values of a facet with how many articles each has, one of which can be chosen; arrows go through them. */
export function FacetList({
  name,
  values,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** The key of the chosen value; null for all. */
  readonly chosen: string | null;
  onChoose(key: string | null): void;
}) {
  const { m } = useMessages();
  const group = useId();
  const [unfolded, setUnfolded] = useState(false);
  if (values.length === 0 && chosen === null) return null;
  const chosenIsFar = values.findIndex(({ key }) => key === chosen) >= shownFirst;
  const shown = unfolded || chosenIsFar ? values : values.slice(0, shownFirst);
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      <label className="facet-value">
        <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
        <span className="truncate">{m.search.all}</span>
      </label>
      {shown.map(({ key, label, sign, articles }) => (
        <label key={key} className="facet-value" title={label}>
          <input type="radio" name={group} checked={key === chosen} onChange={() => onChoose(key)} />
          {sign}
          <span className="truncate">{label}</span>
          <span className="facet-count">{articles.toLocaleString()}</span>
        </label>
      ))}
      {shown.length < values.length ? (
        <button type="button" className="facet-more" onClick={() => setUnfolded(true)}>
          {m.search.moreValues(values.length - shown.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
