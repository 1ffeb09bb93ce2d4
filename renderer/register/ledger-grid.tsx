import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { TypeKey } from '../../model/entity-type.ts';
import type { EntityId } from '../../model/ids.ts';
import type { LedgerRow, PlaceId, PlaceOrder } from '../../model/register/ledger.ts';
import type { PlacesDecision } from '../../model/register/places-decision.ts';
import { reviewStepOf } from '../controls/grid/steps.ts';
import { WindowedGrid } from '../controls/grid/windowed-grid.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { LedgerLine } from './ledger-line.tsx';
import type { KnownPlaces } from './use-ledger-rows.ts';

/** In CSS pixels. */
const rowHeight = 30;

const columns = ['tick', 'state', 'before', 'name', 'after', 'type', 'entity', 'issue', 'article', 'decided'] as const;
/** Columns with no room for what they are called. */
const narrow: ReadonlySet<string> = new Set(['tick', 'state', 'type']);

/**
 * The rows of a ledger, with its keys: arrows or J and K, A, R, the types' digits, L, M, U, Space and Shift with arrows to tick, [ and ] to sort
 * by what stands before and behind, P for the paragraph, Enter to go there, Escape to leave.
 */
export function LedgerGrid({
  ids,
  rows,
  active,
  ticked,
  entityId,
  longest,
  onWant,
  onActivate,
  onTick,
  onDecide,
  onSort,
  onMark,
  onLink,
  onParagraph,
  onJump,
  onLeave,
}: {
  readonly ids: readonly PlaceId[];
  readonly rows: KnownPlaces;
  readonly active: number;
  readonly ticked: ReadonlySet<PlaceId>;
  readonly entityId: EntityId | null;
  /** How many characters the longest name has that its places are looked for by. */
  readonly longest: number;
  /** Told which rows are to be seen. */
  onWant(first: number, last: number): void;
  onActivate(number: number): void;
  onTick(ticked: ReadonlySet<PlaceId>): void;
  onDecide(decision: PlacesDecision): void;
  onSort(order: PlaceOrder): void;
  /** Marks what nothing marks. */
  onMark(): void;
  onLink(): void;
  onParagraph(): void;
  onJump(row: LedgerRow): void;
  onLeave(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.focus(), []);

  const tick = (number: number): void => {
    const id = ids[number];
    if (id === undefined) return;
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  const move = (to: number, isTicking: boolean): void => {
    const number = Math.min(Math.max(to, 0), ids.length - 1);
    if (isTicking) {
      const [from, until] = [Math.min(active, number), Math.max(active, number)];
      onTick(new Set([...ticked, ...ids.slice(from, until + 1)]));
    }
    onActivate(number);
  };
  const decisionOf = (key: string): PlacesDecision | null => {
    if (key === 'a') return { kind: 'accept' };
    if (key === 'r' || key === 'Delete') return { kind: 'reject' };
    if (key === 'u') return { kind: 'reopen' };
    const digit = TypeKey.safeParse(key);
    const type = digit.success ? store.getState().tagSet.withKey(digit.data)?.type : undefined;
    return type === undefined ? null : { kind: 'retype', type };
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey) return;
    const id = ids[active];
    const row = id === undefined ? undefined : rows.get(id);
    const step = reviewStepOf(key, active, ids.length);
    const decision = event.shiftKey ? null : decisionOf(key);
    if (event.ctrlKey || event.metaKey) {
      if (key !== 'a') return;
      onTick(new Set(ids));
    } else if (step !== null) move(step, event.shiftKey && key.startsWith('Arrow'));
    else if (key === ' ') tick(active);
    else if (key === '[') onSort('before');
    else if (key === ']') onSort('after');
    else if (key === 'm') onMark();
    else if (key === 'l') onLink();
    else if (key === 'p') onParagraph();
    else if (key === 'Enter' && row) onJump(row);
    else if (key === 'Escape' && ticked.size > 0) onTick(new Set());
    else if (key === 'Escape') onLeave();
    else if (decision !== null) onDecide(decision);
    else return;
    event.preventDefault();
  };
  return (
    <WindowedGrid
      gridRef={grid}
      className="ledger-grid"
      style={{ '--name-width': `${Math.min(Math.max(longest, 4), 14) * 15 + 12}px` } as CSSProperties}
      label={m.register.ledger}
      count={ids.length}
      rowHeight={rowHeight}
      active={active}
      idPrefix="place"
      isMultiselectable
      version={ids}
      head={columns.map((id) => (
        <span key={id} role="columnheader" className={`ledger-${id} truncate`}>
          <span className={narrow.has(id) ? 'visually-hidden' : undefined}>{m.register.ledgerColumn[id]}</span>
        </span>
      ))}
      row={(number, drawn) => {
        const id = ids[number];
        const row = id === undefined ? undefined : rows.get(id);
        return id === undefined || row === undefined ? null : (
          <LedgerLine
            key={id}
            {...drawn}
            row={row}
            number={number}
            active={number === active}
            ticked={ticked.has(id)}
            entityId={entityId}
            onPoint={() => onActivate(number)}
            onTick={() => tick(number)}
            onJump={onJump}
          />
        );
      }}
      onWant={onWant}
      onKey={onKey}
    />
  );
}
