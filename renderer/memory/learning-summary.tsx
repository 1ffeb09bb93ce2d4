import { useEffect, useState } from 'react';
import type { LearningDescription } from '../../model/learning.ts';
import type { ProcedureName } from '../../preload/contract.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

type LearningProcedure = Extract<ProcedureName, 'learning.describe' | 'learning.reset' | 'learning.import'>;

/** What the tagger has been taught here, with the ways to carry it elsewhere and to start anew. */
export function LearningSummary() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [learning, setLearning] = useState<LearningDescription | null>(null);

  const ask = (procedure: LearningProcedure): void => {
    callBridge(window.kanwu, procedure, {})
      .then((description) => {
        if (description !== null) setLearning(description);
      })
      .catch(store.getState().notifyError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there may be more to tell
  useEffect(() => ask('learning.describe'), [journalVersion]);

  return (
    <section className="learning" aria-label={m.learning.label}>
      <p role="status">
        {learning === null ? m.learning.reading : m.learning.learned(learning.articles, learning.features)}
        {learning === null ? null : <span className="field-hint"> {m.learning.model(learning.model)}</span>}
      </p>
      <div className="form-actions">
        <Button onClick={() => callBridge(window.kanwu, 'learning.export', {}).catch(store.getState().notifyError)}>
          {m.learning.export}
        </Button>
        <Button onClick={() => ask('learning.import')}>{m.learning.import}</Button>
        <Button tone="reject" onClick={() => ask('learning.reset')}>
          {m.learning.reset}
        </Button>
      </div>
    </section>
  );
}
