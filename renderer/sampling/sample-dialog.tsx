import { ArrowLeft, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Sample } from '../../model/sample.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { DrawSample } from './draw-sample.tsx';
import { JudgeMark } from './judge-mark.tsx';
import { ReadPassage } from './read-passage.tsx';
import { SampleResult } from './sample-result.tsx';
import './sampling.css';

/** What is shown of a sample. */
type Part = 'result' | 'marks' | 'passages';

/** Draws marks and passages at random, asks a person about each, and says how right the marks of the workspace are. */
export function SampleDialog() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const { closeDialog, notifyError } = store.getState();
  const unfinished = useUnfinished(['missing-name']);
  const [samples, setSamples] = useState<readonly Sample[] | null>(null);
  const [shown, setShown] = useState<{ readonly id: Sample['id']; readonly part: Part } | null>(null);
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  useEffect(() => {
    callBridge(window.kanwu, 'sample.list', {}).then(setSamples).catch(notifyError);
  }, [notifyError]);
  const note = (changed: Sample): void =>
    setSamples((known) => {
      const others = (known ?? []).filter(({ id }) => id !== changed.id);
      return [changed, ...others].sort((a, b) => b.at - a.at);
    });
  const remove = async ({ id }: Sample): Promise<void> => {
    await callBridge(window.kanwu, 'sample.remove', { id });
    const { drafts, dropDraft } = store.getState();
    for (const { place } of drafts.values()) {
      if (place.kind === 'missing-name' && place.sampleId === id) dropDraft(place);
    }
    setSamples((known) => (known ?? []).filter((each) => each.id !== id));
    setShown(null);
  };
  const sample = samples?.find(({ id }) => id === shown?.id);
  const show = (id: Sample['id'], part: Part): void => setShown({ id, part });
  return (
    <Dialog className="sampling" title={m.sample.title} onClose={closeDialog} unfinished={unfinished}>
      {sample === undefined || shown === null ? (
        <>
          <DrawSample
            canWrite={canWrite}
            onDrawn={(drawn) => {
              note(drawn);
              show(drawn.id, drawn.marks.length > 0 ? 'marks' : 'passages');
            }}
          />
          {samples === null || samples.length === 0 ? null : (
            <section className="sample-list">
              <h3>{m.sample.drawnBefore}</h3>
              <ul>
                {samples.map((each) => (
                  <li key={each.id}>
                    <Button onClick={() => show(each.id, 'result')}>
                      {m.sample.drawn(format.when(each.at), each.actor)} · {m.sample.ofStatus[each.status]} ·{' '}
                      {m.sample.progress(progressOf(each))}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ) : (
        <>
          <div className="sample-head">
            <Button
              icon={ArrowLeft}
              onClick={() => (shown.part === 'result' ? setShown(null) : show(sample.id, 'result'))}
            >
              {shown.part === 'result' ? m.sample.toList : m.sample.toResult}
            </Button>
            <span className="sample-about truncate">
              {m.sample.drawn(format.when(sample.at), sample.actor)} · {m.sample.ofStatus[sample.status]} ·{' '}
              {m.sample.seeded(sample.seed)}
            </span>
            {shown.part === 'result' ? (
              <IconButton
                icon={Trash2}
                label={m.sample.remove}
                disabled={!canWrite}
                onClick={() => void remove(sample).catch(notifyError)}
              />
            ) : null}
          </div>
          {shown.part === 'marks' ? (
            <JudgeMark sample={sample} canWrite={canWrite} onJudged={note} onEnd={() => show(sample.id, 'result')} />
          ) : shown.part === 'passages' ? (
            <ReadPassage sample={sample} canWrite={canWrite} onRead={note} onEnd={() => show(sample.id, 'result')} />
          ) : (
            <SampleResult sample={sample} onGoOn={(part) => show(sample.id, part)} />
          )}
        </>
      )}
    </Dialog>
  );
}

function progressOf({ marks, passages }: Sample) {
  return {
    ...{ judged: marks.filter(({ verdict }) => verdict !== null).length, marks: marks.length },
    ...{ read: passages.filter(({ isRead }) => isRead).length, passages: passages.length },
  };
}
