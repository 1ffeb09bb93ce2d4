/** The columns of `article_line` that make an `ArticleLine`. */
export const articleColumns = `article_id AS id, issue_id AS issueId, ordinal, headline, state,
  suggested_mentions AS suggestedMentions, suggested_corrections AS suggestedCorrections,
  suggested_categories AS suggestedCategories, suggested_relations AS suggestedRelations,
  accepted_mentions AS acceptedMentions`;
