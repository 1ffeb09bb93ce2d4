import { foldText } from './folded-text.ts';

/**
 * What a query asks for: stretches of characters, each as the code points that it is read as, that must all stand in one paragraph. White
 * space parts them but between two straight double quotes, which begin and end one. All else is text, whatever it is elsewhere.
 */
export function searchWords(query: string): readonly (readonly number[])[] {
  const words = query.matchAll(/(?<!\S)"([^"]*)"(?!\S)|\S+/g);
  return [...words].map(([word, quoted]) => foldText(quoted ?? word).codes).filter((codes) => codes.length > 0);
}
