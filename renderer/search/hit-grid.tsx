import { Lock } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, RefObject } from 'react';
import { largestOf } from '../../model/extremes.ts';
import type { Hit, HitOrder } from '../../model/search/hits.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { GridCell, GridRow } from '../controls/grid/grid-row.tsx';
import { reviewStepOf } from '../controls/grid/steps.ts';
import { WindowedGrid } from '../controls/grid/windowed-grid.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { ListedHits } from './use-hits.ts';

/** In CSS pixels. */
const rowHeight = 30;

const columns = ['before', 'hit', 'after', 'where'] as const;

/**
 * Each place with what stands on either side of it, with its keys: arrows or J and K, Enter to go there, C to copy it with its reference,
 * [ and ] to sort by what stands before and behind, \ as articles are listed, Escape back to the field.
 */
export function HitGrid({
  gridRef,
  listed,
  active,
  order,
  onWant,
  onActivate,
  onSort,
  onCopy,
  onJump,
  onLeave,
}: {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly listed: ListedHits;
  readonly active: number;
  readonly order: HitOrder;
  onWant(first: number, last: number): void;
  onActivate(number: number): void;
  onSort(order: HitOrder): void;
  onCopy(hit: Hit): void;
  onJump(hit: Hit): void;
  onLeave(): void;
}) {
  const { m } = useMessages();
  const { ids, rows } = listed;
  const hitAt = (number: number): Hit | undefined => {
    const id = ids[number];
    return id === undefined ? undefined : rows.get(id);
  };
  const longest = Math.max(4, largestOf(ids.slice(0, 50).map((id) => rows.get(id)?.text.length ?? 0)));
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey) return;
    const hit = hitAt(active);
    const isCopy = key.toLowerCase() === 'c';
    if (event.ctrlKey || event.metaKey) {
      if (!isCopy || hit === undefined) return;
      onCopy(hit);
    } else {
      const step = reviewStepOf(key, active, ids.length);
      if (step === -1) onLeave();
      else if (step !== null) onActivate(Math.min(Math.max(step, 0), ids.length - 1));
      else if (key === 'Enter' && hit !== undefined) onJump(hit);
      else if (isCopy && hit !== undefined) onCopy(hit);
      else if (key === '[') onSort('before');
      else if (key === ']') onSort('after');
      else if (key === '\\') onSort('listed');
      else if (key === 'Escape') onLeave();
      else return;
    }
    event.preventDefault();
  };
  return (
    <WindowedGrid
      gridRef={gridRef}
      className="hit-grid"
      style={{ '--hit-width': `${Math.min(longest, 12) * 15 + 12}px` } as CSSProperties}
      label={m.search.list}
      count={ids.length}
      rowHeight={rowHeight}
      active={active}
      idPrefix="hit"
      version={ids}
      head={columns.map((id) => (
        <span
          key={id}
          role="columnheader"
          className={`hit-${id} truncate`}
          aria-sort={id === order ? 'ascending' : undefined}
        >
          {m.search.column[id]}
          {id === order ? <span aria-hidden> ▾</span> : null}
        </span>
      ))}
      onWant={onWant}
      onFocus={() => onActivate(0)}
      onKey={onKey}
      row={(number, drawn) => {
        const hit = hitAt(number);
        return hit === undefined ? null : (
          <HitLine
            key={hit.id}
            {...drawn}
            hit={hit}
            number={number}
            active={number === active}
            onPoint={() => onActivate(number)}
            onJump={() => onJump(hit)}
          />
        );
      }}
    />
  );
}

function HitLine({
  hit: { before, text, after, issue, date, page, headline, notForRelease },
  onJump,
  ...row
}: {
  readonly id: string;
  readonly hit: Hit;
  readonly number: number;
  readonly active: boolean;
  readonly place: CSSProperties;
  onPoint(): void;
  onJump(): void;
}) {
  const { m } = useMessages();
  const where = [...(date === null ? [] : [date]), issue, ...(page === null ? [] : [m.issue.paged(page)])];
  return (
    <GridRow {...row} selected={row.active} onOpen={onJump}>
      <GridCell className="hit-before">
        <bdi>{before.replace(/\s*\n\s*/g, '').slice(-50)}</bdi>
      </GridCell>
      <GridCell className="hit-hit">
        <mark>{text.replace(/\s*\n\s*/g, '')}</mark>
      </GridCell>
      <GridCell className="hit-after">{after.replace(/\s*\n\s*/g, '').slice(0, 50)}</GridCell>
      <GridCell
        className="hit-where"
        title={inOneLine([
          ...where,
          headline,
          ...(notForRelease === null ? [] : [m.library.notForRelease(notForRelease)]),
        ])}
      >
        {notForRelease === null ? null : (
          <span className="hit-lock" role="img" aria-label={m.library.notForRelease(notForRelease)}>
            <Lock size={12} strokeWidth={1.75} aria-hidden />
          </span>
        )}
        {inOneLine([...where, headline === '' ? m.library.noHeadline : headline])}
      </GridCell>
    </GridRow>
  );
}
