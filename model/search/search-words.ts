import { nameForm } from '../names/name-form.ts';

/**
 * What a query asks for: stretches of characters, each in its form ({@link nameForm}), that must all stand in one paragraph. White
 * space parts them but between two straight double quotes, which begin and end one. All else is text, whatever it is elsewhere.
 */
export function searchWords(query: string): readonly string[] {
  const words = query.matchAll(/(?<!\S)"([^"]*)"(?!\S)|\S+/g);
  return [...words].map(([word, quoted]) => nameForm(quoted ?? word)).filter((word) => word !== '');
}
