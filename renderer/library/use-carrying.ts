import { type DragEvent, type KeyboardEvent, useEffect } from 'react';
import type { LibraryRow } from '../../model/library.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is dragged is told by this kind: text and files mean nothing here. */
const kind = 'application/x-kanwu-article';

/** Moves articles within their issue, by keys and by drag. @param show scrolls to a row */
export function useCarrying(show: (number: number) => void) {
  const store = useKanwuStore();
  const carrying = useKanwu((state) => state.carrying);
  const { carryArticle, carryTo, dropCarried, leaveCarried } = store.getState();
  const beside = carrying === null ? undefined : (carrying.others[carrying.to - 1] ?? carrying.others[carrying.to]);
  const besideId = carrying?.isDragged === true ? undefined : beside?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is shown is no reason to go there again
  useEffect(() => {
    if (besideId === undefined) return;
    const { rowOf, notifyError } = store.getState();
    rowOf(besideId)
      .then((number) => {
        if (number !== null) show(number);
      })
      .catch(notifyError);
  }, [besideId, store]);

  return {
    /** @returns whether the key was for what is picked up: all single keys are, as long as something is */
    onKey(event: KeyboardEvent): boolean {
      if (carrying === null) return false;
      const { key } = event;
      const to = stepOf(key, carrying.to, carrying.others.length + 1);
      if (to !== null) carryTo(to);
      else if (key === 'Enter' || key === ' ') void dropCarried();
      else if (key === 'Escape' || key === 'Tab') leaveCarried();
      else if (event.altKey || event.ctrlKey || event.metaKey) return false;
      return key !== 'Tab';
    },
    /** Whoever goes elsewhere leaves it where it is. */
    onBlur(): void {
      if (carrying?.isDragged === false) leaveCarried();
    },
    onDragStart(event: DragEvent, row: LibraryRow | undefined): void {
      if (row?.kind !== 'article') return;
      event.dataTransfer.setData(kind, row.line.id);
      event.dataTransfer.effectAllowed = 'move';
      void carryArticle(row.line.id, row.line.issueId, true);
    },
    /** @param item the element of the row under the pointer */
    onDragOver(event: DragEvent, row: LibraryRow | undefined, item: Element | null): void {
      if (!event.dataTransfer.types.includes(kind) || carrying === null || row === undefined || item === null) return;
      if (row.kind === 'issue' && row.line.issue.id === carrying.issueId) carryTo(0);
      else if (row.kind === 'article' && row.line.issueId === carrying.issueId) {
        const at = carrying.others.findIndex(({ id }) => id === row.line.id);
        const { top, height } = item.getBoundingClientRect();
        carryTo(at < 0 ? carrying.from : at + (event.clientY < top + height / 2 ? 0 : 1));
      } else return;
      event.preventDefault();
    },
    onDrop(event: DragEvent): void {
      if (!event.dataTransfer.types.includes(kind)) return;
      event.preventDefault();
      void dropCarried();
    },
    onDragEnd: leaveCarried,
  };
}
