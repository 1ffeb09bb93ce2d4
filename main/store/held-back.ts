import type Database from 'better-sqlite3';
import type { ArticleId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import { statusCode } from './codecs.ts';
import type { Sources } from './sources.ts';

/** The articles that are not for release, by themselves or with their issue. */
const articlesNotForRelease = `SELECT id FROM article WHERE not_for_release IS NOT NULL
  UNION SELECT article.id FROM issue CROSS JOIN article ON article.issue_id = issue.id WHERE issue.not_for_release IS NOT NULL`;

/** What of a workspace is not to be given out, as people said it. */
export interface NotReleased {
  articles(): ReadonlySet<ArticleId>;
  /** How many accepted marks of some articles. */
  mentionsIn(ids: readonly ArticleId[]): number;
  /** The sources, by what they are called, in which text of such articles and issues stands. */
  sources(): readonly Sha256[];
}

export function notReleased(database: Database.Database): NotReleased {
  const articles = database.prepare<[], ArticleId>(articlesNotForRelease).pluck();
  const mentions = database
    .prepare<[string], number>(
      `SELECT count(DISTINCT mention.page || ' ' || mention.start_offset || ' ' || mention.mark || ' ' || hex(mention.own_id))
       FROM mention CROSS JOIN block ON block.page = mention.page
         AND mention.start_offset BETWEEN block.start_offset AND block.end_offset
       CROSS JOIN numbered ON numbered.number = block.article
       WHERE mention.not_for_release IS NOT NULL AND mention.status = ${statusCode('accepted')}
         AND numbered.name IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  const sources = database
    .prepare<[], Sha256>(
      `SELECT sha256 FROM issue CROSS JOIN page ON page.issue_id = issue.id WHERE issue.not_for_release IS NOT NULL
       UNION SELECT page.sha256 FROM (${articlesNotForRelease}) AS kept
         CROSS JOIN numbered ON numbered.name = kept.id CROSS JOIN block ON block.article = numbered.number
         CROSS JOIN numbered AS ground ON ground.number = block.page
         LEFT JOIN restoration ON restoration.id = ground.name
         JOIN page ON page.id = coalesce(restoration.page_id, ground.name)`,
    )
    .pluck();
  return {
    articles: () => new Set(articles.all()),
    mentionsIn: (ids) => mentions.get(JSON.stringify(ids)) ?? 0,
    sources: () => sources.all(),
  };
}

/** The files, by the hashes of their bytes, that are not passed on as they are: text that is not for release stands in them. */
export function filesHeldBack(kept: NotReleased, sources: Pick<Sources, 'fileOf'>): Sha256[] {
  return [...new Set(kept.sources().map((sha256) => sources.fileOf(sha256)))];
}
