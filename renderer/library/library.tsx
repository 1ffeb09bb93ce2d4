import { useVirtualizer } from '@tanstack/react-virtual';
import { FilePlus2, Newspaper } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { IssueId } from '../../model/ids.ts';
import type { LibraryRow } from '../../model/library.ts';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Divider } from '../controls/divider.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { rowKey } from '../state/known-rows.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { IssueMenu } from './issue-menu.tsx';
import { LibraryItem } from './library-item.tsx';
import { useRowActions } from './row-actions.ts';
import { useActiveRow } from './use-active-row.ts';
import './library.css';

/** Of every row, in CSS pixels: where a row stands must be known before it is. */
const rowHeight = 54;

/** How much room a menu needs above the foot of the window, in CSS pixels. */
const menuRoom = 96;

/** All issues of the workspace with their articles, as a tree, of which the window has the rows that it shows and some more. */
export function Library() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isEmpty = useKanwu((state) => state.workspace?.issues === 0);
  const total = useKanwu((state) => state.libraryTotal);
  const rows = useKanwu((state) => state.libraryRows);
  const version = useKanwu((state) => state.libraryVersion);
  const importing = useKanwu((state) => state.jobs.find(({ kind }) => kind === 'import')?.subject ?? null);
  const active = useActiveRow();
  const [menu, setMenu] = useState<{ readonly id: IssueId; readonly left: number; readonly top: number } | null>(null);
  const menuIssue = useAnswer('issue.line', menu === null ? null : { id: menu.id });
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];

  // biome-ignore lint/correctness/useExhaustiveDependencies: where rows moved, others are wanted
  useEffect(() => {
    if (first !== undefined && last !== undefined) store.getState().wantRows(first, last);
  }, [first, last, version, store]);
  const isThere = active.number >= 0 && active.number < total;
  useEffect(() => {
    if (isThere) virtualizer.scrollToIndex(active.number, { align: 'auto' });
  }, [active.number, isThere, virtualizer]);

  const fold = (id: IssueId, whether: boolean): void => store.getState().foldIssue(id, whether);
  const activate = (number: number): void => {
    const row = rows.get(number);
    if (row === undefined) return;
    active.goTo(number);
    if (row.kind === 'issue') fold(row.line.issue.id, !store.getState().foldedIssues.has(row.line.issue.id));
    else if (row.kind === 'furniture') store.getState().openIssueDialog('furniture', row.issueId);
    else {
      void store
        .getState()
        .openArticle(row.line.id)
        .then(() => store.getState().requestFocus('text'));
    }
  };
  const openMenu = (number: number, below: DOMRect): void => {
    const row = rows.get(number);
    if (row === undefined) return;
    active.goTo(row.issueRow);
    setMenu({ id: issueOf(row), left: below.left, top: Math.min(below.bottom, innerHeight - menuRoom) });
  };
  const actions = useRowActions({ activate, openMenu });
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
    // Without an item under the pointer, the key for it was pressed.
    const keysAt = active.row && document.getElementById(`library-${rowKey(active.row)}`)?.getBoundingClientRect();
    const number = item === null ? active.number : Number(item.dataset.row);
    openMenu(number, item === null && keysAt !== undefined ? keysAt : new DOMRect(event.clientX, event.clientY));
  };
  const closeMenu = (): void => {
    setMenu(null);
    scroll.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { number, row } = active;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: number + 1,
      ArrowUp: number - 1,
      Home: 0,
      End: total - 1,
      PageDown: number + 10,
      PageUp: number - 10,
    };
    const to = moves[event.key];
    if (to !== undefined) active.goTo(Math.min(Math.max(to, 0), total - 1));
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) activate(number);
    else if (event.key === 'ArrowLeft' && row !== undefined) {
      active.goTo(row.issueRow);
      fold(issueOf(row), true);
    } else if (event.key === 'ArrowRight' && row?.kind === 'issue') fold(row.line.issue.id, false);
    else if (event.key === 'Delete' && row?.kind === 'issue') {
      store.getState().openIssueDialog('remove-issue', row.line.issue.id);
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
      {isEmpty ? (
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
          aria-activedescendant={active.row === undefined ? undefined : `library-${rowKey(active.row)}`}
          onKeyDown={onKeyDown}
          onContextMenu={onContextMenu}
        >
          <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start, size }) => {
              const row = rows.get(index);
              if (row === undefined) return null;
              return (
                <LibraryItem
                  key={rowKey(row)}
                  rowKey={rowKey(row)}
                  number={index}
                  row={row}
                  start={start}
                  height={size}
                  active={index === active.number}
                  actions={actions}
                />
              );
            })}
          </div>
        </div>
      )}
      {menu === null || menuIssue === null ? null : (
        <IssueMenu key={menu.id} line={menuIssue} left={menu.left} top={menu.top} onClose={closeMenu} />
      )}
    </nav>
  );
}

function issueOf(row: LibraryRow): IssueId {
  switch (row.kind) {
    case 'issue':
      return row.line.issue.id;
    case 'article':
      return row.line.issueId;
    case 'furniture':
      return row.issueId;
  }
}
