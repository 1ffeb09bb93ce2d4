import type { CSSProperties, KeyboardEvent, RefObject } from 'react';
import type { Occurrence } from '../../model/replacing/replacement.ts';
import { reviewStepOf } from '../controls/grid/steps.ts';
import { WindowedGrid } from '../controls/grid/windowed-grid.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { ListLine } from './marks.ts';
import { ArticleLine, OccurrenceLine } from './occurrence-line.tsx';

/** In CSS pixels. */
const rowHeight = 30;

/**
 * What was found, under its articles, with its keys: arrows or J and K, A to take one and R to leave it, Space for either, all with
 * Ctrl+A and none with Escape, [ ] { } for neighbours, Enter to go there, Ctrl+Enter to put right what is ticked.
 */
export function OccurrenceGrid({
  gridRef,
  lines,
  active,
  isTaken,
  onActivate,
  onMark,
  onMarkAll,
  onNeighbours,
  onJump,
  onTakeAll,
  onLeave,
}: {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly lines: readonly ListLine[];
  /** The number of the active line; −1 where none is. */
  readonly active: number;
  isTaken(occurrence: Occurrence): boolean;
  onActivate(occurrence: Occurrence): void;
  onMark(occurrence: Occurrence, taken: boolean): void;
  onMarkAll(taken: boolean): void;
  onNeighbours(side: 'before' | 'after', step: 1 | -1): void;
  onJump(occurrence: Occurrence): void;
  onTakeAll(): void;
  onLeave(): void;
}) {
  const { m } = useMessages();
  const at = (number: number): Occurrence | null => {
    const line = lines[number];
    return line?.kind === 'place' ? line.occurrence : null;
  };
  /** Goes to the nearest occurrence from a line on. */
  const goTo = (number: number): void => {
    const step = number >= active ? 1 : -1;
    const from = Math.min(Math.max(number, 0), lines.length - 1);
    const found = at(from) ?? at(from + step) ?? at(from - step);
    if (found !== null) onActivate(found);
  };
  const occurrence = at(active);
  const mark = (taken: boolean): void => {
    if (occurrence === null) return;
    onMark(occurrence, taken);
    goTo(active + 1);
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    if (ctrlKey || metaKey) {
      if (key === 'Enter') onTakeAll();
      else if (key === 'a') onMarkAll(true);
      else return;
      event.preventDefault();
      return;
    }
    const step = reviewStepOf(key, active, lines.length);
    if (step !== null) goTo(step);
    else if (key === 'a') mark(true);
    else if (key === 'r' || key === 'Delete') mark(false);
    else if (key === ' ') {
      if (occurrence !== null) onMark(occurrence, !isTaken(occurrence));
    } else if (key === 'A' || key === 'R') onMarkAll(key === 'A');
    else if (key === '[' || key === '{') onNeighbours('before', key === '[' ? 1 : -1);
    else if (key === ']' || key === '}') onNeighbours('after', key === ']' ? 1 : -1);
    else if (key === 'Enter' && occurrence !== null) onJump(occurrence);
    else if (key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  const longest = lines.reduce(
    (most, line) => Math.max(most, line.kind === 'place' ? line.occurrence.was.length + line.occurrence.now.length : 0),
    0,
  );
  return (
    <WindowedGrid
      gridRef={gridRef}
      className="occurrence-grid"
      style={{ '--place-width': `${Math.min(Math.max(longest, 7), 18) * 15 + 12}px` } as CSSProperties}
      label={m.replacing.list}
      count={lines.length}
      rowHeight={rowHeight}
      active={active}
      idPrefix="occurrence"
      isMultiselectable
      version={lines}
      head={(['tick', 'before', 'place', 'after'] as const).map((id) => (
        <span key={id} role="columnheader" className={`occurrence-${id} truncate`}>
          <span className={id === 'tick' ? 'visually-hidden' : undefined}>{m.replacing.column[id]}</span>
        </span>
      ))}
      onFocus={() => goTo(0)}
      onKey={onKey}
      row={(number, drawn) => {
        const line = lines[number];
        if (line === undefined) return null;
        if (line.kind === 'article') {
          return <ArticleLine key={`article ${line.first.id}`} line={line} number={number} place={drawn.place} />;
        }
        const own = line.occurrence;
        return (
          <OccurrenceLine
            key={own.id}
            {...drawn}
            occurrence={own}
            number={number}
            active={number === active}
            ticked={isTaken(own)}
            onPoint={() => onActivate(own)}
            onTick={() => onMark(own, !isTaken(own))}
            onJump={() => onJump(own)}
          />
        );
      }}
    />
  );
}
