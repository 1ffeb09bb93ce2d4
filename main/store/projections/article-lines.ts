import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import { headlineOf } from '../../../model/headline.ts';
import type { ArticleId, BlockId, CorrectionId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { readingOf } from '../../../model/reading.ts';
import { statusCode } from '../codecs.ts';
import { groundOf, textOn } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import { type Counts, countsIn } from './article-counts.ts';
import { countsAfter } from './counts-after.ts';
import type { Projection, ProjectionParts } from './projection.ts';

/** What lists show of each article. A mention is counted where it begins, a correction where it stands, a relation at its subject. */
export const articleLines: Projection = {
  name: 'article-lines',
  version: 9,
  effort: 20,
  tables: {
    article_line: (schema) => `
CREATE TABLE ${schema}.article_line (
  issue_id              TEXT NOT NULL,
  ordinal               REAL NOT NULL,
  article_id            TEXT NOT NULL,
  headline              TEXT NOT NULL,
  headline_key          TEXT NOT NULL, -- to find it by
  page                  TEXT,          -- the label of the page that it begins on
  reference_code        TEXT,
  code_key              TEXT NOT NULL, -- to find it by; empty where it has none
  not_for_release       TEXT,          -- its own reason
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
CREATE UNIQUE INDEX ${schema}.article_line_by_article ON article_line (article_id);`,
  },
  over(parts) {
    const { database, numbered, records } = parts;
    const headlines = headlinesIn(parts);
    const counts = countsIn(parts);
    const countsAfterEdit = countsAfter(parts);
    const remove = database.prepare<[ArticleId]>('DELETE FROM article_line WHERE article_id = ?');
    const find = database.prepare<[ArticleId], Counts & { readonly headline: string }>(
      `SELECT headline, suggested_mentions AS suggestedMentions, accepted_mentions AS acceptedMentions,
         suggested_corrections AS suggestedCorrections, accepted_corrections AS acceptedCorrections,
         suggested_categories AS suggestedCategories, suggested_relations AS suggestedRelations, decided
       FROM article_line WHERE article_id = ?`,
    );
    const insert = database.prepare(
      `INSERT INTO article_line VALUES (@issueId, @ordinal, @id, @headline, @key, @page, @referenceCode, @codeKey,
         @notForRelease, @state, @suggestedMentions, @suggestedCorrections,
         @suggestedCategories, @suggestedRelations, @acceptedMentions, @acceptedCorrections, @decided)`,
    );
    const firstPage = database
      .prepare<[number], string | null>(
        `SELECT label FROM block JOIN numbered ON number = block.page LEFT JOIN restoration ON restoration.id = numbered.name
           JOIN page ON page.id = coalesce(restoration.page_id, numbered.name)
         WHERE article = ? ORDER BY ordinal, block.id LIMIT 1`,
      )
      .pluck();
    const put = (article: Article, headline: string, counted: Counts): void => {
      const { id, issueId, ordinal, state, referenceCode, notForRelease } = article;
      const page = firstPage.get(numbered.known(id)) ?? null;
      const keys = { key: nameForm(headline), codeKey: nameForm(referenceCode ?? '') };
      insert.run({ id, issueId, ordinal, state, headline, page, referenceCode, notForRelease, ...keys, ...counted });
    };
    // The articles of an issue that was taken away stay, and are listed nowhere.
    const findThere = (id: ArticleId): Article | undefined => {
      const article = records.article.get(id);
      return article === undefined || records.issue.get(article.issueId) === undefined ? undefined : article;
    };
    return {
      apply(affected, touched) {
        const { articles, rewritten } = affected;
        const after = countsAfterEdit(affected, touched);
        for (const id of articles) {
          const before = find.get(id);
          remove.run(id);
          const article = findThere(id);
          if (article === undefined) continue;
          const headline = rewritten.has(id) ? undefined : before?.headline;
          put(article, headline ?? headlines(article), (before && after(id, before)) ?? counts(id));
        }
      },
      rebuild(walk) {
        const ids = database.prepare<[], ArticleId>('SELECT id FROM article ORDER BY issue_id, ordinal, id').pluck();
        for (const id of walk(ids.all())) {
          const article = findThere(id);
          if (article !== undefined) put(article, headlines(article), counts(id));
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
  const titleIds = database
    .prepare<[number], Uint8Array>(
      `SELECT id FROM block WHERE article = ? AND struck = 0 AND role IN ('headline', 'kicker') ORDER BY ordinal, id`,
    )
    .pluck();
  const firstId = database
    .prepare<[number], Uint8Array>('SELECT id FROM block WHERE article = ? AND struck = 0 ORDER BY ordinal, id LIMIT 1')
    .pluck();
  const correctionsIn = ({ pageId, start, end }: Block) =>
    accepted
      .all(numbered.known(pageId), start, end)
      .map((id) => records.correction.get(idOf<CorrectionId>(id)))
      .filter((correction) => correction !== undefined);
  return (article) => {
    if (article.headline !== null) return article.headline;
    const titles = titleIds.all(numbered.known(article.id));
    const titleBlocks = (titles.length > 0 ? titles : firstId.all(numbered.known(article.id)))
      .map((id) => records.block.get(idOf<BlockId>(id)))
      .filter((block) => block !== undefined);
    const [first] = titleBlocks;
    const ground = first === undefined ? undefined : groundOf(records, first.pageId);
    if (first === undefined || ground === undefined) return '';
    // A headline stands on one page.
    const shown = titleBlocks.filter(({ pageId }) => pageId === ground.id);
    const source = { start: 0, text: textOn(sources, ground) };
    return headlineOf(article, readingOf(source, shown, shown.flatMap(correctionsIn)));
  };
}
