import { useEffect, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { BesideFigure } from './beside-figure.tsx';
import { CorrectedFigure } from './corrected-figure.tsx';
import { DecidedFigure } from './decided-figure.tsx';
import { JudgedFigure } from './judged-figure.tsx';
import { LeftFigure } from './left-figure.tsx';
import { NamesFigure } from './names-figure.tsx';
import './figures.css';

const figures = {
  left: LeftFigure,
  decided: DecidedFigure,
  corrected: CorrectedFigure,
  judged: JudgedFigure,
  names: NamesFigure,
  beside: BesideFigure,
} as const;
const tabs = ['left', 'decided', 'corrected', 'judged', 'names', 'beside'] as const;

/** How far the work is, how right what is suggested is, and what the collection tells of names. */
export function FiguresDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [tab, setTab] = useState<(typeof tabs)[number]>('left');
  const isOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog } = store.getState();
  useEffect(() => {
    if (!isOpen) closeDialog();
  }, [isOpen, closeDialog]);
  const Content = figures[tab];
  return (
    <Dialog className="figures" title={m.figures.title} onClose={closeDialog}>
      <Segmented
        label={m.figures.title}
        value={tab}
        choices={tabs.map((value) => ({ value, label: m.figures.tabs[value] }))}
        onChoose={setTab}
      />
      <Content key={tab} />
    </Dialog>
  );
}
