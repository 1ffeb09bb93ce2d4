import { useVirtualizer } from '@tanstack/react-virtual';
import { FilePlus2, Newspaper } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { IssueId } from '../../model/ids.ts';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Divider } from '../controls/divider.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { IssueMenu } from './issue-menu.tsx';
import { LibraryItem } from './library-item.tsx';
import { type LibraryRow, libraryRowKey, libraryRows } from './library-rows.ts';
import { useRowActions } from './row-actions.ts';
import './library.css';

const rowHeights = { issue: 60, article: 54, furniture: 34 } as const;

/** How much room a menu needs above the foot of the window, in CSS pixels. */
const menuRoom = 96;

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
  const [menu, setMenu] = useState<{ readonly id: IssueId; readonly left: number; readonly top: number } | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => rowHeights[rows[index]?.kind ?? 'article'],
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : libraryRowKey(row);
    },
    overscan: 8,
  });

  useEffect(() => setActiveKey(openArticleId), [openArticleId]);
  const activeIndex = rows.findIndex((row) => libraryRowKey(row) === activeKey);
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
    setActiveKey(libraryRowKey(row));
    if (row.kind === 'issue') fold(row.overview.issue.id, !row.folded);
    else if (row.kind === 'furniture') store.getState().openIssueDialog('furniture', row.overview.issue.id);
    else {
      void store
        .getState()
        .openArticle(row.article.id)
        .then(() => store.getState().requestFocus('text'));
    }
  };
  const openMenu = (row: LibraryRow, below: DOMRect): void => {
    setActiveKey(row.overview.issue.id);
    setMenu({ id: row.overview.issue.id, left: below.left, top: Math.min(below.bottom, innerHeight - menuRoom) });
  };
  const actions = useRowActions(rows, { activate, openMenu });
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const item = (event.target as Element).closest('[role=treeitem]');
    const row = item === null ? rows[activeIndex] : rows.find((each) => `library-${libraryRowKey(each)}` === item.id);
    if (row === undefined) return;
    // Without an item under the pointer, the key for it was pressed.
    const keysAt = document.getElementById(`library-${activeKey}`)?.getBoundingClientRect();
    openMenu(row, item === null && keysAt !== undefined ? keysAt : new DOMRect(event.clientX, event.clientY));
  };
  const closeMenu = (): void => {
    setMenu(null);
    scroll.current?.focus();
  };
  const menuIssue = issues?.find(({ issue }) => issue.id === menu?.id);

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
      if (target !== undefined) setActiveKey(libraryRowKey(target));
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) activate(row);
    else if (event.key === 'ArrowLeft' && row !== undefined) {
      fold(row.overview.issue.id, true);
      setActiveKey(row.overview.issue.id);
    } else if (event.key === 'ArrowRight' && row?.kind === 'issue') fold(row.overview.issue.id, false);
    else if (event.key === 'Delete' && row?.kind === 'issue') {
      store.getState().openIssueDialog('remove-issue', row.overview.issue.id);
    } else return;
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
          label={commandName(m, openIssue.id)}
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
          onContextMenu={onContextMenu}
        >
          <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <LibraryItem
                  key={item.key}
                  row={row}
                  openArticleId={openArticleId}
                  start={item.start}
                  height={item.size}
                  active={item.index === activeIndex}
                  actions={actions}
                />
              );
            })}
          </div>
        </div>
      )}
      {menu === null || menuIssue === undefined ? null : (
        <IssueMenu key={menu.id} overview={menuIssue} left={menu.left} top={menu.top} onClose={closeMenu} />
      )}
    </nav>
  );
}
