import type { ArticleLine } from '../../../model/lines.ts';

/** A row of {@link articleColumns}. */
export type ArticleRow = Omit<ArticleLine, 'stale'> & { readonly stale: 0 | 1 };

export function lineOf(row: ArticleRow): ArticleLine {
  return { ...row, stale: row.stale === 1 };
}

/**
 * The columns of `article_line` that make an `ArticleLine`.
 *
 * @param place the SQL of which of its issue's articles it is
 */
export const articleColumns = (
  place: string,
): string => `article_id AS id, issue_id AS issueId, ordinal, headline, state,
  reference_code AS referenceCode,
  coalesce(not_for_release, (SELECT not_for_release FROM issue WHERE issue.id = article_line.issue_id)) AS notForRelease,
  ${place} AS place,
  CASE WHEN (SELECT pages FROM issue_line WHERE issue_line.issue_id = article_line.issue_id) > 1 THEN page END AS page,
  suggested_mentions AS suggestedMentions, suggested_corrections AS suggestedCorrections,
  suggested_categories AS suggestedCategories, suggested_relations AS suggestedRelations,
  accepted_mentions AS acceptedMentions,
  state <> 'done' AND EXISTS (SELECT 1 FROM stale_article WHERE stale_article.article_id = article_line.article_id) AS stale`;

/** The SQL of how many suggestions of all kinds wait in an article. @param line `article_line`, as the statement calls it */
export const suggestedIn = (line: string): string =>
  ['mentions', 'corrections', 'relations', 'categories'].map((kind) => `${line}.suggested_${kind}`).join(' + ');

/** Of one article alone. */
export const countedPlace = `(SELECT count(*) FROM article_line AS other WHERE other.issue_id = article_line.issue_id
  AND (other.ordinal, other.article_id) <= (article_line.ordinal, article_line.article_id))`;

/** Of articles that are read in the order of their issue, all of them or some after others. */
export const placeInOrder = 'row_number() OVER (ORDER BY ordinal, article_id)';
