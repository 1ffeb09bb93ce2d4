import type { CSSProperties } from 'react';
import type { RegisterRow } from '../../model/register/register-list.ts';
import { GridCell, GridRow, TickCell } from '../controls/grid/grid-row.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** One entity of the register. */
export function EntityLine({
  id,
  row,
  number,
  active,
  ticked,
  place,
  onPoint,
  onTick,
  onOpen,
}: {
  readonly id: string;
  readonly row: RegisterRow;
  readonly number: number;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly place: CSSProperties;
  onPoint(): void;
  onTick(): void;
  onOpen(): void;
}) {
  const { m } = useMessages();
  const { entity, mentions, days, firstDate, lastDate } = row;
  const cells = [
    { id: 'names', text: String(1 + entity.aliases.length) },
    { id: 'mentions', text: mentions.toLocaleString() },
    { id: 'days', text: days.toLocaleString() },
    { id: 'first', text: firstDate ?? '–' },
    { id: 'last', text: lastDate ?? '–' },
    { id: 'links', text: entity.links.length === 0 ? '–' : String(entity.links.length) },
  ];
  return (
    <GridRow id={id} number={number} active={active} selected={ticked} place={place} onPoint={onPoint} onOpen={onOpen}>
      <TickCell
        className="register-tick-cell"
        label={m.register.tickOne(entity.name)}
        ticked={ticked}
        onTick={onTick}
      />
      <GridCell className="register-type-cell">
        <TypeMark type={entity.type} />
      </GridCell>
      <GridCell className="register-name-cell" title={m.register.names([entity.name, ...entity.aliases])}>
        {entity.name}
        {entity.aliases.length === 0 ? null : (
          <span className="register-aliases">{m.register.names(entity.aliases)}</span>
        )}
      </GridCell>
      {cells.map((cell) => (
        <GridCell key={cell.id} className={`register-${cell.id}-cell`}>
          {cell.text}
        </GridCell>
      ))}
    </GridRow>
  );
}
