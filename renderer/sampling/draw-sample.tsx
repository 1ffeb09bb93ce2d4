import { type FormEvent, useState } from 'react';
import { mostSampled, type Sample, type SampledStatus, sampledStatuses } from '../../model/sample.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

const greatestSeed = 0xffff_ffff;

/** How many marks and passages are drawn, and by which seed. */
export function DrawSample({ canWrite, onDrawn }: { readonly canWrite: boolean; onDrawn(sample: Sample): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [status, setStatus] = useState<SampledStatus>('accepted');
  const [marks, setMarks] = useState('100');
  const [passages, setPassages] = useState('20');
  const [seed, setSeed] = useState(() => String(Math.floor(Math.random() * greatestSeed)));
  const [isEmpty, setIsEmpty] = useState(false);
  const wish = {
    status,
    marks: wholeNumber(marks, mostSampled.marks),
    passages: wholeNumber(passages, mostSampled.passages),
    seed: wholeNumber(seed, greatestSeed),
  };
  const isSound = wish.marks !== null && wish.passages !== null && wish.seed !== null && wish.marks + wish.passages > 0;
  const draw = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wish.marks === null || wish.passages === null || wish.seed === null || !isSound || !canWrite) return;
    const drawn = await callBridge(window.kanwu, 'sample.draw', {
      ...{ status, marks: wish.marks, passages: wish.passages, seed: wish.seed },
    });
    if (drawn.marks.length + drawn.passages.length > 0) onDrawn(drawn);
    else {
      await callBridge(window.kanwu, 'sample.remove', { id: drawn.id });
      setIsEmpty(true);
    }
  };
  const numberField = (label: string, hint: string, value: string, most: number, onType: (text: string) => void) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      value={value}
      problem={wholeNumber(value, most) === null ? m.sample.notANumber(most) : null}
      onChange={({ target }) => onType(target.value)}
    />
  );
  return (
    <form className="sample-draw" onSubmit={(event) => void draw(event).catch(store.getState().notifyError)}>
      <p className="sample-intro">{m.sample.intro}</p>
      <Segmented
        label={m.sample.ofLabel}
        value={status}
        choices={sampledStatuses.map((value) => ({ value, label: m.sample.ofStatus[value] }))}
        onChoose={setStatus}
      />
      <div className="sample-numbers">
        {numberField(m.sample.marks, m.sample.marksHint, marks, mostSampled.marks, setMarks)}
        {numberField(m.sample.passages, m.sample.passagesHint, passages, mostSampled.passages, setPassages)}
        {numberField(m.sample.seed, m.sample.seedHint, seed, greatestSeed, setSeed)}
      </div>
      <Button tone="primary" submit disabled={!isSound || !canWrite}>
        {m.sample.draw}
      </Button>
      {isEmpty ? <p role="alert">{m.sample.nothingToDraw}</p> : null}
    </form>
  );
}

/** Null for what is none from 0 to `most`. */
function wholeNumber(text: string, most: number): number | null {
  const number = /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return number <= most ? number : null;
}
