import { type KeyboardEvent, useEffect, useRef } from 'react';
import { patternProblem } from '../../model/replacing/pattern.ts';
import { longestReplacement } from '../../model/replacing/replacement.ts';
import { TextField } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is to be found, and what it shall read. Enter goes to what was found. */
export function ReplaceFields({ onEnter }: { onEnter(): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const form = useKanwu((state) => state.replaceForm);
  const { noteReplaceForm } = store.getState();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onEnter();
  };
  const problem = form.isPattern && form.find !== '' ? patternProblem(form.find) : null;
  return (
    <div className="replace-fields">
      <TextField
        ref={field}
        label={m.replacing.find}
        value={form.find}
        maxLength={longestReplacement}
        problem={problem === null ? null : m.replacing.notAPattern}
        onChange={(event) => noteReplaceForm({ find: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={m.replacing.by}
        value={form.by}
        maxLength={longestReplacement}
        onChange={(event) => noteReplaceForm({ by: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className="replace-choices">
        <Segmented
          label={m.replacing.how}
          value={form.isPattern ? 'pattern' : 'text'}
          choices={(['text', 'pattern'] as const).map((value) => ({ value, label: m.replacing.kind[value] }))}
          onChoose={(value) => noteReplaceForm({ isPattern: value === 'pattern' })}
        />
        <Segmented
          label={m.replacing.sideLabel}
          value={form.side}
          choices={(['reading', 'printed'] as const).map((value) => ({ value, label: m.replacing.side[value] }))}
          onChoose={(side) => noteReplaceForm({ side })}
        />
        <label className="replace-folded">
          <input
            type="checkbox"
            checked={form.folded}
            onChange={(event) => noteReplaceForm({ folded: event.target.checked })}
          />
          {m.replacing.folded}
        </label>
        {form.isPattern ? <span className="replace-hint">{m.replacing.groupsHint}</span> : null}
      </div>
    </div>
  );
}
