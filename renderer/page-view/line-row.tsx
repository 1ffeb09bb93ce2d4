import { CircleHelp, GripVertical } from 'lucide-react';
import type { DragEvent, MouseEvent, Ref } from 'react';
import type { PrintedLine } from '../../model/arrangement/printed-lines.ts';
import { visibleInPlace } from '../../model/visible-name.ts';
import { doubtAt } from '../arrange/doubts.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { dragLines } from './line-drops.ts';

/** One line as it is printed, with what it is to its article, and what is uncertain about that. */
export function LineRow({
  ref,
  line,
  number,
  top,
  place,
  pageLabel,
  isActive,
  isChosen,
  onPick,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly line: PrintedLine;
  /** Which of the lines it is, from 0. */
  readonly number: number;
  /** Where it stands, in CSS pixels. */
  readonly top: number;
  /** Which of the articles it belongs to, from 1; null outside articles. */
  readonly place: number | null;
  /** The page that it stands on; null where that has no label, or the issue has no other. */
  readonly pageLabel: string | null;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  onPick(extend: boolean): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const doubt = doubtAt(line);
  const role = line.article === null ? 'furniture' : line.block.role;
  const onMouseDown = (event: MouseEvent): void => {
    // A drag begins with what is chosen, of which this line is part.
    const isGrip = (event.target as Element).closest('[draggable]') !== null;
    if (event.button === 0 && !(isGrip && isChosen)) onPick(event.shiftKey);
  };
  const onDragStart = (event: DragEvent): void => dragLines(event, store);
  return (
    <div
      ref={ref}
      id={`page-line-${number}`}
      className="page-line"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-index={number}
      data-line={number}
      data-active={isActive || undefined}
      data-role={role}
      data-outside={place === null || undefined}
      data-struck={line.block.struck || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={onMouseDown}
      onDragStart={onDragStart}
    >
      {line.isSectionStart ? (
        <span className="page-line-head" data-even={(place ?? 0) % 2 === 0 || undefined}>
          {place === null ? m.arrange.outside : m.arrange.article(place)}
          {pageLabel === null ? '' : ` · ${m.issue.paged(pageLabel)}`}
        </span>
      ) : null}
      <span className="page-line-role" draggable title={m.arrange.drag}>
        <GripVertical size={12} aria-hidden className="page-line-grip" />
        {line.isBlockStart ? m.blockRole[role] : ''}
      </span>
      <span className="page-line-text" dir="auto">
        {visibleInPlace(line.text)}
      </span>
      {doubt === null ? null : (
        <span className="page-line-doubt" data-doubt={doubt.kind}>
          <CircleHelp size={13} aria-hidden /> {m.arrange.doubt[doubt.kind](Math.round(doubt.confidence * 100))}
        </span>
      )}
    </div>
  );
}
