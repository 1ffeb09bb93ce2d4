import { type CompositionEvent, type FocusEvent, useEffect, useRef, useState } from 'react';
import { type DraftPlace, draftKey } from '../../model/draft.ts';
import type { Leave, TypedText } from '../state/drafts-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

interface TypedTextOptions {
  readonly place: DraftPlace;
  /** What the field says while nothing is typed in it. */
  readonly value: string;
  /** Makes what was typed count; see {@link Leave}. */
  readonly onCommit: Leave;
}

/** What is typed in a field: kept as a draft from key to key, until the field is left. */
export function useTypedText({ place, value, onCommit }: TypedTextOptions) {
  const store = useKanwuStore();
  const key = draftKey(place);
  const typed = useKanwu((state) => state.drafts.get(key));
  const [focused, setFocused] = useState(false);
  const composing = useRef(false);
  const leave = useRef(onCommit);
  leave.current = onCommit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the place
  useEffect(() => {
    const field = { leave: (text: string) => leave.current(text), isComposing: () => composing.current };
    return store.getState().holdField(place, field);
  }, [key, store]);
  const state = store.getState();
  const commit = (): void => void state.leaveField(place, (text) => leave.current(text));
  return {
    key,
    text: typed?.text ?? value,
    isTyped: typed !== undefined,
    /** What waits to be kept or given up, while nobody is typing it. */
    waiting: isWaiting(typed, focused) ? typed : null,
    type(text: string): void {
      if (text === value) state.dropDraft(place);
      else state.noteTyped(place, text);
    },
    commit,
    reset: (): void => state.dropDraft(place),
    /** For the element that is typed in. */
    handlers: {
      'data-draft': key,
      onFocus: (_event: FocusEvent): void => setFocused(true),
      onBlur: (_event: FocusEvent): void => {
        setFocused(false);
        // What was found here counts once the person says so, or has typed on.
        if (typed?.typedHere) commit();
      },
      onCompositionStart: (_event: CompositionEvent): void => {
        composing.current = true;
      },
      onCompositionEnd: (_event: CompositionEvent): void => {
        composing.current = false;
      },
    },
  };
}

function isWaiting(typed: TypedText | undefined, focused: boolean): typed is TypedText {
  return typed !== undefined && !typed.leaving && !(focused && typed.typedHere);
}
