import { ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { memo } from 'react';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { useMessages } from '../messages/use-messages.ts';
import { LibraryRowFrame, type RowProps } from './library-row.tsx';
import { RowMenuButton } from './row-menu-button.tsx';

/** An issue: its title or file, its date, and how far it has got. */
export const IssueRow = memo(function IssueRow({
  line,
  shown,
  level,
  folded,
  ...frame
}: RowProps & {
  readonly line: IssueLine;
  /** How many of its articles are listed; null for all. */
  readonly shown: number | null;
  readonly level: 1 | 2;
  readonly folded: boolean;
}) {
  const { m, format } = useMessages();
  const { issue, firstPage, pages, articles, done } = line;
  const date = issue.date === null ? null : format.date(issue.date);
  // Under its newspaper it goes by its date.
  const title = (level === 2 ? date : null) ?? issueName(line);
  const facts = [
    title === date ? null : date,
    issue.referenceCode,
    issue.number === null ? null : m.issue.numbered(issue.number),
    pages > 1 ? m.issue.pages(pages) : firstPage.label === null ? null : m.issue.paged(firstPage.label),
  ].filter((fact) => fact !== null);
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <LibraryRowFrame
      {...frame}
      aria-level={level}
      aria-expanded={!folded}
      aria-selected={false}
      aria-keyshortcuts="Delete"
      className="issue-row"
      title={firstPage.fileName}
    >
      <Chevron size={14} aria-hidden />
      <div className="library-row-text">
        <div className="issue-row-title">
          <span className="truncate">{title}</span>
          {issue.notForRelease === null ? null : (
            <span
              className="library-lock"
              role="img"
              aria-label={m.library.notForRelease(issue.notForRelease)}
              title={m.library.notForRelease(issue.notForRelease)}
            >
              <Lock size={12} strokeWidth={1.75} aria-hidden />
            </span>
          )}
          <span className="library-count">
            {shown === null ? m.library.progress(done, articles) : m.library.shown(shown, articles)}
          </span>
        </div>
        <div className="library-row-facts truncate">{saidOf(facts, line) ?? m.library.unknownIssue}</div>
        <progress
          className="issue-progress"
          max={Math.max(1, articles)}
          value={done}
          aria-label={m.library.progressLabel(done, articles)}
        />
      </div>
      <RowMenuButton of={title} number={frame.number} actions={frame.actions} />
    </LibraryRowFrame>
  );
});

/** What is known of an issue beside its title; null of one that goes by its file's name already. */
function saidOf(facts: readonly string[], { title, firstPage }: IssueLine): string | null {
  if (facts.length > 0) return inOneLine(facts);
  return title === null ? null : firstPage.fileName;
}
