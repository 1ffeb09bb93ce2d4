import type { DragEvent } from 'react';
import { placeArticleBehind } from '../../model/edits/arrange/article-reorder.ts';
import { moveLines } from '../../model/edits/arrange/lines-move.ts';
import type { ArticleId } from '../../model/ids.ts';
import { moveLinesTo, setLinesAsideHere } from '../arrange/arrange-actions.ts';
import { chosenLines, chosenRows } from '../arrange/chosen.ts';
import type { KanwuStore } from '../state/store.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What is dragged within the window: the chosen lines, or an article by its id. */
const linesKind = 'application/x-kanwu-lines';
const articleKind = 'application/x-kanwu-article';

export function dragLines(event: DragEvent, store: KanwuStore): void {
  const { arranging } = store.getState();
  if (arranging === null) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData(linesKind, 'lines');
  event.dataTransfer.setData(
    'text/plain',
    chosenRows(arranging)
      .map(({ text }) => text)
      .join('\n'),
  );
}

export function dragArticle(event: DragEvent, id: ArticleId): void {
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData(articleKind, id);
}

/** Lines that are dropped on another line stand before its paragraph then; outside articles they are set aside. */
export function useLineDrops() {
  const store = useKanwuStore();
  return {
    onDragOver(event: DragEvent): void {
      if (isDragged(event, linesKind)) event.preventDefault();
    },
    onDrop(event: DragEvent): void {
      const { arranging, executeArranging } = store.getState();
      const row = (event.target as Element).closest<HTMLElement>('[data-line]')?.dataset.line;
      const line = row === undefined ? undefined : arranging?.lines[Number(row)];
      if (arranging === null || line === undefined || !isDragged(event, linesKind)) return;
      event.preventDefault();
      if (chosenRows(arranging).some(({ blockId }) => blockId === line.blockId)) return;
      if (line.article === null) void setLinesAsideHere(store);
      else {
        const { arrangement } = arranging;
        void executeArranging(moveLines(arrangement, chosenLines(arranging), line.article.id, line.blockId));
      }
    },
  };
}

/** Lines that are dropped on an article go there, an article behind it. */
export function useArticleDrops(id: ArticleId) {
  const store = useKanwuStore();
  return {
    onDragOver(event: DragEvent): void {
      if (isDragged(event, linesKind) || isDragged(event, articleKind)) event.preventDefault();
    },
    onDrop(event: DragEvent): void {
      event.preventDefault();
      const { arranging, executeArranging } = store.getState();
      if (arranging === null) return;
      if (isDragged(event, linesKind)) void moveLinesTo(store, id);
      else {
        const dragged = event.dataTransfer.getData(articleKind);
        const article = arranging.arrangement.articles.find((each) => each.id === dragged);
        if (article !== undefined) void executeArranging(placeArticleBehind(arranging.arrangement, article.id, id));
      }
    },
  };
}

function isDragged(event: DragEvent, kind: string): boolean {
  return event.dataTransfer.types.includes(kind);
}
