import { type ReactNode, useEffect, useMemo } from 'react';
import type { TagSet } from '../../model/entity-type.ts';
import type { Language } from '../../model/language.ts';
import { windowWords } from '../../resources/words/window.ts';
import { formatsOf } from './formats.ts';
import { isolating } from './isolating.ts';
import { languageTags } from './language-tags.ts';
import { type Wording, WordingContext } from './use-messages.ts';
import { wordsWith } from './words.ts';

/** Gives everything in it the words of a language. */
export function MessagesProvider({
  language,
  tagSet,
  children,
}: {
  readonly language: Language;
  readonly tagSet: TagSet;
  readonly children: ReactNode;
}) {
  const wording = useMemo(
    (): Wording => ({
      m: isolating(wordsWith(windowWords[language], tagSet, language)),
      language,
      format: formatsOf(language),
    }),
    [language, tagSet],
  );
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
  }, [language]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}
