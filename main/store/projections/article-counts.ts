import type { ArticleId, MentionId, PageId } from '../../../model/ids.ts';
import { placedId } from '../../../model/placed-ids.ts';
import { statusCode } from '../codecs.ts';
import { idOf } from '../id-bytes.ts';
import { markText } from '../placed-marks.ts';
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
export function countsIn(parts: ProjectionParts): (id: ArticleId) => Counts {
  const { database, numbered } = parts;
  const [suggested, accepted] = [statusCode('suggested'), statusCode('accepted')];
  const mentions = database.prepare<[number], MentionCounts>(
    `SELECT count(*) FILTER (WHERE status = ${suggested}) AS suggestedMentions,
       count(*) FILTER (WHERE status = ${accepted}) AS acceptedMentions,
       count(*) FILTER (WHERE status <> ${suggested}) AS decidedMentions
     FROM block
     JOIN mention ON ${mentionBegins}
     WHERE block.article = ?`,
  );
  const relationsIn = suggestedRelations(parts);
  // What is inserted at the edge of a block stands in it where its neighbour does.
  const corrections = database.prepare<[number], CorrectionCounts>(
    `SELECT count(DISTINCT correction.id) FILTER (WHERE status = ${suggested}) AS suggestedCorrections,
       count(DISTINCT correction.id) FILTER (WHERE status = ${accepted}) AS acceptedCorrections
     FROM block
     JOIN correction ON correction.page = block.page AND block.struck = 0
       AND correction.start_offset BETWEEN block.start_offset AND block.end_offset
       AND correction.end_offset <= block.end_offset
       AND (correction.start_offset < correction.end_offset
         OR iif(side = 'before', correction.start_offset > block.start_offset, correction.start_offset < block.end_offset))
     WHERE block.article = ?`,
  );
  const categories = database.prepare<[number], CategoryCounts>(
    `SELECT count(*) FILTER (WHERE status = ${suggested}) AS suggestedCategories,
       count(*) FILTER (WHERE status <> ${suggested}) AS decidedCategories
     FROM classification WHERE article = ?`,
  );
  return (id) => {
    // Counting always gives a row.
    const number = numbered.known(id);
    const { decidedMentions, ...ofMentions } = mentions.get(number) as MentionCounts;
    const { decidedCategories, suggestedCategories } = categories.get(number) as CategoryCounts;
    return {
      ...ofMentions,
      ...(corrections.get(number) as CorrectionCounts),
      ...{ suggestedCategories, suggestedRelations: relationsIn(number) },
      decided: decidedMentions + decidedCategories,
    };
  };
}

interface CountedRelations {
  /** Whose mentions begin where their ids say so. */
  readonly inPlace: number;
  /** The objects of the others that lead from such mentions, as JSON: page, start and mark, or the id. */
  readonly elsewhere: string;
}

/** Counts the suggested relations at subjects in an article; they wait while neither of their mentions was rejected. */
function suggestedRelations({ database, numbered, records }: ProjectionParts): (article: number) => number {
  const [suggested, rejected] = [statusCode('suggested'), statusCode('rejected')];
  const standing = `mention.status <> ${rejected}`;
  const counted = database.prepare<[number], CountedRelations>(
    `SELECT count(*) FILTER (WHERE object.status <> ${rejected}) AS inPlace,
       json_group_array(json_array(relation.page, object_start, object_mark, hex(far_object)))
         FILTER (WHERE object.status IS NULL) AS elsewhere
     FROM block
     JOIN mention ON ${mentionBegins} AND ${standing} AND mention.own_id = x''
     JOIN relation ON relation.page = mention.page AND subject_start = mention.start_offset
       AND subject_mark = mention.mark AND far_subject IS NULL AND relation.status = ${suggested}
     LEFT JOIN mention AS object ON far_object IS NULL AND object.page = relation.page
       AND object.start_offset = object_start AND object.mark = object_mark AND object.own_id = x''
     WHERE block.article = ?`,
  );
  const moved = database
    .prepare<[number], Uint8Array>(
      `SELECT mention.own_id FROM block JOIN mention ON ${mentionBegins} AND ${standing} AND mention.own_id <> x''
       WHERE block.article = ?`,
    )
    .pluck();
  const isStanding = (id: MentionId): boolean => {
    const mention = records.mention.get(id);
    return mention !== undefined && mention.status !== 'rejected';
  };
  return (article) => {
    // Counting always gives a row.
    const { inPlace, elsewhere } = counted.get(article) as CountedRelations;
    const objects = (JSON.parse(elsewhere) as [number, number, number, string][]).map(([page, start, mark, far]) =>
      far === ''
        ? placedId<MentionId>(numbered.nameOf(page) as PageId, start, markText(mark))
        : (far.toLowerCase() as MentionId),
    );
    const ofMoved = moved
      .all(article)
      .flatMap((bytes) => records.relation.where('subjectId', idOf<MentionId>(bytes)))
      .filter(({ status }) => status === 'suggested')
      .map(({ objectId }) => objectId);
    return inPlace + [...objects, ...ofMoved].filter(isStanding).length;
  };
}
