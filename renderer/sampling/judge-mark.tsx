import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type MarkToJudge, type MarkVerdict, markVerdicts, type Sample } from '../../model/sample.ts';
import { Button } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

const keys: Readonly<Record<MarkVerdict, string>> = { right: 'A', edges: 'E', type: 'T', nothing: 'R', unclear: 'U' };

/**
 * One mark of a sample after the other in its paragraph, and nothing of who or what made it or how sure that was: A right, E other edges, T
 * another type, R no name, U nobody can say; J and K go on and back.
 */
export function JudgeMark({
  sample,
  canWrite,
  onJudged,
  onEnd,
}: {
  readonly sample: Sample;
  readonly canWrite: boolean;
  onJudged(sample: Sample): void;
  onEnd(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { id, marks } = sample;
  const [number, setNumber] = useState(() =>
    Math.max(
      0,
      marks.findIndex(({ verdict }) => verdict === null),
    ),
  );
  const [mark, setMark] = useState<MarkToJudge | 'gone' | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  useEffect(() => {
    let current = true;
    setMark(null);
    callBridge(window.kanwu, 'sample.mark', { id, number })
      .then((found) => {
        if (current) setMark(found ?? 'gone');
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [id, number, store]);
  const goTo = (next: number): void => {
    if (next >= marks.length) onEnd();
    else setNumber(Math.max(0, next));
  };
  const judge = async (verdict: MarkVerdict): Promise<void> => {
    // What is not in sight yet is judged by nobody.
    if (!canWrite || mark === null) return;
    const at = number;
    goTo(at + 1);
    onJudged(await callBridge(window.kanwu, 'sample.judge', { id, number: at, verdict }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent, ctrlKey, metaKey, altKey } = event;
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return;
    const key = event.key.toUpperCase();
    const verdict = markVerdicts.find((each) => keys[each] === key);
    if (verdict !== undefined) void judge(verdict).catch(store.getState().notifyError);
    else if (key === 'J' || key === 'ARROWDOWN') goTo(number + 1);
    else if (key === 'K' || key === 'ARROWUP') goTo(number - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const verdict = marks[number]?.verdict ?? null;
  return (
    <div
      ref={frame}
      className="sample-work"
      role="group"
      aria-label={m.sample.judging}
      tabIndex={-1}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <p className="sample-at" role="status">
        {m.sample.at(number + 1, marks.length)}
      </p>
      <div className="sample-text" data-testid="sample-mark">
        {mark === null ? null : mark === 'gone' ? (
          <p>{m.sample.gone}</p>
        ) : (
          <>
            <p className="sample-type">
              <TypeSign type={mark.type} /> {m.typeName(mark.type)}
            </p>
            <p>
              {mark.before}
              <mark>{mark.name}</mark>
              {mark.after}
            </p>
          </>
        )}
      </div>
      <div className="sample-verdicts">
        {markVerdicts.map((each) => (
          <Button
            key={each}
            aria-pressed={verdict === each}
            aria-keyshortcuts={keys[each]}
            disabled={!canWrite || mark === null}
            onClick={() => void judge(each).catch(store.getState().notifyError)}
          >
            {m.sample.verdict[each]} <Keys chord={keys[each]} />
          </Button>
        ))}
      </div>
      <p className="sample-keys" aria-hidden>
        <Keys chord="J" /> <Keys chord="K" /> {m.sample.goOnAndBack}
      </p>
    </div>
  );
}
