import { type DraftPlace, draftKey } from '../../model/draft.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { UnfinishedText } from './dialog.tsx';

/**
 * What is typed for something that is not there yet: kept as a draft from key to key, until the person has it made or gives it up. Leaving
 * the field makes nothing of it.
 */
export function useNewText(place: DraftPlace) {
  const store = useKanwuStore();
  const key = draftKey(place);
  const typed = useKanwu(({ drafts }) => drafts.get(key));
  const isTyped = typed !== undefined && !typed.leaving;
  const drop = (): void => store.getState().dropDraft(place);
  return {
    isTyped,
    text: isTyped ? typed.text : '',
    drop,
    type(text: string): void {
      if (text === '') drop();
      else store.getState().noteTyped(place, text);
    },
    /** For the element that is typed in. */
    handlers: { 'data-draft': key },
  };
}

/** What of some kinds is typed and made nothing of, for a dialog that is about to be closed; null for nothing. */
export function useUnfinished(kinds: readonly DraftPlace['kind'][]): UnfinishedText | null {
  const store = useKanwuStore();
  const typed = useKanwu(({ drafts }) =>
    [...drafts.values()].find(({ place, leaving }) => !leaving && kinds.includes(place.kind)),
  );
  if (typed === undefined) return null;
  return { text: typed.text, drop: () => store.getState().dropDraft(typed.place) };
}
