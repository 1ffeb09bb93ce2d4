import type { CSSProperties, ReactNode } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import { isProposed, type RememberedName } from '../../model/memory.ts';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { RulingChoice } from './ruling-choice.tsx';
import { withheldPlace } from './withheld-places.ts';

/** One remembered name of the table. */
export function MemoryRow({
  id,
  entry,
  index,
  active,
  place,
  onPoint,
  onRule,
}: {
  readonly id: string;
  readonly entry: RememberedName;
  readonly index: number;
  readonly active: boolean;
  readonly place: CSSProperties;
  onPoint(): void;
  onRule(verdict: Verdict): void;
}) {
  const { m, format } = useMessages();
  const { name, type, value, accepted, rejected, withheldContexts, ruling } = entry;
  const places = withheldContexts.map(withheldPlace);
  const proposed = isProposed(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      tabIndex={-1}
      className="memory-row"
      data-active={active || undefined}
      data-proposed={proposed}
      style={place}
      onClick={onPoint}
    >
      <Cell name="type">
        <TypeMark type={type} />
      </Cell>
      <Cell name="name" title={value === null ? name : `${name} → ${format.value(type, value)}`}>
        {name}
        {value === null ? null : <span className="memory-value">{format.value(type, value)}</span>}
        {entry.given ? <span className="memory-given">{m.memory.given}</span> : null}
        {proposed ? null : <span className="visually-hidden">{m.memory.extent['not-proposed']}</span>}
      </Cell>
      <Cell name="accepted">{accepted === 0 ? <Nothing /> : accepted}</Cell>
      <Cell name="rejected">{rejected === 0 ? <Nothing /> : rejected}</Cell>
      <Cell name="withheld" title={places.join('\n')}>
        {places.length === 0 ? <Nothing /> : places.join(' · ')}
      </Cell>
      <Cell name="ruling">
        <RulingChoice name={name} verdict={ruling?.verdict ?? null} reachable={active} onChoose={onRule} />
      </Cell>
    </div>
  );
}

function Nothing() {
  return <span className="memory-nothing">–</span>;
}

function Cell({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span role="gridcell" tabIndex={-1} className={`memory-${name}-cell truncate`} title={title}>
      {children}
    </span>
  );
}
