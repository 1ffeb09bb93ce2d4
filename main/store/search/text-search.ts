import { append } from '../../../model/append.ts';
import type { BlockId, IssueId } from '../../../model/ids.ts';
import { type IssueLine, issueName } from '../../../model/lines.ts';
import type { FoundCounts, FoundText, FoundTexts, SearchPlace } from '../../../model/search/found-text.ts';
import { passageIn } from '../../../model/search/passage.ts';
import { searchWords } from '../../../model/search/search-words.ts';
import { groundOf } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import type { Lines } from '../lines/lines.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReadings } from './block-reading.ts';
import { blockStarts } from './block-starts.ts';
import { comparePlaces, type FoundArticle, foundArticles } from './found-articles.ts';
import { matchFor } from './tokens.ts';

/** What is found in the reading text of all articles. A query is what `searchWords` makes of it; one that asks for nothing finds nothing. */
export interface TextSearch {
  /** At most `limit` articles after a place (null: from the first on), in the order in which they are listed. */
  find(query: string, after: SearchPlace | null, limit: number): FoundTexts;
  count(query: string): FoundCounts;
}

/** How many blocks are looked at for each article that is wanted, to begin with. */
const blocksAnArticle = 2;

export function sqlTextSearch(parts: ProjectionParts, lines: Lines): TextSearch {
  const { database, records } = parts;
  const readingOf = blockReadings(parts);
  const all = foundArticles(parts);
  const startOf = blockStarts(parts);
  const counts = database.prepare<[string], FoundCounts>(
    `SELECT count(DISTINCT article) AS articles, count(*) AS blocks
     FROM (SELECT rowid AS found FROM search_text WHERE search_text MATCH ?)
     CROSS JOIN search_block ON number = found CROSS JOIN block ON block.id = search_block.block`,
  );

  function shown(article: FoundArticle, issue: IssueLine | undefined, words: readonly string[]): FoundText[] {
    const block = records.block.get(idOf<BlockId>(article.block));
    const ground = block === undefined ? undefined : groundOf(records, block.pageId);
    if (block === undefined || ground === undefined || issue === undefined) return [];
    const { articleId, issueId, headline, blocks } = article;
    return [
      {
        ...{ articleId, issueId, issue: issueName(issue), date: issue.issue.date, headline, blocks },
        page: ground.page.label,
        passage: passageIn(readingOf(block, ground), startOf(block), words),
      },
    ];
  }

  return {
    find(query, after, limit) {
      const words = searchWords(query);
      const match = matchFor(words);
      if (match === null) return { found: [], next: null };
      const articles: FoundArticle[] = [];
      let from: number | null = all.numberAt(after);
      while (from !== null && articles.length <= limit) {
        const stretch = all.from(match, from, (limit + 1) * blocksAnArticle);
        append(
          articles,
          stretch.articles.filter((each) => after === null || comparePlaces(each, after) > 0),
        );
        from = stretch.next;
      }
      const issues = new Map<IssueId, IssueLine | undefined>();
      const issueOf = (id: IssueId): IssueLine | undefined => {
        if (!issues.has(id)) issues.set(id, lines.issue(id));
        return issues.get(id);
      };
      const last = articles[limit - 1];
      return {
        found: articles.slice(0, limit).flatMap((each) => shown(each, issueOf(each.issueId), words)),
        next: articles.length > limit && last !== undefined ? placeOf(last) : null,
      };
    },
    count(query) {
      const match = matchFor(searchWords(query));
      return (match === null ? undefined : counts.get(match)) ?? { articles: 0, blocks: 0 };
    },
  };
}

function placeOf({ issueOrdinal, issueId, ordinal, articleId }: FoundArticle): SearchPlace {
  return { issueOrdinal, issueId, ordinal, articleId };
}
