import { CornerDownRight, RotateCcw, Undo2 } from 'lucide-react';
import { restoredKinds } from '../../model/article-restoring.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { Button } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/**
 * What can be done with the chosen entry of the history: going to its article, taking it back where nothing stands
 * on it, and restoring the open article as it was then; what that would change is said before.
 */
export function ChosenEntry({ entry }: { readonly entry: JournalEntry }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const taking = useAnswer('history.taking-back', entry.kind === 'edit' ? { id: entry.id } : null);
  const { articleId } = entry;
  const then = articleId !== null && articleId === openArticleId ? { articleId, upTo: entry.id } : null;
  const restoring = useAnswer('history.restoring', then);
  const changed = restoredKinds.flatMap((kind) => {
    const count = restoring?.[kind] ?? 0;
    return count === 0 ? [] : [m.history.restored[kind](count)];
  });
  const isOtherwise = changed.length > 0;
  const jump = async (): Promise<void> => {
    if (articleId === null || !(await store.getState().isThere(articleId))) return;
    await store.getState().openArticle(articleId);
    store.getState().requestFocus('text');
  };
  return (
    <div className="history-chosen">
      <p role="status" data-testid="history-said">
        {entry.undone
          ? m.history.undone
          : taking?.kind === 'built-upon'
            ? m.history.builtUpon(historyWords(m, taking.by), taking.by.actor, format.when(taking.by.at))
            : taking?.kind === 'possible'
              ? ''
              : m.history.nothingToTakeBack}
      </p>
      <div className="history-actions">
        <Button
          icon={CornerDownRight}
          className="history-jump"
          disabled={articleId === null || articleId === openArticleId}
          onClick={() => void jump().catch(store.getState().notifyError)}
        >
          {m.history.jump} <Keys chord="Enter" />
        </Button>
        <Button
          icon={Undo2}
          className="history-take-back"
          disabled={!canWrite || taking?.kind !== 'possible'}
          onClick={() => void store.getState().takeBack(entry.id)}
        >
          {m.history.takeBack} <Keys chord="U" />
        </Button>
        {then === null ? null : (
          <Button
            icon={RotateCcw}
            className="history-restore"
            disabled={!canWrite || !isOtherwise}
            onClick={() => void store.getState().restoreArticle(then)}
          >
            {m.history.restore} <Keys chord="R" />
          </Button>
        )}
      </div>
      {restoring === null ? null : (
        <p role="status" data-testid="history-restoring">
          {isOtherwise ? m.history.restoring(changed) : m.history.asItWas}
          {restoring.isCutOtherwise ? ` ${m.history.cutOtherwise}` : ''}
        </p>
      )}
    </div>
  );
}
