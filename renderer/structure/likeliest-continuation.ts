import { goesOnFrom, goesOnTo } from '../../model/continuation-mark.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleLine } from '../../model/lines.ts';

const numerals = '一二三四五六七八九十';

/**
 * Of an issue's other articles the one that an article most likely goes on with: on the page that its text says, else on any other, one
 * that says that it goes on from elsewhere; else the first on the page that the text says. Undefined where nothing says so.
 */
export function likeliestContinuation(
  { place, pages }: Pick<ArticleDocument, 'place' | 'pages'>,
  text: string,
  others: readonly ArticleLine[],
): ArticleLine | undefined {
  const own = new Set(pages.map(({ page }) => page.label));
  const elsewhere = others.filter(({ page }) => !own.has(page));
  const said = goesOnTo.exec(text)?.[1];
  const onSaidPage = said === undefined ? [] : elsewhere.filter(({ page }) => page === labelOf(said));
  const saying = (onSaidPage.length > 0 ? onSaidPage : elsewhere).filter(({ headline }) => goesOnFrom.test(headline));
  return saying.find((each) => each.place > place) ?? saying[0] ?? onSaidPage[0];
}

/** 三 as 3: up to ten. */
function labelOf(said: string): string {
  const numeral = said.length === 1 ? numerals.indexOf(said) : -1;
  return numeral < 0 ? said.toUpperCase() : String(numeral + 1);
}
