import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { LibraryFilter } from '../../../model/library.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { statusCode } from '../codecs.ts';
import { suggestedIn } from './article-columns.ts';

/** What a filter lets through, by issues; their articles in their order. */
export type FilteredArticles = ReadonlyMap<IssueId, readonly ArticleId[]>;

/** Each part of a filter as SQL over an issue's and an article's line, with what it binds; null where it says nothing. */
type Condition = (
  filter: LibraryFilter,
) => { readonly sql: string; readonly bound: Readonly<Record<string, string | number>> } | null;

const conditions: readonly Condition[] = [
  ({ words }) => {
    const forms = words
      .split(/\s+/u)
      .map(nameForm)
      .filter((word) => word !== '');
    return forms.length === 0
      ? null
      : {
          sql: `NOT EXISTS (SELECT 1 FROM json_each(@words) AS word WHERE instr(article.headline_key, word.value) = 0
            AND instr(coalesce(publication.title_key, line.file_key), word.value) = 0
            AND instr(coalesce(issue.date, ''), word.value) = 0
            AND instr(article.code_key, word.value) = 0 AND instr(line.code_key, word.value) = 0)`,
          bound: { words: JSON.stringify(forms) },
        };
  },
  ({ states }) =>
    states.length === 0
      ? null
      : { sql: 'article.state IN (SELECT value FROM json_each(@states))', bound: { states: JSON.stringify(states) } },
  ({ leastWaiting }) =>
    leastWaiting > 0 ? { sql: `${suggestedIn('article')} >= @leastWaiting`, bound: { leastWaiting } } : null,
  ({ isNotForRelease }) =>
    isNotForRelease
      ? { sql: '(article.not_for_release IS NOT NULL OR issue.not_for_release IS NOT NULL)', bound: {} }
      : null,
  ({ referenceCode }) => {
    const code = nameForm(referenceCode ?? '');
    return code === ''
      ? null
      : { sql: '(instr(article.code_key, @code) = 1 OR instr(line.code_key, @code) = 1)', bound: { code } };
  },
  ({ publicationId }) =>
    publicationId === null ? null : { sql: 'publication.standing_id = @publicationId', bound: { publicationId } },
  ({ from }) => (from === null ? null : { sql: 'issue.date >= @from', bound: { from } }),
  ({ until }) => (until === null ? null : { sql: 'issue.date <= @until', bound: { until } }),
  ({ category }) =>
    category === null
      ? null
      : {
          sql: `EXISTS (SELECT 1 FROM numbered JOIN classification ON classification.article = number
            WHERE name = article.article_id AND scheme = (SELECT number FROM numbered WHERE name = @scheme)
              AND code = (SELECT number FROM numbered WHERE name = @code) AND status = ${statusCode('accepted')})`,
          bound: category,
        },
  ({ correctionKind }) =>
    correctionKind === null
      ? null
      : {
          sql: `article.accepted_corrections > 0 AND EXISTS (SELECT 1 FROM numbered
            JOIN block ON block.article = number AND block.struck = 0
            JOIN correction ON correction.page = block.page
              AND correction.start_offset BETWEEN block.start_offset AND block.end_offset
              AND correction.end_offset <= block.end_offset
            WHERE name = article.article_id AND kind = @correctionKind AND status = ${statusCode('accepted')})`,
          bound: { correctionKind },
        },
  ({ personId }) =>
    personId === null
      ? null
      : {
          sql: `EXISTS (SELECT 1 FROM entry WHERE entry.article_id = article.article_id
            AND entry.person = (SELECT number FROM numbered WHERE name = @personId))`,
          bound: { personId },
        },
];

/** Goes through the lines of all articles: what it comes to is to be kept. @param among the only ones that are looked at */
export function filteredArticles(
  database: Database.Database,
  filter: LibraryFilter,
  among: readonly ArticleId[] | null = null,
): FilteredArticles {
  const said = conditions.flatMap((condition) => condition(filter) ?? []);
  if (among !== null) {
    const sql = 'article.article_id IN (SELECT value FROM json_each(@among))';
    said.push({ sql, bound: { among: JSON.stringify(among) } });
  }
  const found = database
    .prepare<[Record<string, string | number>], [IssueId, ArticleId]>(
      `SELECT article.issue_id, article.article_id
       FROM article_line AS article JOIN issue_line AS line USING (issue_id) JOIN issue ON issue.id = line.issue_id
         LEFT JOIN publication_line AS publication USING (publication_id)
       WHERE ${['TRUE', ...said.map(({ sql }) => sql)].join(' AND ')}
       ORDER BY article.issue_id, article.ordinal, article.article_id`,
    )
    .raw();
  const bound = Object.fromEntries(said.flatMap((each) => Object.entries(each.bound)));
  const articles = new Map<IssueId, ArticleId[]>();
  for (const [issueId, id] of found.iterate(bound)) {
    const of = articles.get(issueId);
    if (of === undefined) articles.set(issueId, [id]);
    else of.push(id);
  }
  return articles;
}
