import { type ComponentProps, useEffect, useState } from 'react';
import { TextArea, TextField } from './fields.tsx';

interface DraftProps {
  readonly label: string;
  readonly value: string;
  /** Called when the person is done with the field (Enter, or leaving it) and it reads otherwise than `value`. */
  onCommit(value: string): void;
}

function useDraft({ value, onCommit }: Pick<DraftProps, 'value' | 'onCommit'>) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return {
    draft,
    setDraft,
    commit: () => {
      if (draft !== value) onCommit(draft);
    },
    reset: () => setDraft(value),
  };
}

/** A text field that is saved when the person is done with it. Escape takes back what was typed. */
export function DraftField({
  value,
  onCommit,
  ...rest
}: DraftProps & Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'>) {
  const { draft, setDraft, commit, reset } = useDraft({ value, onCommit });
  return (
    <TextField
      {...rest}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit();
        else if (event.key === 'Escape') reset();
      }}
    />
  );
}

/** As {@link DraftField}, for text of several lines: Enter makes a line. */
export function DraftArea({
  value,
  onCommit,
  ...rest
}: DraftProps & Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange'>) {
  const { draft, setDraft, commit, reset } = useDraft({ value, onCommit });
  return (
    <TextArea
      {...rest}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) reset();
      }}
    />
  );
}
