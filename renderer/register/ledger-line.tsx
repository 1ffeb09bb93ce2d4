import type { CSSProperties } from 'react';
import type { EntityId } from '../../model/ids.ts';
import { groupOfPlace, type LedgerRow } from '../../model/register/ledger.ts';
import { GridCell, GridRow, TickCell } from '../controls/grid/grid-row.tsx';
import { StatusMark, TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** One place of a ledger; null where it is there no more. */
export function LedgerLine({
  id,
  row,
  number,
  active,
  ticked,
  entityId,
  place,
  onPoint,
  onTick,
  onJump,
}: {
  readonly id: string;
  readonly row: LedgerRow | null;
  readonly number: number;
  readonly active: boolean;
  readonly ticked: boolean;
  /** The entity whose ledger it is. */
  readonly entityId: EntityId | null;
  readonly place: CSSProperties;
  onPoint(): void;
  onTick(): void;
  onJump(row: LedgerRow): void;
}) {
  const { m, format } = useMessages();
  const name = row?.name ?? '';
  return (
    <GridRow
      id={id}
      number={number}
      active={active}
      selected={ticked}
      place={place}
      data-status={row === null ? 'gone' : (row.status ?? 'unmarked')}
      data-other={(row !== null && groupOfPlace(row, { entityId }) === 'other') || undefined}
      onPoint={onPoint}
      onOpen={() => {
        if (row !== null) onJump(row);
      }}
    >
      <TickCell className="ledger-tick" label={m.register.tickOne(name)} ticked={ticked} onTick={onTick} />
      {row === null ? (
        <GridCell className="ledger-gone">{m.register.gone}</GridCell>
      ) : (
        <>
          <GridCell className="ledger-state">
            {row.status === null ? (
              <span className="visually-hidden">{m.register.group.unmarked}</span>
            ) : (
              <StatusMark status={row.status} compact />
            )}
          </GridCell>
          <GridCell className="ledger-before">
            <bdi>{row.before}</bdi>
          </GridCell>
          <GridCell className="ledger-name" title={row.source === null ? row.name : m.register.source(row.source)}>
            {row.name}
            {row.source === null ? null : <span className="ledger-source">{row.source}</span>}
          </GridCell>
          <GridCell className="ledger-after">{row.after}</GridCell>
          <GridCell className="ledger-type" title={row.type === null ? '' : m.typeName(row.type)}>
            {row.type === null ? null : (
              <>
                <TypeSign type={row.type} />
                <span className="visually-hidden">{m.typeName(row.type)}</span>
              </>
            )}
          </GridCell>
          <GridCell className="ledger-entity" title={row.entity?.name ?? ''}>
            {row.entity?.name ?? (row.status === 'suggested' ? format.percent(row.confidence) : '–')}
          </GridCell>
          <GridCell className="ledger-issue" title={`${row.issue} ${row.date ?? ''}`}>
            {row.date === null ? null : <span className="ledger-date">{row.date}</span>} {row.issue} {row.page}
          </GridCell>
          <GridCell className="ledger-article" title={row.headline}>
            {row.headline}
          </GridCell>
          <GridCell className="ledger-decided">
            {row.decided === null ? '' : `${row.decided.actor} ${format.when(row.decided.at)}`}
          </GridCell>
        </>
      )}
    </GridRow>
  );
}
