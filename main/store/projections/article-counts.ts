import type { ArticleId } from '../../../model/ids.ts';
import { statusCode } from '../codecs.ts';
import type { ProjectionParts } from './projection.ts';

/**
 * How much of an article waits and is decided. A mention is counted where it begins, a correction where it stands, a relation at its
 * subject; one of a mention that is not there or was rejected does not wait.
 */
export interface Counts {
  readonly suggestedMentions: number;
  readonly acceptedMentions: number;
  readonly suggestedCorrections: number;
  readonly acceptedCorrections: number;
  readonly suggestedCategories: number;
  readonly suggestedRelations: number;
  readonly decided: number;
}

interface MentionCounts extends Pick<Counts, 'suggestedMentions' | 'acceptedMentions'> {
  readonly decidedMentions: number;
}

type CorrectionCounts = Pick<Counts, 'suggestedCorrections' | 'acceptedCorrections'>;

interface CategoryCounts extends Pick<Counts, 'suggestedCategories'> {
  readonly decidedCategories: number;
}

/** That a mention begins in a block that is read: one in text that is inserted behind a character, where that is. */
const mentionBegins = `mention.page = block.page AND block.struck = 0
  AND mention.start_offset BETWEEN block.start_offset AND block.end_offset
  AND iif(mention.start_offset = mention.end_offset AND mention.start_inset >= 0 AND mention.end_inset > 0,
    mention.start_offset > block.start_offset, mention.start_offset < block.end_offset)`;

/** Counts all of an article. */
export function countsIn({ database }: ProjectionParts): (id: ArticleId) => Counts {
  const [suggested, accepted, rejected] = [statusCode('suggested'), statusCode('accepted'), statusCode('rejected')];
  const mentions = database.prepare<[ArticleId], MentionCounts>(
    `SELECT count(*) FILTER (WHERE status = ${suggested}) AS suggestedMentions,
       count(*) FILTER (WHERE status = ${accepted}) AS acceptedMentions,
       count(*) FILTER (WHERE status <> ${suggested}) AS decidedMentions
     FROM block
     JOIN mention ON ${mentionBegins}
     WHERE block.article_id = ?`,
  );
  const relations = database
    .prepare<[ArticleId], number>(
      `SELECT count(*) FROM block
       JOIN mention ON ${mentionBegins}
       JOIN relation ON relation.subject_id = mention.id
       JOIN mention AS object ON object.id = relation.object_id
       WHERE block.article_id = ? AND relation.status = ${suggested}
         AND mention.status <> ${rejected} AND object.status <> ${rejected}`,
    )
    .pluck();
  // What is inserted at the edge of a block stands in it where its neighbour does.
  const corrections = database.prepare<[ArticleId], CorrectionCounts>(
    `SELECT count(DISTINCT correction.id) FILTER (WHERE status = ${suggested}) AS suggestedCorrections,
       count(DISTINCT correction.id) FILTER (WHERE status = ${accepted}) AS acceptedCorrections
     FROM block
     JOIN correction ON correction.page = block.page AND block.struck = 0
       AND correction.start_offset BETWEEN block.start_offset AND block.end_offset
       AND correction.end_offset <= block.end_offset
       AND (correction.start_offset < correction.end_offset
         OR iif(side = 'before', correction.start_offset > block.start_offset, correction.start_offset < block.end_offset))
     WHERE block.article_id = ?`,
  );
  const categories = database.prepare<[ArticleId], CategoryCounts>(
    `SELECT count(*) FILTER (WHERE status = 'suggested') AS suggestedCategories,
       count(*) FILTER (WHERE status <> 'suggested') AS decidedCategories
     FROM classification WHERE article_id = ?`,
  );
  return (id) => {
    // Counting always gives a row.
    const { decidedMentions, ...ofMentions } = mentions.get(id) as MentionCounts;
    const { decidedCategories, suggestedCategories } = categories.get(id) as CategoryCounts;
    return {
      ...ofMentions,
      ...(corrections.get(id) as CorrectionCounts),
      ...{ suggestedCategories, suggestedRelations: relations.get(id) ?? 0 },
      decided: decidedMentions + decidedCategories,
    };
  };
}
