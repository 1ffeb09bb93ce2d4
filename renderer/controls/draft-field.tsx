import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import type { Leave } from '../state/drafts-part.ts';
import { DraftOffer } from './draft-offer.tsx';
import { TextArea, TextField } from './fields.tsx';
import { useTypedText } from './use-typed-text.ts';

interface DraftProps {
  readonly label: string;
  readonly place: DraftPlace;
  readonly value: string;
  readonly hint?: ReactNode;
  /** What is wrong with a text that was typed; null while nothing is known to be. */
  readonly problemOf?: ((text: string) => ReactNode) | undefined;
  /** Called when the person is done with the field (Enter, or leaving it) and it reads otherwise than `value`. */
  readonly onCommit: Leave;
}

/** A text field that is saved when the person is done with it. Escape takes back what was typed. */
export function DraftField({
  place,
  value,
  hint,
  problemOf,
  onCommit,
  ...rest
}: DraftProps & Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'>) {
  const field = useDraftField({ place, value, hint, problemOf, onCommit });
  return (
    <TextField
      {...rest}
      {...field.props}
      onChange={(event) => field.type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.commit();
        else field.takeBackOnEscape(event);
      }}
    />
  );
}

/** As {@link DraftField}, for text of several lines: Enter makes a line. */
export function DraftArea({
  place,
  value,
  hint,
  problemOf,
  onCommit,
  ...rest
}: DraftProps & Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange'>) {
  const field = useDraftField({ place, value, hint, problemOf, onCommit });
  return (
    <TextArea
      {...rest}
      {...field.props}
      onChange={(event) => field.type(event.target.value)}
      onKeyDown={field.takeBackOnEscape}
    />
  );
}

function useDraftField({ place, value, hint, problemOf, onCommit }: Omit<DraftProps, 'label'>) {
  const { text, waiting, type, commit, reset, handlers } = useTypedText({ place, value, onCommit });
  const problem = problemOf?.(text) ?? null;
  return {
    type,
    commit,
    props: {
      ...handlers,
      value: text,
      'aria-invalid': problem !== null,
      problem,
      hint: waiting === null ? hint : <DraftOffer draft={waiting} onKeep={commit} onDrop={reset} />,
    },
    takeBackOnEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === value) return;
      reset();
      // Only what was typed goes; a dialog stays.
      event.preventDefault();
    },
  };
}
