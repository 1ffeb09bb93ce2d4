import { createContext, useContext } from 'react';
import type { Language } from '../../model/language.ts';
import type { Formats } from './formats.ts';
import type { Words } from './words.ts';

/** What the window says in the person's language. */
export interface Wording {
  readonly m: Words;
  readonly language: Language;
  readonly format: Formats;
}

export const WordingContext = createContext<Wording | null>(null);

export function useMessages(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error('WordingContext is missing');
  return wording;
}
