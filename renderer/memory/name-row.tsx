import type { CSSProperties } from 'react';
import type { RememberedName } from '../../model/memory.ts';
import { Select } from '../controls/fields.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** What is laid down for a name; `none` leaves it to what is decided of its mentions. */
export const verdicts = ['none', 'always', 'never'] as const;
export type Verdict = (typeof verdicts)[number];

/** One remembered name: how often it was accepted and rejected, and what is laid down for it. */
export function NameRow({
  name,
  place,
  onRule,
}: {
  readonly name: RememberedName;
  readonly place: CSSProperties;
  onRule(name: RememberedName, verdict: Verdict): void;
}) {
  const { m } = useMessages();
  const withheld = name.withheldContexts.length;
  return (
    <div role="listitem" className="name-row" style={place}>
      <TypeSign type={name.type} />
      <span className="truncate" title={`${m.typeName(name.type)} ${name.name}`}>
        {name.name} {name.value === null ? null : <span className="name-value">{name.value}</span>}
      </span>
      <span className="name-counts">
        {m.memory.counts(name.accepted, name.rejected)}
        {withheld === 0 ? null : ` · ${m.memory.withheld(withheld)}`}
      </span>
      <Select
        aria-label={m.memory.ruling(name.name)}
        value={name.ruling?.verdict ?? 'none'}
        choices={verdicts.map((value) => ({ value, label: m.memory.verdict[value] }))}
        onChoose={(verdict) => onRule(name, verdict)}
      />
    </div>
  );
}
