import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { IssueGroup } from '../../model/library.ts';
import { useMessages } from '../messages/use-messages.ts';
import { LibraryRowFrame, type RowProps } from './library-row.tsx';

/** The issues of a newspaper and year: how many, and how far they have got. */
export const GroupRow = memo(function GroupRow({
  group,
  folded,
  ...frame
}: RowProps & {
  readonly group: IssueGroup;
  readonly folded: boolean;
}) {
  const { m } = useMessages();
  const { title, year, issues, articles, done } = group;
  const name = m.library.group(title, year);
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <LibraryRowFrame
      {...frame}
      aria-level={1}
      aria-expanded={!folded}
      aria-selected={false}
      className="group-row"
      title={name}
    >
      <Chevron size={14} aria-hidden />
      <div className="library-row-text">
        <div className="issue-row-title">
          <span className="truncate">{name}</span>
          <span className="library-count">{m.library.progress(done, articles)}</span>
        </div>
        <div className="library-row-facts">{m.library.issues(issues)}</div>
      </div>
    </LibraryRowFrame>
  );
});
