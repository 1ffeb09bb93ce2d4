import { Download, RotateCcw, TriangleAlert, Upload } from 'lucide-react';
import { useEffect } from 'react';
import type { LearningDescription } from '../../model/learning.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { LearningResult } from './learning-result.tsx';
import './learning.css';

/** What the workspace's decisions have taught Kanwu, with the ways to carry it elsewhere and to begin anew. */
export function Learning() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const learning = useKanwu((state) => state.learning);
  const task = useKanwu((state) => state.learningTask);
  const journalVersion = useKanwu((state) => state.journalVersion);
  const { readLearning, resetLearning, exportLearning, importLearning, forgetLearningOutcome } = store.getState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there may be more to tell
  useEffect(() => void readLearning(), [journalVersion, readLearning]);
  useEffect(() => forgetLearningOutcome, [forgetLearningOutcome]);

  const busy = task !== null;
  const nothing = learning !== null && learning.passages + learning.features + learning.filedArticles === 0;
  return (
    <div className="learning" aria-busy={busy}>
      <p className="learning-about">{m.learning.about}</p>
      <dl className="learning-facts">
        <Facts learning={learning} />
      </dl>
      {learning?.otherModel != null && (
        <p className="learning-no-effect" role="note">
          <TriangleAlert size={15} aria-hidden />
          <span>{m.learning.otherModel(learning.otherModel)}</span>
        </p>
      )}
      <div className="learning-tasks" role="group" aria-label={m.learning.tasks}>
        <Button icon={Download} disabled={busy || nothing} onClick={() => void exportLearning()}>
          {m.learning.export}
        </Button>
        <Button icon={Upload} disabled={busy} onClick={() => void importLearning()}>
          {m.learning.import}
        </Button>
        <Button icon={RotateCcw} tone="reject" disabled={busy || nothing} onClick={() => void resetLearning()}>
          {m.learning.reset}
        </Button>
      </div>
      <p className="field-hint">{m.learning.exportHint}</p>
      <p className="field-hint">{m.learning.resetHint}</p>
      <LearningResult />
    </div>
  );
}

function Facts({ learning }: { readonly learning: LearningDescription | null }) {
  const { m, format } = useMessages();
  const start = learning?.start ?? null;
  const since =
    start === null
      ? m.learning.sinceBeginning
      : start.base === null
        ? m.learning.sinceReset(format.when(start.since))
        : m.learning.sinceImport(format.when(start.since));
  const facts = [
    { name: m.learning.passages, value: learning === null ? '…' : m.learning.passageCount(learning.passages) },
    { name: m.learning.features, value: learning === null ? '…' : m.learning.featureCount(learning.features) },
    {
      name: m.learning.filed,
      value: learning === null ? '…' : m.learning.filedCount(learning.categories, learning.filedArticles),
    },
    { name: m.learning.since, value: learning === null ? '…' : since },
    { name: m.learning.model, value: learning?.model ?? '…' },
  ];
  return facts.map(({ name, value }) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ));
}
