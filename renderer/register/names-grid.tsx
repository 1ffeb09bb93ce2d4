import { Check, Minus, MoveHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { TypeKey } from '../../model/entity-type.ts';
import { withEdgesMoved } from '../../model/register/edge-moves.ts';
import type { PlaceId } from '../../model/register/ledger.ts';
import { isToRead, type NamePlace, type NameToDecide } from '../../model/register/name-list.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { isOwnKey } from '../controls/grid/own-key.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import {
  type Mark,
  type Marks,
  markOfPlace,
  markOfRow,
  rowKey,
  toggled,
  withEdgeMoved,
  withPlaceMark,
  withRowMark,
} from './name-marks.ts';

/** A line that keys go to: a name, or one of its places. */
interface Line {
  readonly row: NameToDecide;
  readonly place: NamePlace | null;
  readonly isToRead: boolean;
}

/**
 * A page of names with their doubtful places. J and K go to what is to be read, A, R and the types' digits mark a line, Space ticks and unticks it, [ ] { } move its edges in all places, the right arrow unfolds a
 * name, P shows the paragraph, Enter takes what is marked.
 */
export function NamesGrid({
  gridRef,
  rows,
  line: readingLine,
  marks,
  onMark,
  onTake,
  onUnfold,
  onParagraph,
}: {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly rows: readonly NameToDecide[];
  /** Names that are less sure on average are to be read. */
  readonly line: number;
  readonly marks: Marks;
  onMark(marks: Marks): void;
  onTake(): void;
  onUnfold(row: NameToDecide): void;
  onParagraph(id: PlaceId): void;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const lines: readonly Line[] = rows.flatMap((row) => [
    { row, place: null, isToRead: isToRead(row, { line: readingLine }) },
    ...row.unfolded.map((place) => ({ row, place, isToRead: true })),
  ]);
  const [active, setActive] = useState(0);
  const at = Math.min(active, lines.length - 1);
  useEffect(() => gridRef.current?.focus(), [gridRef]);
  useEffect(() => document.getElementById(lineId(at))?.scrollIntoView({ block: 'nearest' }), [at]);

  const mark = ({ row, place }: Line, wanted: Mark): void =>
    onMark(place === null ? withRowMark(row, marks, wanted) : withPlaceMark(place, marks, wanted));
  const markOf = ({ row, place }: Line): Mark =>
    place === null ? markOfRow(row, marks) : markOfPlace(row, place, marks);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!isOwnKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[at];
    const step = isWalking(key) ? nextToRead(lines, at, key === 'j' ? 1 : -1) : stepOf(key, at, lines.length);
    const moved = edgeKeys[key];
    const digit = TypeKey.safeParse(key);
    const type = digit.success ? store.getState().tagSet.withKey(digit.data)?.type : undefined;
    const decide = (wanted: Mark): void => {
      if (line === undefined) return;
      mark(line, wanted);
      setActive(nextToRead(lines, at, 1));
    };
    if (step !== null) setActive(Math.min(Math.max(step, 0), lines.length - 1));
    else if (key === 'Enter') onTake();
    else if (line === undefined) return;
    else if (key === 'a') decide({ kind: 'accept' });
    else if (key === 'r' || key === 'Delete') decide({ kind: 'reject' });
    else if (key === ' ') mark(line, toggled(markOf(line)));
    else if (key === 'ArrowRight') onUnfold(line.row);
    else if (key === 'p') onParagraph((line.place ?? line.row.contexts[0] ?? line.row.unfolded[0])?.id as PlaceId);
    else if (moved !== undefined) mark(line, withEdgeMoved(markOf(line), moved.edge, moved.by));
    else if (type !== undefined) decide(type === line.row.type ? { kind: 'accept' } : { kind: 'retype', type });
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={gridRef}
      className="grid names-grid"
      role="grid"
      aria-label={m.register.openNamesLabel}
      aria-rowcount={lines.length}
      aria-multiselectable
      aria-activedescendant={lineId(at)}
      tabIndex={0}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => {
        const { row, place } = line;
        const marked = markOf(line);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keys
          <div
            key={place === null ? rowKey(row) : place.id}
            id={lineId(index)}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={marked.kind !== 'leave'}
            tabIndex={-1}
            className={place === null ? 'name-line' : 'name-line name-place'}
            data-active={index === at || undefined}
            data-mark={marked.kind}
            data-to-read={line.isToRead || undefined}
            onClick={() => setActive(index)}
          >
            <span role="gridcell" tabIndex={-1} className="name-tick">
              <MarkButton name={row.name} mark={marked} onToggle={() => mark(line, toggled(marked))} />
            </span>
            {place === null ? (
              <>
                <span role="gridcell" tabIndex={-1} className="name-called truncate" title={row.name}>
                  <TypeSign type={marked.kind === 'retype' ? marked.type : row.type} />
                  <span className="visually-hidden">{m.typeName(row.type)}</span> {row.name}
                </span>
                <span role="gridcell" tabIndex={-1} className="name-count" title={m.register.sureness}>
                  {line.isToRead ? <span className="visually-hidden">{m.register.toRead}</span> : null}
                  {m.register.openPlaces(row.open)} · {format.percent(row.sureness)}
                </span>
                <span role="gridcell" tabIndex={-1} className="name-contexts">
                  {row.contexts.map((each) => (
                    <Context key={each.id} place={each} mark={marked} />
                  ))}
                  {row.more === 0 ? null : <span className="name-more">{m.register.moreDoubtful(row.more)}</span>}
                </span>
              </>
            ) : (
              <>
                <span role="gridcell" tabIndex={-1} className="name-count">
                  {format.percent(place.confidence)}
                </span>
                <span role="gridcell" tabIndex={-1} className="name-contexts">
                  <Context place={place} mark={marked} />
                </span>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A name with what stands around it, its edges where they are to be. */
function Context({ place, mark }: { readonly place: NamePlace; readonly mark: Mark }) {
  const { before, name, after } = (mark.kind === 'trim' ? withEdgesMoved(place, mark.moves) : null) ?? place;
  return (
    <span className="name-context">
      <span className="name-before">
        <bdi>{before}</bdi>
      </span>
      <strong>{name}</strong>
      <span className="name-after">{after}</span>
    </span>
  );
}

const icons = { leave: Minus, accept: Check, retype: Check, trim: MoveHorizontal, reject: X } as const;

function MarkButton({ name, mark, onToggle }: { readonly name: string; readonly mark: Mark; onToggle(): void }) {
  const { m } = useMessages();
  const Icon = icons[mark.kind];
  return (
    <button
      type="button"
      className="mark-button"
      tabIndex={-1}
      aria-pressed={mark.kind !== 'leave'}
      aria-label={inOneLine([m.register.mark[mark.kind], name], ': ')}
      title={m.register.mark[mark.kind]}
      onClick={onToggle}
    >
      <Icon size={14} strokeWidth={2.25} aria-hidden />
    </button>
  );
}

/** Which edge a key moves, and where to: those that move the edges of a mark in the text. */
const edgeKeys: Readonly<Record<string, { readonly edge: 'start' | 'end'; readonly by: 1 | -1 }>> = {
  '[': { edge: 'start', by: -1 },
  ']': { edge: 'start', by: 1 },
  '{': { edge: 'end', by: -1 },
  '}': { edge: 'end', by: 1 },
};

function isWalking(key: string): boolean {
  return key === 'j' || key === 'k';
}

/** The next line to be read, else the one after. */
function nextToRead(lines: readonly Line[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) if (lines[at]?.isToRead) return at;
  return Math.min(Math.max(from + step, 0), lines.length - 1);
}

function lineId(index: number): string {
  return `name-line-${index}`;
}
