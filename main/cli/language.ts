import { type Language, languageOfTag } from '../../model/language.ts';

/** The language that the environment asks for (POSIX: LC_ALL before LC_MESSAGES before LANG), of those that Kanwu speaks. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const wanted = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return languageOfTag(wanted) ?? 'en';
}
