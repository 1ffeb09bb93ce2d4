import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleLine } from '../../model/lines.ts';

/** How newspapers say, before the text that goes on, where it began: 上接第一版, 上接A1版, (continued from page 1). */
const goesOnFrom = /[上续續]接|接第.{1,4}[版页頁]|continued\s+from/i;

/**
 * Of an issue's other articles the one that an article most likely goes on with: one that begins on another page and says that it goes
 * on from elsewhere, the next of those first. Undefined where none does.
 */
export function likeliestContinuation(
  { place, pages }: Pick<ArticleDocument, 'place' | 'pages'>,
  others: readonly ArticleLine[],
): ArticleLine | undefined {
  const own = new Set(pages.map(({ page }) => page.label));
  const saying = others.filter(({ headline, page }) => goesOnFrom.test(headline) && !own.has(page));
  return saying.find((each) => each.place > place) ?? saying[0];
}
