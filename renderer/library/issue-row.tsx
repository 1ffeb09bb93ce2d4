import { ChevronDown, ChevronRight } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { type LibraryRow, progressOf } from './library-rows.ts';

/** An issue: its title or file, its date, and how far it has got. */
export function IssueRow({
  row,
  active,
  place,
  onActivate,
}: {
  readonly row: Extract<LibraryRow, { kind: 'issue' }>;
  readonly active: boolean;
  readonly place: CSSProperties;
  onActivate(): void;
}) {
  const { m, format } = useMessages();
  const { issue } = row.overview;
  const progress = progressOf(row.overview);
  const title = issue.title ?? issue.fileName;
  const facts = [
    issue.date === null ? null : format.date(issue.date),
    issue.number === null ? null : m.issue.numbered(issue.number),
    issue.page === null ? null : m.issue.paged(issue.page),
  ].filter((fact) => fact !== null);
  const Chevron = row.folded ? ChevronRight : ChevronDown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the keys
    <div
      id={`library-${issue.id}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-expanded={!row.folded}
      aria-selected={false}
      className="library-row issue-row"
      data-active={active || undefined}
      style={place}
      onClick={onActivate}
      title={issue.fileName}
    >
      <Chevron size={14} aria-hidden />
      <div className="library-row-text">
        <div className="issue-row-title">
          <span className="truncate">{title}</span>
          <span className="library-count">{m.library.progress(progress.done, progress.articles)}</span>
        </div>
        <div className="library-row-facts truncate">{facts.length > 0 ? facts.join(' · ') : issue.fileName}</div>
        <progress
          className="issue-progress"
          max={Math.max(1, progress.articles)}
          value={progress.done}
          aria-label={m.library.progressLabel(progress.done, progress.articles)}
        />
      </div>
    </div>
  );
}
