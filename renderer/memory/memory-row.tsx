import type { CSSProperties } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import { isProposed, type RememberedName } from '../../model/memory.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { GridCell, GridRow } from '../controls/grid/grid-row.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { RulingChoice } from './ruling-choice.tsx';
import { withheldPlace } from './withheld-places.ts';

/** One remembered name of the table. */
export function MemoryRow({
  id,
  entry,
  number,
  active,
  place,
  onPoint,
  onRule,
}: {
  readonly id: string;
  readonly entry: RememberedName;
  readonly number: number;
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
    <GridRow
      id={id}
      number={number}
      active={active}
      selected={active}
      place={place}
      data-proposed={String(proposed)}
      onPoint={onPoint}
    >
      <GridCell className="memory-type-cell">
        <TypeMark type={type} />
      </GridCell>
      <GridCell className="memory-name-cell" title={value === null ? name : `${name} → ${format.value(type, value)}`}>
        {name}
        {value === null ? null : <span className="memory-value">{format.value(type, value)}</span>}
        {entry.given ? <span className="memory-given">{m.memory.given}</span> : null}
        {proposed ? null : <span className="visually-hidden">{m.memory.extent['not-proposed']}</span>}
      </GridCell>
      <GridCell className="memory-accepted-cell">{accepted === 0 ? <Nothing /> : accepted}</GridCell>
      <GridCell className="memory-rejected-cell">{rejected === 0 ? <Nothing /> : rejected}</GridCell>
      <GridCell className="memory-withheld-cell" title={places.join('\n')}>
        {places.length === 0 ? <Nothing /> : inOneLine(places)}
      </GridCell>
      <GridCell className="memory-ruling-cell">
        <RulingChoice name={name} verdict={ruling?.verdict ?? null} reachable={active} onChoose={onRule} />
      </GridCell>
    </GridRow>
  );
}

function Nothing() {
  return <span className="memory-nothing">–</span>;
}
