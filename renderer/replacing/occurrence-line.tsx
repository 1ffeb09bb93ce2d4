import type { CSSProperties } from 'react';
import type { Occurrence } from '../../model/replacing/replacement.ts';
import { GridCell, GridRow, TickCell } from '../controls/grid/grid-row.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { ListLine } from './marks.ts';

/** What an article goes by, over what was found in it. */
export function ArticleLine({
  line: { first, count },
  number,
  place,
}: {
  readonly line: Extract<ListLine, { kind: 'article' }>;
  readonly number: number;
  readonly place: CSSProperties;
}) {
  const { m, format } = useMessages();
  const { headline, issue, date, page, isDone } = first;
  const where = [
    issue,
    ...(date === null ? [] : [format.date(date)]),
    ...(page === null ? [] : [m.issue.paged(page)]),
    m.replacing.places(count),
  ];
  return (
    <div role="row" aria-rowindex={number + 2} tabIndex={-1} className="occurrence-article" style={place}>
      <span role="gridcell" tabIndex={-1} className="truncate">
        <strong>{headline === '' ? m.library.noHeadline : headline}</strong>
        <span className="occurrence-where">{where.join(' · ')}</span>
        {isDone ? <span className="occurrence-done">{m.replacing.inDone}</span> : null}
      </span>
    </div>
  );
}

/** Where something stands: what is printed and what it would read, in its surroundings. */
export function OccurrenceLine({
  occurrence: { before, was, now, after, printed },
  ticked,
  onTick,
  onJump,
  ...row
}: {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly number: number;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly place: CSSProperties;
  onPoint(): void;
  onTick(): void;
  onJump(): void;
}) {
  const { m } = useMessages();
  return (
    <GridRow {...row} className="occurrence-line" selected={ticked} onOpen={onJump}>
      <TickCell className="occurrence-tick" label={m.replacing.takeOne(was)} ticked={ticked} onTick={onTick} />
      <GridCell className="occurrence-before">
        <bdi>{before.replace(/\s*\n\s*/g, '')}</bdi>
      </GridCell>
      <GridCell className="occurrence-place" title={printed === null ? '' : m.replacing.printedAs(printed)}>
        <del>{shown(was)}</del>
        <ins>{shown(now)}</ins>
      </GridCell>
      <GridCell className="occurrence-after">{after.replace(/\s*\n\s*/g, '')}</GridCell>
    </GridRow>
  );
}

/** What is empty, or ends lines, is still seen. */
function shown(text: string): string {
  return text === '' ? '∅' : text.replace(/\r?\n/g, '⏎');
}
