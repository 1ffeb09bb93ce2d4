import { type KeyboardEvent, useState } from 'react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { withType } from '../../model/entity-type.ts';
import type { Mention } from '../../model/mention.ts';
import { Select } from '../controls/fields.tsx';
import { useTypedText } from '../controls/use-typed-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useTypedValue } from '../review/use-typed-value.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

interface RowEditorProps {
  readonly mention: Mention;
  readonly text: string;
  onEnd(): void;
}

/** The cells of a row that is edited in place. Enter saves both fields, Escape neither. */
export function EntityRowEditor(props: RowEditorProps) {
  const open = useKanwu((state) => state.open);
  return open === null ? null : <RowFields open={open} {...props} />;
}

function RowFields({ open, mention, text, onEnd }: RowEditorProps & { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [type, setType] = useState(mention.type);
  const types = useKanwu((state) => state.tagSet.offered);
  const place: DraftPlace = {
    ...{ kind: 'mention', articleId: open.document.article.id, mentionId: mention.id, field: 'value' },
  };
  const revise = (changes: Changes<'mention'>): Promise<boolean> =>
    store.getState().executeTyped(reviseMention(open.document, open.reading, mention.id, { type, ...changes }));
  const typed = useTypedValue(type, (read) => revise({ value: read }));
  const leave = async (text: string): Promise<boolean> => {
    const counts = await typed.leave(text);
    if (counts) onEnd();
    return counts;
  };
  const value = useTypedText({ place, value: mention.value ?? '', onCommit: leave });
  const problem = typed.problemOf(value.text);
  const save = (): void => {
    if (value.isTyped) {
      value.commit();
      return;
    }
    void revise({});
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') {
      value.reset();
      onEnd();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches what its fields are done with
    <span className="entity-row-editor" onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
      <Select
        aria-label={m.mention.type}
        value={type}
        choices={withType(types, mention.type).map((each) => ({ value: each, label: m.typeName(each) }))}
        onChoose={setType}
      />
      <span className="truncate" title={text}>
        {text}
      </span>
      <input
        {...value.handlers}
        className="input"
        aria-label={m.mention.value}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this row
        autoFocus
        aria-invalid={problem !== null}
        value={value.text}
        onChange={(event) => value.type(event.target.value)}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) save();
        }}
      />
      {problem === null ? null : (
        <span className="field-problem entity-row-problem" role="alert">
          {m.mention.valueProblem(problem.code, problem.part)}
        </span>
      )}
    </span>
  );
}
