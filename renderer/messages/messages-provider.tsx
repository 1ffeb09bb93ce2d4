import { type ReactNode, useEffect, useMemo } from 'react';
import { formatsOf } from './formats.ts';
import { catalogues, type Language, languageTags } from './language.ts';
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
    (): Wording => ({ m: catalogues[language], language, format: formatsOf(language) }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
  }, [language]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}
