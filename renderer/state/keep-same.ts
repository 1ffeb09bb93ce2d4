import type { IssueOverview } from '../../model/document.ts';

/**
 * An issue's overview as it is now, with what is the same as before being the very same value: what comes over the bridge is
 * always a copy, and every row of a copy would have to be drawn again. `after` is undefined when nothing changed.
 */
export function keepSame(before: IssueOverview, after: IssueOverview | undefined): IssueOverview {
  if (after === undefined) return before;
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const articles = after.articles.map((article) => same(known.get(article.id), article));
  return {
    issue: same(before.issue, after.issue),
    articles:
      articles.every((article, place) => article === before.articles[place]) &&
      articles.length === before.articles.length
        ? before.articles
        : articles,
    furniture: after.furniture,
  };
}

/** `before` where all fields, which are plain values, are those of `after`. */
function same<Flat extends object>(before: Flat | undefined, after: Flat): Flat {
  const isSame =
    before !== undefined &&
    Object.entries(after).every(([field, value]) => Object.is(before[field as keyof Flat], value));
  return isSame ? before : after;
}
