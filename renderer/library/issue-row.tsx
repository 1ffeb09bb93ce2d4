import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { visibleName } from '../../model/visible-name.ts';
import { useMessages } from '../messages/use-messages.ts';
import { LibraryRowFrame, type RowProps } from './library-row.tsx';

/** An issue: its title or file, its date, and how far it has got. */
export const IssueRow = memo(function IssueRow({
  line,
  folded,
  ...frame
}: RowProps & {
  readonly line: IssueLine;
  readonly folded: boolean;
}) {
  const { m, format } = useMessages();
  const { issue, firstPage, pages, articles, done } = line;
  const title = issueName(line);
  const facts = [
    issue.date === null ? null : format.date(issue.date),
    issue.number === null ? null : m.issue.numbered(issue.number),
    pages > 1 ? m.issue.pages(pages) : firstPage.label === null ? null : m.issue.paged(firstPage.label),
  ].filter((fact) => fact !== null);
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <LibraryRowFrame
      {...frame}
      aria-level={1}
      aria-expanded={!folded}
      aria-selected={false}
      aria-keyshortcuts="Delete"
      className="issue-row"
      title={visibleName(firstPage.fileName)}
    >
      <Chevron size={14} aria-hidden />
      <div className="library-row-text">
        <div className="issue-row-title">
          <span className="truncate">{title}</span>
          <span className="library-count">{m.library.progress(done, articles)}</span>
        </div>
        <div className="library-row-facts truncate">
          {facts.length > 0 ? facts.join(' · ') : visibleName(firstPage.fileName)}
        </div>
        <progress
          className="issue-progress"
          max={Math.max(1, articles)}
          value={done}
          aria-label={m.library.progressLabel(done, articles)}
        />
      </div>
      <button
        type="button"
        className="button button-quiet icon-button issue-menu-button"
        // The tree has the keys: the context menu key and Delete do what this does.
        tabIndex={-1}
        aria-label={m.library.issueMenu(title)}
        title={m.library.issueMenu(title)}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation();
          frame.actions.openMenu(frame.number, event.currentTarget.getBoundingClientRect());
        }}
      >
        <Ellipsis size={15} aria-hidden />
      </button>
    </LibraryRowFrame>
  );
});
