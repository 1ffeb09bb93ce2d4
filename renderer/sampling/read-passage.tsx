import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import type { MissingName, PassageToRead, Sample } from '../../model/sample.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { SelectField, TextField } from '../controls/fields.tsx';
import { Keys } from '../controls/keys.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/**
 * One passage of a sample after the other, with what is marked in it, for a person to read in full and to say what is missing: typed, or
 * selected in the text, with its type.
 */
export function ReadPassage({
  sample,
  canWrite,
  onRead,
  onEnd,
}: {
  readonly sample: Sample;
  readonly canWrite: boolean;
  onRead(sample: Sample): void;
  onEnd(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const tagSet = useKanwu((state) => state.tagSet);
  const { id, passages } = sample;
  const [number, setNumber] = useState(() =>
    Math.max(
      0,
      passages.findIndex(({ isRead }) => !isRead),
    ),
  );
  const [passage, setPassage] = useState<PassageToRead | 'gone' | null>(null);
  const typed = useNewText({ kind: 'missing-name', sampleId: id, number });
  const [type, setType] = useState<EntityType>('person');
  const [isNotThere, setIsNotThere] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const missing = passages[number]?.missing ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each passage begins with the field
  useEffect(() => field.current?.focus(), [number]);
  useEffect(() => {
    let current = true;
    setPassage(null);
    callBridge(window.kanwu, 'sample.passage', { id, number })
      .then((found) => {
        if (current) setPassage(found ?? 'gone');
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [id, number, store]);
  const write = async (names: readonly MissingName[], isRead: boolean): Promise<void> => {
    onRead(await callBridge(window.kanwu, 'sample.read', { id, number, missing: names, isRead }));
  };
  const wasRead = passages[number]?.isRead ?? false;
  const addName = async (name: string): Promise<void> => {
    if (passage === null || passage === 'gone' || !canWrite) return;
    const start = nextPlace(passage.text, name, missing);
    setIsNotThere(start === null);
    if (start === null) return;
    typed.drop();
    await write([...missing, { start, end: start + name.length, type }], wasRead);
    field.current?.focus();
  };
  const readToTheEnd = async (): Promise<void> => {
    // What is not in sight yet was read by nobody.
    if (passage === null) return;
    await write(missing, passage !== 'gone');
    if (number + 1 >= passages.length) onEnd();
    else setNumber(number + 1);
  };
  const takeSelected = (): void => {
    const selection = getSelection();
    const chosen = selection?.toString().trim() ?? '';
    if (chosen === '' || !text.current?.contains(selection?.anchorNode ?? null)) return;
    typed.type(chosen);
    setIsNotThere(false);
    field.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = typed.text.trim();
    if (canWrite) said(name === '' ? readToTheEnd() : addName(name));
  };
  const said = (promise: Promise<void>): void => void promise.catch(store.getState().notifyError);
  return (
    <form className="sample-work" onSubmit={submit}>
      <p className="sample-at" role="status">
        {m.sample.at(number + 1, passages.length)}
      </p>
      <div className="sample-text" data-testid="sample-passage">
        {passage === null ? null : passage === 'gone' ? (
          <p>{m.sample.gone}</p>
        ) : (
          <p ref={text} onMouseUp={takeSelected}>
            {marked(passage, missing)}
          </p>
        )}
      </div>
      <div className="sample-missing-fields">
        <TextField
          {...typed.handlers}
          ref={field}
          label={m.sample.missingName}
          hint={m.sample.missingHint}
          problem={isNotThere ? m.sample.notThere : null}
          maxLength={200}
          value={typed.text}
          disabled={!canWrite}
          onChange={({ target }) => {
            typed.type(target.value);
            setIsNotThere(false);
          }}
        />
        <SelectField
          label={m.sample.missingType}
          value={type}
          choices={tagSet.offered.map((each) => ({ value: each, label: m.typeName(each) }))}
          onChoose={setType}
        />
        <Button disabled={!canWrite || typed.text.trim() === ''} onClick={() => said(addName(typed.text.trim()))}>
          {m.sample.addMissing}
        </Button>
      </div>
      {missing.length === 0 || passage === null || passage === 'gone' ? null : (
        <ul className="sample-missing" aria-label={m.sample.missingList}>
          {missing.map((each) => (
            <li key={`${each.start} ${each.end}`}>
              <TypeSign type={each.type} /> {passage.text.slice(each.start, each.end)}
              <IconButton
                icon={X}
                label={m.sample.takeBack(passage.text.slice(each.start, each.end))}
                disabled={!canWrite}
                onClick={() =>
                  said(
                    write(
                      missing.filter((other) => other !== each),
                      wasRead,
                    ),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className="sample-verdicts">
        <Button disabled={number === 0} onClick={() => setNumber(number - 1)}>
          {m.sample.back}
        </Button>
        <Button tone="primary" submit disabled={!canWrite || passage === null}>
          {missing.length === 0 ? m.sample.nothingMissing : m.sample.nothingElse} <Keys chord="Enter" />
        </Button>
      </div>
    </form>
  );
}

/** Where a name stands first that is not among some already; null where nowhere. */
function nextPlace(text: string, name: string, known: readonly MissingName[]): number | null {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!known.some((each) => each.start === at && each.end === end)) return at;
  }
  return null;
}

/** The text of a passage with what is marked underlined, and what is missing as if it were marked. */
function marked({ text, marks }: PassageToRead, missing: readonly MissingName[]): ReactNode[] {
  const all = [
    ...marks.map((mark) => ({ ...mark, isMissing: false })),
    ...missing.map((name) => ({ ...name, isMissing: true })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, type, isMissing } of all) {
    // Of marks in one another the outer one is shown.
    if (start < at) continue;
    parts.push(
      text.slice(at, start),
      <span key={`${start} ${isMissing}`} className={isMissing ? 'sample-name-missing' : 'sample-name'}>
        <TypeSign type={type} />
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
