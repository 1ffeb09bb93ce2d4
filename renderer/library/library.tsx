import { useVirtualizer } from '@tanstack/react-virtual';
import { FilePlus2, Newspaper } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { IssueId } from '../../model/ids.ts';
import { Divider } from '../app/divider.tsx';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ArticleRow } from './article-row.tsx';
import { IssueRow } from './issue-row.tsx';
import { type LibraryRow, libraryRows } from './library-rows.ts';
import './library.css';

const rowHeights = { issue: 60, article: 54 } as const;

const keyOf = (row: LibraryRow): string => (row.kind === 'issue' ? row.overview.issue.id : row.article.id);

/** All issues of the workspace with their articles, as a tree. */
export function Library() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const issues = useKanwu((state) => state.workspace?.issues);
  const openArticleId = useKanwu((state) => state.openArticleId);
  const importing = useKanwu((state) => state.jobs.find(({ kind }) => kind === 'import')?.subject ?? null);
  const [folded, setFolded] = useState<ReadonlySet<IssueId>>(new Set());
  const rows = useMemo(() => libraryRows(issues ?? [], folded), [issues, folded]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => rowHeights[rows[index]?.kind ?? 'article'],
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
  });

  useEffect(() => setActiveKey(openArticleId), [openArticleId]);
  const activeIndex = rows.findIndex((row) => keyOf(row) === activeKey);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);

  const fold = (id: IssueId, whether: boolean): void =>
    setFolded((before) => {
      const after = new Set(before);
      if (whether) after.add(id);
      else after.delete(id);
      return after;
    });
  const activate = (row: LibraryRow): void => {
    setActiveKey(keyOf(row));
    if (row.kind === 'issue') fold(row.overview.issue.id, !row.folded);
    else {
      void store
        .getState()
        .openArticle(row.article.id)
        .then(() => store.getState().requestFocus('text'));
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[activeIndex];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: activeIndex + 10,
      PageUp: activeIndex - 10,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      const target = rows[Math.min(Math.max(to, 0), rows.length - 1)];
      if (target !== undefined) setActiveKey(keyOf(target));
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) activate(row);
    else if (event.key === 'ArrowLeft' && row !== undefined) {
      fold(row.overview.issue.id, true);
      setActiveKey(row.overview.issue.id);
    } else if (event.key === 'ArrowRight' && row?.kind === 'issue') fold(row.overview.issue.id, false);
    else return;
    event.preventDefault();
  };

  const openIssue = uiCommand('open-issue');
  return (
    <nav className="library" aria-label={m.library.title} data-pane="library">
      <Divider pane="library" />
      <header className="pane-header">
        <h2>{m.library.title}</h2>
        <IconButton
          icon={FilePlus2}
          label={m.commandName(openIssue.id)}
          shortcut={openIssue.keys[0]}
          onClick={() => runCommand(openIssue, store)}
        />
      </header>
      {rows.length === 0 ? (
        <EmptyState icon={Newspaper} title={importing === null ? m.library.empty : m.job.import(importing)}>
          <Button tone="primary" onClick={() => runCommand(openIssue, store)}>
            {m.command['open-issue']}
          </Button>
          <Button onClick={() => runCommand(uiCommand('open-sample'), store)}>{m.command['open-sample']}</Button>
        </EmptyState>
      ) : (
        <div
          ref={scroll}
          className="library-scroll"
          role="tree"
          aria-label={m.library.tree}
          tabIndex={0}
          data-pane-focus
          aria-activedescendant={activeIndex < 0 ? undefined : `library-${activeKey}`}
          onKeyDown={onKeyDown}
        >
          <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const place = { height: item.size, transform: `translateY(${item.start}px)` };
              const shared = { active: item.index === activeIndex, place, onActivate: () => activate(row) };
              return row.kind === 'issue' ? (
                <IssueRow key={keyOf(row)} {...shared} row={row} />
              ) : (
                <ArticleRow key={keyOf(row)} {...shared} row={row} open={row.article.id === openArticleId} />
              );
            })}
          </div>
        </div>
      )}
    </nav>
  );
}
