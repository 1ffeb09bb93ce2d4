import type { Choice } from '../controls/fields.tsx';

/** What newspapers in the workspaces of Kanwu's users are mostly written in, as BCP 47 tags it. */
const common = ['zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'mn-Mong', 'bo', 'ug-Arab', 'ru', 'fr', 'de'];

/** The languages to choose from, by their names in the window's language; one that is none of them, but is set, among them. */
export function languagesBeside(set: string | null, windowLanguage: string): Choice<string>[] {
  const names = new Intl.DisplayNames(windowLanguage, { type: 'language' });
  const tags = set === null || common.includes(set) ? common : [...common, set];
  return tags.map((tag) => ({ value: tag, label: nameOf(names, tag) }));
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // A tag that came in with a file may be none.
    return tag;
  }
}
