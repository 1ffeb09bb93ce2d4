import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { isFoldedIn, issueOfRow, type LibraryRow } from '../../model/library.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { showRow } from '../controls/show-row.ts';
import { useMessages } from '../messages/use-messages.ts';
import { rowKey } from '../state/known-rows.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { CarryingBar } from './carrying-bar.tsx';
import { LibraryItem } from './library-item.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { useRowActions } from './row-actions.ts';
import { useActiveRow } from './use-active-row.ts';
import { useCarrying } from './use-carrying.ts';

/** Of every row, in CSS pixels: where a row stands must be known before it is. */
const rowHeight = 54;

/** The issues and articles that are listed, as a tree, of which the window has the rows that it shows and some more. */
export function LibraryTree() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const total = useKanwu((state) => state.libraryTotal);
  const rows = useKanwu((state) => state.libraryRows);
  const version = useKanwu((state) => state.libraryVersion);
  const isReadOnly = useKanwu((state) => state.workspace?.readOnly !== null);
  const active = useActiveRow();
  const [menu, setMenu] = useState<{ readonly row: MenuRow; readonly left: number; readonly top: number } | null>(null);
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
  const focusRequest = useKanwu((state) => state.focusRequest);
  useEffect(() => {
    if (focusRequest.target === 'library') scroll.current?.focus();
  }, [focusRequest]);
  const articleAt = active.row?.kind === 'article' ? active.row.line.id : null;
  useEffect(() => store.getState().noteLibraryAt(articleAt), [articleAt, store]);
  const isThere = active.number >= 0 && active.number < total;
  useEffect(() => {
    if (isThere) showRow(virtualizer, active.number);
  }, [active.number, isThere, virtualizer]);

  const carrying = useCarrying((number) => virtualizer.scrollToIndex(number, { align: 'auto' }));
  const rowAt = (target: EventTarget) => {
    const item = (target as Element).closest<HTMLElement>('[role=treeitem]');
    return { item, row: item === null ? undefined : rows.get(Number(item.dataset.row)) };
  };

  const { foldGroup, foldIssue, openIssueDialog, removeArticle, requestFocus } = store.getState();
  const activate = (number: number): void => {
    const row = rows.get(number);
    if (row === undefined) return;
    active.goTo(number);
    const { libraryFolds, openArticle } = store.getState();
    if (row.kind === 'group') foldGroup(row.group.key, !libraryFolds.groups.includes(row.group.key));
    else if (row.kind === 'issue') foldIssue(row.line.issue.id, !isFoldedIn(libraryFolds, row.line.issue.id));
    else if (row.kind === 'furniture') openIssueDialog('furniture', row.issueId);
    else void openArticle(row.line.id).then(() => requestFocus('text'));
  };
  const openMenu = (number: number, below: DOMRect): void => {
    const row = rows.get(number);
    if (row === undefined || row.kind === 'group') return;
    active.goTo(number);
    // Where the focus comes back to when the menu closes, whichever row was clicked.
    scroll.current?.focus();
    setMenu({ row, left: below.left, top: below.bottom });
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
  const foldActive = (whether: boolean): void => {
    const { row } = active;
    if (row === undefined) return;
    if (row.kind === 'group') foldGroup(row.group.key, whether);
    else {
      const issue = issueOfRow(row);
      if (whether) active.goTo(row.issueRow);
      if (issue !== null && (whether || row.kind === 'issue')) foldIssue(issue, whether);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (carrying.onKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { number, row } = active;
    const to = stepOf(event.key, number, total);
    if (to !== null) active.goTo(Math.min(Math.max(to, 0), total - 1));
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) activate(number);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') foldActive(event.key === 'ArrowLeft');
    else if (event.key === '/') requestFocus('library-filter');
    else if (event.key === 'Delete' && row?.kind === 'issue') openIssueDialog('remove-issue', row.line.issue.id);
    else if (event.key === 'Delete' && row?.kind === 'article' && !isReadOnly) {
      void removeArticle(row.line.id, row.line.issueId);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <CarryingBar />
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
        onBlur={carrying.onBlur}
        onDragStart={(event) => carrying.onDragStart(event, rowAt(event.target).row)}
        onDragOver={(event) => {
          const { row, item } = rowAt(event.target);
          carrying.onDragOver(event, row, item);
        }}
        onDrop={carrying.onDrop}
        onDragEnd={carrying.onDragEnd}
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
      {menu === null ? null : <LibraryMenu key={rowKey(menu.row)} {...menu} onClose={() => setMenu(null)} />}
    </>
  );
}

type MenuRow = Exclude<LibraryRow, { kind: 'group' }>;
