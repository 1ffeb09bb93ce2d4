import { type ReactNode, useEffect, useMemo } from 'react';
import type { Language } from '../../model/language.ts';
import { windowWords } from '../../resources/words/window.ts';
import { formatsOf } from './formats.ts';
import { languageTags } from './language-tags.ts';
import { type Wording, WordingContext } from './use-messages.ts';

/** Gives everything in it the words of a language. */
export function MessagesProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const wording = useMemo(
    (): Wording => ({ m: windowWords[language], language, format: formatsOf(language) }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
  }, [language]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}
