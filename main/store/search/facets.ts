import type { ArticleState } from '../../../model/article.ts';
import type { ArticleId, EntityId, IssueId, PublicationId } from '../../../model/ids.ts';
import { isWholeLibrary, type LibraryFilter } from '../../../model/library.ts';
import { mostValues, type SearchFacets } from '../../../model/search/hits.ts';
import type { SearchQuery } from '../../../model/search/search-query.ts';
import { searchWords } from '../../../model/search/search-words.ts';
import { statusCode } from '../codecs.ts';
import { idOf } from '../id-bytes.ts';
import { filteredArticles } from '../lines/filtered-articles.ts';
import type { NamedEntities } from '../named-entities.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import type { Publications } from '../publications.ts';
import { idsOfEntity } from './narrowing.ts';
import { matchFor } from './tokens.ts';

/** The facets, each with what it leaves of a filter where it is the one that does not count. */
const facets = {
  states: (filter) => ({ ...filter, states: [] }),
  publications: (filter) => ({ ...filter, publicationId: null }),
  years: (filter) => ({ ...filter, from: null, until: null }),
  categories: (filter) => ({ ...filter, category: null }),
  types: (filter) => filter,
  entities: (filter) => filter,
} as const satisfies Readonly<Record<string, (filter: LibraryFilter) => LibraryFilter>>;
type Facet = keyof typeof facets;

/** Of fewer blocks each has its mentions looked up; of more, all mentions are gone through once. */
const fewBlocks = 3000;

interface FoundRow {
  readonly article: number;
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

type MentionRow = [page: number, start: number, type: number, entity: Uint8Array | null];

interface ArticleRow {
  readonly number: number;
  readonly id: ArticleId;
  readonly state: ArticleState;
  readonly issueId: IssueId;
}

interface IssueRow {
  readonly id: IssueId;
  readonly year: string | null;
  readonly publication: PublicationId | null;
}

/** What somebody narrows down by what is mentioned. */
interface Mentioned {
  readonly type: number | null;
  readonly entities: ReadonlySet<EntityId>;
}

/** A block with what is mentioned in it that nobody rejected. */
interface Block extends FoundRow {
  readonly types: Set<number>;
  readonly entities: Set<EntityId>;
}

/** Counts in how many articles the words of a query are found, by what these are and by what is mentioned beside the words. */
export function searchFacets(
  { database, numbered }: ProjectionParts,
  publications: Publications,
  entities: NamedEntities,
): (query: SearchQuery) => SearchFacets {
  const found = database.prepare<[string], FoundRow>(
    `SELECT article, page, start_offset AS start, end_offset AS end
     FROM (SELECT rowid AS found FROM search_text WHERE search_text MATCH ?)
     CROSS JOIN search_block ON number = found CROSS JOIN block ON block.id = search_block.block
     ORDER BY page, start_offset`,
  );
  const articleRows = database.prepare<[string], ArticleRow>(
    `SELECT numbered.number, line.article_id AS id, line.state, line.issue_id AS issueId FROM json_each(?)
     CROSS JOIN numbered ON numbered.number = value CROSS JOIN article_line AS line ON line.article_id = numbered.name`,
  );
  const issues = database.prepare<[], IssueRow>(
    `SELECT issue.id, substr(issue.date, 1, 4) AS year, standing_id AS publication
     FROM issue LEFT JOIN publication_line USING (publication_id)`,
  );
  const filed = database.prepare<[], { article: number; scheme: string; code: string }>(
    `SELECT article, scheme.name AS scheme, code.name AS code
     FROM classification JOIN numbered AS scheme ON scheme.number = classification.scheme
       JOIN numbered AS code ON code.number = classification.code
     WHERE status = ${statusCode('accepted')}`,
  );
  const said = 'page, start_offset, type, entity_id FROM mention';
  const notRejected = `status <> ${statusCode('rejected')}`;
  const mentionsIn = database
    .prepare<[FoundRow], MentionRow>(
      `SELECT ${said} WHERE page = @page AND start_offset >= @start AND start_offset < @end AND ${notRejected}`,
    )
    .raw();
  const allMentions = database.prepare<[], MentionRow>(`SELECT ${said} WHERE ${notRejected}`).raw();
  const ownIds = database.prepare<[{ entity: EntityId }], Uint8Array>(idsOfEntity).pluck();

  function withMentions(rows: readonly FoundRow[]): Block[] {
    const blocks = rows.map((row): Block => ({ ...row, types: new Set(), entities: new Set() }));
    const note = (block: Block | undefined, type: number, entity: Uint8Array | null): void => {
      block?.types.add(type);
      if (entity !== null) block?.entities.add(idOf<EntityId>(entity));
    };
    if (blocks.length < fewBlocks) {
      for (const block of blocks) for (const [, , type, entity] of mentionsIn.iterate(block)) note(block, type, entity);
      return blocks;
    }
    const ofPage = new Map<number, Block[]>();
    for (const block of blocks) {
      const others = ofPage.get(block.page);
      if (others === undefined) ofPage.set(block.page, [block]);
      else others.push(block);
    }
    for (const [page, start, type, entity] of allMentions.iterate()) {
      const block = lastFrom(ofPage.get(page) ?? [], start);
      if (block !== undefined && start < block.end) note(block, type, entity);
    }
    return blocks;
  }

  return ({ wanted, narrowing: { filter, type, entityId } }) => {
    const match = matchFor(searchWords(wanted));
    const blocks = match === null ? [] : withMentions(found.all(match));
    const articles = new Map(
      articleRows
        .all(JSON.stringify([...new Set(blocks.map(({ article }) => article))]))
        .map((row) => [row.number, row]),
    );
    const issueOf = new Map(issues.all().map((row) => [row.id, row]));
    const mentioned: Mentioned = {
      type: type === null ? null : numbered.known(type),
      entities: new Set(entityId === null ? [] : ownIds.all({ entity: entityId }).map((id) => idOf<EntityId>(id))),
    };
    const listed = new Map<string, ReadonlySet<ArticleId> | null>();
    const listedBy = (left: LibraryFilter): ReadonlySet<ArticleId> | null => {
      const key = JSON.stringify(left);
      const known = listed.get(key);
      if (known !== undefined) return known;
      const ids = isWholeLibrary(left) ? null : new Set([...filteredArticles(database, left).values()].flat());
      listed.set(key, ids);
      return ids;
    };
    /** The blocks that count, once a facet's own choice is left out. */
    const counted = (facet: Facet | null): { block: Block; article: ArticleRow }[] => {
      const among = listedBy(facet === null ? filter : facets[facet](filter));
      return blocks.flatMap((block) => {
        const article = articles.get(block.article);
        if (article === undefined || among?.has(article.id) === false) return [];
        if (facet !== 'types' && mentioned.type !== null && !block.types.has(mentioned.type)) return [];
        const isNamed = [...mentioned.entities].some((each) => block.entities.has(each));
        if (facet !== 'entities' && entityId !== null && !isNamed) return [];
        return [{ block, article }];
      });
    };
    /** The values of a facet with how many articles have each, those of the most first. */
    const tally = <Value>(facet: Facet, valuesOf: (block: Block, article: ArticleRow) => Iterable<Value>) => {
      const by = new Map<Value, Set<number>>();
      for (const { block, article } of counted(facet)) {
        for (const value of valuesOf(block, article)) {
          const of = by.get(value);
          if (of === undefined) by.set(value, new Set([block.article]));
          else of.add(block.article);
        }
      }
      return [...by]
        .map(([value, of]) => ({ value, articles: of.size }))
        .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
    };
    const issueValue = <Value>(value: (issue: IssueRow) => Value | null) =>
      function* (_block: Block, { issueId }: ArticleRow): Iterable<Value> {
        const issue = issueOf.get(issueId);
        const found = issue === undefined ? null : value(issue);
        if (found !== null) yield found;
      };
    const filedUnder = new Map<number, string[]>();
    for (const { article, scheme, code } of filed.iterate()) {
      if (!articles.has(article)) continue;
      const keys = filedUnder.get(article) ?? [];
      keys.push(JSON.stringify({ scheme, code }));
      filedUnder.set(article, keys);
    }
    // One that was joined into another is counted as that one.
    const standing = new Map<EntityId, EntityId | null>();
    const standingOf = (id: EntityId): EntityId | null => {
      const known = standing.get(id);
      if (known !== undefined) return known;
      const stands = entities.standing(id)?.id ?? null;
      standing.set(id, stands);
      return stands;
    };
    const all = counted(null);
    return {
      articles: new Set(all.map(({ block }) => block.article)).size,
      blocks: all.length,
      states: tally('states', (_, { state }) => [state]).map(({ value, articles }) => ({ state: value, articles })),
      publications: tally(
        'publications',
        issueValue(({ publication }) => publication),
      )
        .slice(0, mostValues)
        .flatMap(({ value, articles }) => {
          const publication = publications.standing(value);
          return publication === null || publication === undefined
            ? []
            : [{ id: publication.id, title: publication.title, articles }];
        }),
      years: tally(
        'years',
        issueValue(({ year }) => (year === null ? null : Number(year))),
      )
        .sort((a, b) => a.value - b.value)
        .map(({ value, articles }) => ({ year: value, articles })),
      categories: tally('categories', ({ article }) => filedUnder.get(article) ?? [])
        .slice(0, mostValues)
        .map(({ value, articles }) => ({ category: JSON.parse(value), articles })),
      types: tally('types', ({ types }) => types).map(({ value, articles }) => ({
        type: numbered.nameOf(value),
        articles,
      })),
      entities: tally('entities', (block) => new Set([...block.entities].flatMap((each) => standingOf(each) ?? [])))
        .slice(0, mostValues)
        .flatMap(({ value, articles }) => {
          const entity = entities.standing(value);
          return entity === undefined ? [] : [{ id: entity.id, name: entity.name, type: entity.type, articles }];
        }),
    };
  };
}

/** Of blocks in their order the last that begins at an offset or before it. */
function lastFrom(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
