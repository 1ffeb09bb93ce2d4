import { CircleAlert, CircleCheck } from 'lucide-react';
import { errorWords } from '../../resources/words/errors.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { isLearningAction, type LearningSuccess } from '../state/learning-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is being done to what was learned, or how it ended, with what can be done next. */
export function LearningResult() {
  const { m } = useMessages();
  const task = useKanwu((state) => state.learningTask);
  const outcome = useKanwu((state) => state.learningOutcome);
  return (
    <div className="learning-result" aria-live="polite" data-testid="learning-result">
      {task === null ? null : (
        <p className="learning-running">
          <progress aria-label={m.learning.running[task]} /> {m.learning.running[task]}
        </p>
      )}
      {outcome === null ? null : <Outcome />}
    </div>
  );
}

function Outcome() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const outcome = useKanwu((state) => state.learningOutcome);
  const undoable = useKanwu((state) => {
    const last = state.undoState.undo;
    return last !== null && isLearningAction(last.action);
  });
  if (outcome === null) return null;
  if (outcome.kind === 'failed') {
    const { title, body } = errorWords(outcome, language);
    return (
      <p className="learning-outcome" data-failed role="alert">
        <CircleAlert size={15} aria-hidden />
        <span>
          <strong>{title}</strong> {body}
        </span>
      </p>
    );
  }
  const canUndo = undoable && (outcome.kind === 'reset' || outcome.kind === 'imported');
  return (
    <p className="learning-outcome">
      <CircleCheck size={15} aria-hidden />
      <span className="learning-outcome-words">{outcomeWords(m, outcome)}</span>
      {canUndo ? <Button onClick={() => void store.getState().undoLearning()}>{m.command.undo}</Button> : null}
      {outcome.kind === 'exported' ? (
        <Button
          onClick={() => {
            callBridge(window.kanwu, 'app.show-file', { file: outcome.file.handle }).catch(
              store.getState().notifyError,
            );
          }}
        >
          {m.export.show}
        </Button>
      ) : null}
    </p>
  );
}

function outcomeWords({ learning: { outcome: words } }: WindowWords, outcome: LearningSuccess): string {
  switch (outcome.kind) {
    case 'reset':
      return words.reset;
    case 'exported':
      return words.exported(outcome.file.path);
    case 'imported':
      return words.imported(outcome.passages, outcome.filedArticles);
    case 'undone':
      return words.undone;
  }
}
