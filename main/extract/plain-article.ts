import { plainUnits } from '../../model/names/unit-form.ts';
import type { ArticleText } from './recogniser.ts';

const plainTexts = new WeakMap<ArticleText, string>();

/**
 * An article's text in plain width and simplified characters, as all rules read it, so that none has to know how a word is printed.
 * Positions are those of the article's text.
 */
export function plainTextOf(article: ArticleText): string {
  const known = plainTexts.get(article);
  if (known !== undefined) return known;
  const text = plainUnits(article.text);
  plainTexts.set(article, text);
  return text;
}
