import type { Article } from '../../../model/article.ts';
import { type Block, compareBlocks, readBlocks } from '../../../model/block.ts';
import { headlineOf } from '../../../model/headline.ts';
import type { ArticleId, CorrectionId } from '../../../model/ids.ts';
import { nameKey } from '../../../model/name-key.ts';
import { readingOf } from '../../../model/reading.ts';
import { statusCode } from '../codecs.ts';
import { groundOf, textOn } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import type { Projection, ProjectionParts } from './projection.ts';

interface Counts {
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

/** What lists show of each article. A mention is counted where it begins, a correction where it stands, a relation at its subject. */
export const articleLines: Projection = {
  name: 'article-lines',
  version: 6,
  tables: {
    article_line: (schema) => `
CREATE TABLE ${schema}.article_line (
  issue_id              TEXT NOT NULL,
  ordinal               REAL NOT NULL,
  article_id            TEXT NOT NULL,
  headline              TEXT NOT NULL,
  headline_key          TEXT NOT NULL, -- to find it by
  page                  TEXT,          -- the label of the page that it begins on
  state                 TEXT NOT NULL,
  suggested_mentions    INTEGER NOT NULL,
  suggested_corrections INTEGER NOT NULL,
  suggested_categories  INTEGER NOT NULL,
  suggested_relations   INTEGER NOT NULL,
  accepted_mentions     INTEGER NOT NULL,
  accepted_corrections  INTEGER NOT NULL,
  decided               INTEGER NOT NULL, -- mentions and categories that somebody decided on
  PRIMARY KEY (issue_id, ordinal, article_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${schema}.article_line_by_article ON article_line (article_id);
CREATE INDEX ${schema}.article_line_decided ON article_line (issue_id, ordinal) WHERE decided > 0 OR state = 'done';`,
  },
  over(parts) {
    const { database, records } = parts;
    const headlines = headlinesIn(parts);
    const counts = countsIn(parts);
    const remove = database.prepare<[ArticleId]>('DELETE FROM article_line WHERE article_id = ?');
    const findHeadline = database
      .prepare<[ArticleId], string>('SELECT headline FROM article_line WHERE article_id = ?')
      .pluck();
    const insert = database.prepare(
      `INSERT INTO article_line VALUES (@issueId, @ordinal, @id, @headline, @key, @page, @state, @suggestedMentions, @suggestedCorrections,
         @suggestedCategories, @suggestedRelations, @acceptedMentions, @acceptedCorrections, @decided)`,
    );
    const firstPage = database
      .prepare<[ArticleId], string | null>(
        `SELECT label FROM block JOIN numbered ON number = block.page LEFT JOIN restoration ON restoration.id = numbered.name
           JOIN page ON page.id = coalesce(restoration.page_id, numbered.name)
         WHERE article_id = ? ORDER BY ordinal, block.id LIMIT 1`,
      )
      .pluck();
    const put = ({ id, issueId, ordinal, state }: Article, headline: string): void => {
      const page = firstPage.get(id) ?? null;
      insert.run({ id, issueId, ordinal, state, headline, key: nameKey(headline), page, ...counts(id) });
    };
    // The articles of an issue that was taken away stay, and are listed nowhere.
    const findThere = (id: ArticleId): Article | undefined => {
      const article = records.article.get(id);
      return article === undefined || records.issue.get(article.issueId) === undefined ? undefined : article;
    };
    return {
      apply({ articles, rewritten }) {
        for (const id of articles) {
          const headline = rewritten.has(id) ? undefined : findHeadline.get(id);
          remove.run(id);
          const article = findThere(id);
          if (article !== undefined) put(article, headline ?? headlines(article));
        }
      },
      rebuild() {
        const ids = database.prepare<[], ArticleId>('SELECT id FROM article ORDER BY issue_id, ordinal, id').pluck();
        for (const id of ids.all()) {
          const article = findThere(id);
          if (article !== undefined) put(article, headlines(article));
        }
      },
    };
  },
};

function headlinesIn({ database, numbered, records, sources }: ProjectionParts): (article: Article) => string {
  const accepted = database
    .prepare<[number, number, number], Uint8Array>(
      `SELECT id FROM correction WHERE page = ? AND start_offset BETWEEN ? AND ? AND status = ${statusCode('accepted')}`,
    )
    .pluck();
  const correctionsIn = ({ pageId, start, end }: Block) =>
    accepted
      .all(numbered.known(pageId), start, end)
      .map((id) => records.correction.get(idOf<CorrectionId>(id)))
      .filter((correction) => correction !== undefined);
  return (article) => {
    if (article.headline !== null) return article.headline;
    const blocks = readBlocks(records.block.where('articleId', article.id).sort(compareBlocks));
    const titleBlocks = blocks.filter(({ role }) => role === 'headline' || role === 'kicker');
    const [first] = titleBlocks.length > 0 ? titleBlocks : blocks;
    const ground = first === undefined ? undefined : groundOf(records, first.pageId);
    if (first === undefined || ground === undefined) return '';
    // A headline stands on one page.
    const shown = titleBlocks.length > 0 ? titleBlocks.filter(({ pageId }) => pageId === ground.id) : [first];
    const source = { start: 0, text: textOn(sources, ground) };
    return headlineOf(article, readingOf(source, shown, shown.flatMap(correctionsIn)));
  };
}

/** That a mention begins in a block that is read: one in text that is inserted behind a character, where that is. */
const mentionBegins = `mention.page = block.page AND block.struck = 0
  AND mention.start_offset BETWEEN block.start_offset AND block.end_offset
  AND iif(mention.start_offset = mention.end_offset AND start_inset >= 0 AND end_inset > 0,
    mention.start_offset > block.start_offset, mention.start_offset < block.end_offset)`;

function countsIn({ database }: ProjectionParts): (id: ArticleId) => Counts {
  const [suggested, accepted] = [statusCode('suggested'), statusCode('accepted')];
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
       WHERE block.article_id = ? AND relation.status = ${suggested}`,
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
