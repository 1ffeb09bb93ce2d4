import { createContext, useContext } from 'react';
import type { Language } from '../../model/language.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import type { Formats } from './formats.ts';

/** What the window says in the person's language. */
export interface Wording {
  readonly m: WindowWords;
  readonly language: Language;
  readonly format: Formats;
}

export const WordingContext = createContext<Wording | null>(null);

export function useMessages(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error('WordingContext is missing');
  return wording;
}
