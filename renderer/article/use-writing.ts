import { type RefObject, useEffect, useMemo } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import type { ArticleId } from '../../model/ids.ts';
import { writeWrittenDraft } from '../../model/writing/written-draft.ts';
import { canWrite } from '../review/review-actions.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { TextPaneHandle, TextPaneProps } from '../text/text-pane.tsx';

/** What the text pane needs so that what is written in it is a draft while it is written, and then one edit. */
export function useWriting(
  articleId: ArticleId,
  pane: RefObject<TextPaneHandle | null>,
): Pick<TextPaneProps, 'isWritten' | 'onWrite' | 'onRest'> {
  const store = useKanwuStore();
  const isWritten = useKanwu((state) => state.textMode === 'write' && canWrite(state));
  const place = useMemo<DraftPlace>(() => ({ kind: 'text', articleId }), [articleId]);
  const leave = useMemo(
    () => async (): Promise<boolean> => {
      const state = store.getState();
      const edit = pane.current?.endWriting() ?? null;
      state.noteWriting(null);
      const done = state.executeTyped(edit);
      // The edit is shown before another key writes on.
      const { open } = store.getState();
      if (open?.document.article.id === articleId) pane.current?.showOpen(open);
      return done;
    },
    [articleId, pane, store],
  );
  useEffect(() => {
    const state = store.getState();
    const letGo = [
      state.holdField(place, { leave, isComposing: () => pane.current?.isComposing() ?? false }),
      state.holdText({ undo: () => pane.current?.undo() ?? false, redo: () => pane.current?.redo() ?? false }),
    ];
    return () => {
      for (const each of letGo) each();
      state.noteWriting(null);
    };
  }, [leave, pane, place, store]);
  return {
    isWritten,
    onWrite(changes, reading) {
      const state = store.getState();
      state.noteWriting(changes === null ? null : articleId);
      if (changes === null) state.dropDraft(place);
      else state.noteTyped(place, writeWrittenDraft(reading, changes));
    },
    onRest: () => void store.getState().leaveField(place, leave),
  };
}
