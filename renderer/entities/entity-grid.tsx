import type { ReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { removeMentions } from '../../model/edits/mention-remove.ts';
import { retypeMentions } from '../../model/edits/mention-revise.ts';
import { acceptMentions, rejectMentions } from '../../model/edits/mention-status.ts';
import { TypeKey } from '../../model/entity-type.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { showRow } from '../controls/show-row.ts';
import { SortHeader } from '../controls/sort-header.tsx';
import { usePlace } from '../controls/use-place.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { MentionLine } from '../state/mention-order.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { EntityRow, type RowActions, rowHeight } from './entity-row.tsx';
import { saidOf } from './entity-said.ts';
import { entityColumnIds, type entityFeatures } from './entity-table.ts';

/** The rows of the table of entities, with its keys: arrows, Space to select, A, R, digits and Delete as in the text. */
export function EntityGrid({
  open,
  table,
}: {
  readonly open: OpenArticle;
  readonly table: ReactTable<typeof entityFeatures, MentionLine>;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const selectedMentionId = useKanwu((state) => state.selectedMentionId);
  const [activeId, setActiveId] = useState<MentionId | null>(selectedMentionId);
  const [editingId, setEditingId] = useState<MentionId | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { rows } = table.getRowModel();
  // With another function the virtualizer would measure all rows anew.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 10,
    // The sticky header covers so much of the top.
    scrollPaddingStart: rowHeight,
  });
  const activeIndex = usePlace(rows, ({ original }) => original.id, activeId);
  useEffect(() => {
    if (selectedMentionId !== null) setActiveId(selectedMentionId);
  }, [selectedMentionId]);
  useEffect(() => {
    if (activeIndex >= 0) showRow(virtualizer, activeIndex);
  }, [activeIndex, virtualizer]);

  const current = useRef(table);
  current.current = table;
  const actions = useMemo(
    (): RowActions => ({
      toggle: (id, event) => current.current.getRow(id).getToggleSelectedHandler()(event),
      jump(id) {
        setActiveId(id);
        store.getState().selectMention(id, { reveal: true });
      },
      edit: setEditingId,
      endEdit() {
        setEditingId(null);
        grid.current?.focus();
      },
    }),
    [store],
  );

  const idsToChange = (): readonly MentionId[] => {
    const chosen = table.getFilteredSelectedRowModel().rows.map((row) => row.original.id);
    const active = rows[activeIndex]?.original.id;
    return chosen.length > 0 || active === undefined ? chosen : [active];
  };
  const execute = (edit: Edit | null): void => {
    void store.getState().execute(edit);
    if (table.getFilteredSelectedRowModel().rows.length > 0) table.resetRowSelection(true);
    else move(activeIndex + 1);
  };
  const move = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row !== undefined) setActiveId(row.original.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent, key } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || event.target !== grid.current) return;
    if (event.altKey) return;
    const { document, reading } = open;
    const active = rows[activeIndex];
    const digit = TypeKey.safeParse(key);
    const type = digit.success ? store.getState().tagSet.withKey(digit.data)?.type : undefined;
    if (event.ctrlKey || event.metaKey) {
      if (key !== 'a') return;
      table.toggleAllRowsSelected(true);
    } else if (key === 'ArrowDown') move(activeIndex + 1);
    else if (key === 'ArrowUp') move(activeIndex - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(rows.length - 1);
    else if (key === ' ') active?.toggleSelected();
    else if (key === 'Enter' && active !== undefined) actions.jump(active.original.id);
    else if (key === 'a') execute(acceptMentions(document, reading, idsToChange()));
    else if (key === 'r') execute(rejectMentions(document, reading, idsToChange()));
    else if (key === 'Delete') execute(removeMentions(document, reading, idsToChange()));
    else if (key === 'e' || key === 'F2') setEditingId(active?.original.id ?? null);
    else if (key === 'Escape') table.resetRowSelection(true);
    else if (type !== undefined) execute(retypeMentions(document, reading, idsToChange(), type));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className="entity-grid panel-scroll"
      role="grid"
      aria-label={m.entity.table}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex < 0 ? undefined : `entity-${activeId}`}
      tabIndex={0}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <div className="entity-head" role="row" aria-rowindex={1} tabIndex={-1}>
        <span role="columnheader" className="cell-select">
          <input
            type="checkbox"
            aria-label={m.entity.selectAll}
            checked={table.getIsAllRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        </span>
        {entityColumnIds.map((id) => {
          const column = table.getColumn(id);
          return (
            <SortHeader
              key={id}
              className={`cell-${id}`}
              label={m.entity.column[id]}
              sorted={column?.getIsSorted() ?? false}
              onToggle={() => column?.toggleSorting()}
            />
          );
        })}
      </div>
      <div role="rowgroup" className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const said = saidOf(open, row.original);
          if (said === undefined) return null;
          const { mention, text } = said;
          return (
            <EntityRow
              key={mention.id}
              mention={mention}
              text={text}
              index={item.index}
              start={item.start}
              active={item.index === activeIndex}
              current={mention.id === selectedMentionId}
              selected={row.getIsSelected()}
              editing={mention.id === editingId}
              actions={actions}
            />
          );
        })}
      </div>
    </div>
  );
}
