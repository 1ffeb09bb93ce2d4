import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleLine } from '../../model/lines.ts';

/** How newspapers say, before the text that goes on, where it began: 上接第一版, 上接A1版, (continued from page 1). */
const goesOnFrom = /[上续續]接|接第.{1,4}[版页頁]|continued\s+from/i;

/** How they say, at its end, where it goes on: 下转第3版, 转A2版, continued on page 3. */
const goesOnTo =
  /(?:[转轉][至到]?\s*第?\s*|continued\s+on\s+p(?:age|\.)?\s*)([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})/i;

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
