import { z } from 'zod';
import type { Language } from './language.ts';

const Called = z.string().max(40);

/** What people call something in each of the window's languages; empty where nobody said. */
export const Label = z.strictObject({ zh: Called, en: Called }).readonly();
export type Label = z.infer<typeof Label>;

/** Of what nobody said how it is called. */
export const noLabel: Label = { zh: '', en: '' };

/** What something is called in a language, else in the other; null where nobody said. */
export function labelIn(label: Label, language: Language): string | null {
  return [label[language], label.zh, label.en].find((called) => called !== '') ?? null;
}

/** A label with what something is called in one language. */
export function labelWith(label: Label, language: Language, called: string): Label {
  return { ...label, [language]: called.trim() };
}

/** What something is called in all languages, for a line that people of either read; empty where nobody said. */
export function calledBoth({ zh, en }: Label): string {
  return [...new Set([zh, en])].filter((called) => called !== '').join(' / ');
}
