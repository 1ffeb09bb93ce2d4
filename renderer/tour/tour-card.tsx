import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { CommandId } from '../commands/command.ts';
import { CommandKeys, useWayTo } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { type TourStep, tourSteps } from '../state/help-part.ts';
import type { KanwuState } from '../state/state.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './tour.css';

/** The commands that a step is about; `isDone` says that somebody has done what it asks for, after which the next one comes by itself. */
const steps: Readonly<Record<TourStep, { readonly of: readonly CommandId[]; isDone?(state: KanwuState): boolean }>> = {
  welcome: { of: [] },
  walk: {
    of: ['next-suggestion'],
    isDone: ({ selectedMentionId, selectedCorrectionId }) => (selectedMentionId ?? selectedCorrectionId) !== null,
  },
  decide: {
    of: ['accept', 'reject'],
    isDone: ({ undoState: { undo } }) => undo !== null && undo.action !== 'issue-import',
  },
  undo: { of: ['undo'] },
  tag: { of: ['decide-name'], isDone: ({ selectedRange }) => selectedRange !== null },
  write: { of: ['write-text'], isDone: ({ textMode }) => textMode === 'write' },
  done: { of: ['article-done'] },
  further: { of: ['names', 'search', 'export', 'help'] },
};

/** The step of the tour where somebody is, beside their work; a step goes on by a key, by its button, or when what it asks for was done. */
export function TourCard() {
  const step = useKanwu((state) => state.tourStep);
  return step === null ? null : <Step key={step} step={step} />;
}

function Step({ step }: { readonly step: TourStep }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { of, isDone } = steps[step];
  const isNow = useKanwu((state) => isDone?.(state) ?? false);
  const was = useRef(isNow);
  const wayOn = useWayTo('tour-next');
  const at = tourSteps.indexOf(step);
  const isLast = at === tourSteps.length - 1;
  const { goOnInTour, leaveTour } = store.getState();
  useEffect(() => {
    // What was so when the step began says nothing.
    if (isNow && !was.current) goOnInTour(1);
    was.current = isNow;
  }, [isNow, goOnInTour]);
  return (
    <section className="tour" aria-label={m.tour.title} data-testid="tour" data-step={step}>
      <header className="tour-head">
        <span className="tour-place">{m.tour.place(at + 1, tourSteps.length)}</span>
        <IconButton icon={X} label={m.tour.leave} onClick={leaveTour} />
      </header>
      <div role="status">
        <h2>{m.tour.steps[step].title}</h2>
        <p>{m.tour.steps[step].text}</p>
      </div>
      {of.length === 0 ? null : (
        <ul className="tour-commands">
          {of.map((id) => (
            <li key={id}>
              <CommandKeys of={id} /> {commandName(m, id)}
            </li>
          ))}
        </ul>
      )}
      <footer className="tour-foot">
        <Button tone="quiet" disabled={at === 0} onClick={() => goOnInTour(-1)}>
          {m.tour.back}
        </Button>
        <span className="tour-hint">{isLast ? null : m.tour.byKey(wayOn)}</span>
        <Button tone="primary" onClick={() => goOnInTour(1)}>
          {isLast ? m.common.done : m.tour.next}
        </Button>
      </footer>
    </section>
  );
}
