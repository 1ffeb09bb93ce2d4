import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { lineAt } from '../../model/arrangement/printed-lines.ts';
import { chosenFromTo } from '../arrange/chosen.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { showRow } from '../controls/show-row.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Arranging } from '../state/arranging-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { useLineDrops } from './line-drops.ts';
import { LineRow } from './line-row.tsx';
import { selectedInLine } from './selected-in-line.ts';

/** About how high a line is, in CSS pixels, before it is seen. */
const lineHeight = 28;
/** How many lines Page up and Page down go. */
const linesAPage = 15;

/** All lines of the issue, of which the window has those that it shows and some more. */
export function PageLines({ arranging }: { readonly arranging: Arranging }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { lines, arrangement } = arranging;
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    getItemKey: (index) => `${lines[index]?.blockId} ${lines[index]?.offset}`,
  });
  const caret = lineAt(lines, arranging.caret);
  const [from, to] = chosenFromTo(arranging);
  useEffect(() => {
    if (caret >= 0) showRow(virtualizer, caret);
  }, [caret, virtualizer]);
  const focusRequest = useKanwu((state) => state.focusRequest);
  useEffect(() => {
    if (focusRequest.target === 'page') scroll.current?.focus();
  }, [focusRequest]);
  const drops = useLineDrops();

  const goTo = (place: number, extend: boolean): void => {
    const line = lines[Math.min(Math.max(place, 0), lines.length - 1)];
    if (line === undefined) return;
    getSelection()?.removeAllRanges();
    store.getState().goToLine(line, extend);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = stepOf(event.key, caret, lines.length, linesAPage);
    if (place === null) return;
    event.preventDefault();
    goTo(place, event.shiftKey);
  };
  const onMouseUp = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const selected = selectedInLine(getSelection());
    if (selected === null) return;
    const [anchor, focus] = [lines[selected.anchorRow], lines[selected.focusRow]];
    if (anchor === undefined || focus === undefined) return;
    if (selected.anchorRow === selected.focusRow) {
      const within = { from: anchor.offset + selected.from, to: anchor.offset + selected.to };
      store.getState().selectWithinLine(anchor, within);
    } else {
      goTo(selected.anchorRow, false);
      goTo(selected.focusRow, true);
    }
  };
  const placeOfArticle = new Map(arrangement.articles.map(({ id }, place) => [id, place + 1]));
  const { pages } = arrangement;
  const labels = new Map(pages.length < 2 ? [] : pages.map(({ id, label }) => [id, label]));
  return (
    <div
      ref={scroll}
      className="page-lines"
      role="listbox"
      aria-label={m.arrange.lines}
      aria-multiselectable
      tabIndex={0}
      data-pane-focus
      aria-activedescendant={caret < 0 ? undefined : `page-line-${caret}`}
      onKeyDown={onKeyDown}
      onMouseUp={onMouseUp}
      {...drops}
    >
      <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <LineRow
              key={key}
              ref={virtualizer.measureElement}
              line={line}
              number={index}
              top={start}
              place={line.article === null ? null : (placeOfArticle.get(line.article.id) ?? null)}
              pageLabel={labels.get(line.block.pageId) ?? null}
              isActive={index === caret}
              isChosen={from <= index && index <= to}
              onPick={(extend) => goTo(index, extend)}
            />
          );
        })}
      </div>
    </div>
  );
}
