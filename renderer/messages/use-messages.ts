import { createContext, useContext } from 'react';
import type { Formats } from './formats.ts';
import type { Language } from './language.ts';
import type { Messages } from './zh.ts';

/** What the window says in the person's language. */
export interface Wording {
  readonly m: Messages;
  readonly language: Language;
  readonly format: Formats;
}

export const WordingContext = createContext<Wording | null>(null);

export function useMessages(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error('WordingContext is missing');
  return wording;
}
