import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { DifferentThing, StateDifference } from '../../model/difference.ts';
import { CommentId, CorrectionId, EntityId, MentionId } from '../../model/ids.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { DifferenceList } from './difference-list.tsx';
import { type ChosenExports, keyOfNow, keyOfVersion, SideChoice, type SideKey, sideOf } from './side-choice.tsx';
import './difference.css';

type Progress =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly found: StateDifference }
  | { readonly kind: 'failed'; readonly thrown: unknown };

/** What became otherwise between two versions, or exports, or since one; each thing leads to where it is. */
export function DifferenceDialog() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const versions = useAnswer('history.versions', {}) ?? [];
  const since = useKanwu((state) => state.comparedVersion);
  const [before, setBefore] = useState<SideKey>(since === null ? '' : keyOfVersion(since));
  const [after, setAfter] = useState<SideKey>(keyOfNow);
  const [exports, setExports] = useState<ChosenExports>([]);
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' });
  const job = useKanwu((state) => state.jobs.find(({ kind }) => kind === 'compare') ?? null);
  const sides = { before: sideOf(before, exports), after: sideOf(after, exports) };
  const compare = async (): Promise<void> => {
    if (sides.before === null || sides.after === null) return;
    const wanted = { before: sides.before, after: sides.after };
    setProgress({ kind: 'running' });
    try {
      const found = await store
        .getState()
        .runJob('compare', (id) => callBridge(window.kanwu, 'export.difference', { job: id, ...wanted }));
      setProgress({ kind: 'done', found });
    } catch (thrown) {
      setProgress(errorOf(thrown).code === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', thrown });
    }
  };
  const choosing = (choose: (side: SideKey) => void) => ({
    versions,
    exports,
    onExport: (file: ChosenExports[number]) => setExports((known) => [...known, file]),
    onChoose(side: SideKey): void {
      choose(side);
      // What is listed is of what was chosen before.
      setProgress({ kind: 'asking' });
    },
  });
  const goTo = async (thing: DifferentThing): Promise<void> => {
    const { closeDialog, openArticle, openLedger, requestFocus } = store.getState();
    if (thing.noun === 'entity') {
      if (thing.id !== null) openLedger(thing.name, { names: [thing.name], entityId: EntityId.parse(thing.id) });
      return;
    }
    const id = thing.article?.id ?? null;
    if (id === null) return;
    closeDialog();
    await openArticle(id);
    select(thing);
    requestFocus('text');
  };
  const select = ({ noun, id }: DifferentThing): void => {
    if (id === null) return;
    const { selectMention, selectCorrection, selectComment } = store.getState();
    if (noun === 'mention') selectMention(MentionId.parse(id), { reveal: true });
    if (noun === 'correction') selectCorrection(CorrectionId.parse(id), { reveal: true });
    if (noun === 'comment') selectComment(CommentId.parse(id), { reveal: true });
  };
  const isRunning = progress.kind === 'running';
  return (
    <Dialog title={m.difference.title} className="difference" onClose={store.getState().closeDialog}>
      <p className="difference-intro">{m.difference.intro}</p>
      <div className="difference-sides">
        <SideChoice label={m.difference.before} side={before} {...choosing(setBefore)} />
        <SideChoice label={m.difference.after} side={after} {...choosing(setAfter)} />
      </div>
      <div className="difference-choice">
        <Button
          tone="primary"
          icon={GitCompareArrows}
          disabled={isRunning || sides.before === null || sides.after === null || before === after}
          onClick={() => void compare()}
        >
          {m.difference.compare}
        </Button>
        {isRunning && job !== null ? (
          <>
            <progress max={1} value={job.fraction} aria-label={m.job.compare('')} />
            <Button onClick={() => void store.getState().cancelJob(job.id)}>{m.common.cancel}</Button>
          </>
        ) : null}
      </div>
      <div className="difference-found" aria-live="polite">
        {progress.kind === 'done' ? (
          <DifferenceList
            found={progress.found}
            isOfVersions={sides.before?.kind === 'version' || sides.after?.kind === 'version'}
            onChoose={(thing) => void goTo(thing)}
          />
        ) : null}
        {progress.kind === 'failed' ? <Failed {...errorWords(errorOf(progress.thrown), language)} /> : null}
      </div>
    </Dialog>
  );
}

function Failed({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <p className="difference-failed">
      {title} {body}
    </p>
  );
}
