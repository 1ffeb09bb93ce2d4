import { PencilLine, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import type { DescribedType } from '../../model/entity-type.ts';
import { mostExamples, quotedExample, type TypeExample, withExample } from '../../model/type-example.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { TypeExamples } from '../controls/type-examples.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';

type ExampleField = Extract<DraftPlace, { kind: 'new-example' }>['field'];

/** What is kept beside a type's guideline: each example can be changed and removed, and one added by hand. */
export function KeptExamples({
  type: { type, examples },
  onChange,
}: {
  readonly type: DescribedType;
  onChange(changes: Changes<'type'>): Promise<boolean>;
}) {
  const { m } = useMessages();
  const place = (field: ExampleField): DraftPlace => ({ kind: 'new-example', entityType: type, field });
  const [text, words, reason] = [
    useNewText(place('text')),
    useNewText(place('words')),
    useNewText(place('reason')),
  ] as const;
  const [isRight, setRight] = useState(true);
  const [changed, setChanged] = useState<TypeExample | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const empty = (): void => {
    for (const each of [text, words, reason]) each.drop();
    setChanged(null);
    setProblem(null);
  };
  const change = (example: TypeExample): void => {
    text.type(`${example.before}${example.words}${example.after}`);
    words.type(example.words);
    reason.type(example.reason);
    setRight(example.isRight);
    setChanged(example);
    setProblem(null);
    first.current?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const quoted = quotedExample(text.text.trim(), words.text.trim(), changed);
    if (quoted === null) setProblem(m.examples.notInText);
    else if (changed === null && examples.length >= mostExamples) setProblem(m.examples.many(mostExamples));
    else {
      const example = { ...quoted, isRight, reason: reason.text.trim() };
      const all = withExample(examples, example, changed ?? example);
      if (await onChange({ examples: all })) empty();
    }
  };
  return (
    <section className="type-examples-kept" aria-label={m.examples.label}>
      <h3 className="field-label">{m.examples.label}</h3>
      <p className="field-hint">{m.examples.about}</p>
      {examples.length === 0 ? null : (
        <TypeExamples
          examples={examples}
          after={(example) => (
            <span className="type-example-actions">
              <IconButton icon={PencilLine} label={m.examples.change(example.words)} onClick={() => change(example)} />
              <IconButton
                icon={Trash2}
                label={m.examples.remove(example.words)}
                onClick={() => void onChange({ examples: examples.filter((each) => each !== example) })}
              />
            </span>
          )}
        />
      )}
      <form className="add-example" aria-label={m.examples.add} onSubmit={(event) => void submit(event)}>
        <TextField
          {...text.handlers}
          ref={first}
          label={m.examples.text}
          maxLength={600}
          value={text.text}
          onChange={(event) => text.type(event.target.value)}
        />
        <div className="add-example-row">
          <TextField
            {...words.handlers}
            label={m.examples.words}
            maxLength={300}
            value={words.text}
            problem={problem}
            aria-invalid={problem !== null || undefined}
            onChange={(event) => {
              setProblem(null);
              words.type(event.target.value);
            }}
          />
          <TextField
            {...reason.handlers}
            label={m.examples.reason}
            maxLength={1000}
            value={reason.text}
            onChange={(event) => reason.type(event.target.value)}
          />
        </div>
        <div className="type-forget">
          <Segmented<'right' | 'wrong'>
            label={m.examples.which}
            value={isRight ? 'right' : 'wrong'}
            choices={[
              { value: 'right', label: m.examples.verdict(true) },
              { value: 'wrong', label: m.examples.verdict(false) },
            ]}
            onChoose={(verdict) => setRight(verdict === 'right')}
          />
          <Button submit disabled={text.text.trim() === '' || words.text.trim() === ''}>
            {changed === null ? m.examples.add : m.examples.save}
          </Button>
          {changed === null ? null : (
            <Button tone="quiet" onClick={empty}>
              {m.common.cancel}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
