import { CornerDownRight, Undo2 } from 'lucide-react';
import type { JournalEntry } from '../../model/journal.ts';
import { Button } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What can be done with the chosen entry of the history: going to its article, and taking it back where nothing stands on it. */
export function ChosenEntry({ entry }: { readonly entry: JournalEntry }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const taking = useAnswer('history.taking-back', entry.kind === 'edit' ? { id: entry.id } : null);
  const { articleId } = entry;
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
      </div>
    </div>
  );
}
