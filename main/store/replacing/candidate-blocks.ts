import type { Article } from '../../../model/article.ts';
import type { Block } from '../../../model/block.ts';
import { KanwuError } from '../../../model/error.ts';
import type { BlockId, IssueId } from '../../../model/ids.ts';
import { lookedUpBy } from '../../../model/replacing/looked-up-by.ts';
import type { OccurrenceCursor, Replacement, ReplaceScope } from '../../../model/replacing/replacement.ts';
import { statusCode } from '../codecs.ts';
import { type Ground, groundOf } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import { filteredArticles } from '../lines/filtered-articles.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { allNumbers, foundBlocks, type Numbers } from '../search/found-blocks.ts';
import { matchForAny } from '../search/tokens.ts';

/** What is looked for, how far, and from where on. */
export interface OccurrencesWanted {
  readonly replacement: Replacement;
  readonly scope: ReplaceScope;
  /** Null from the beginning on. */
  readonly after: OccurrenceCursor | null;
}

/** A block of an article in which something may stand. */
export interface CandidateBlock {
  readonly block: Block;
  readonly ground: Ground;
  readonly article: Article;
}

export interface CandidateStretch {
  readonly blocks: readonly CandidateBlock[];
  readonly next: OccurrenceCursor | null;
}

/** Pages whose corrections are looked at in one go. */
const pagesAtOnce = 20;

export interface CandidateBlocks {
  /**
   * Some of the blocks of what is wanted in which it may stand, about `limit`.
   *
   * @throws {KanwuError} `replacement-too-wide` where all text of more than an issue would have to be looked through
   */
  some(wanted: OccurrencesWanted, limit: number): CandidateStretch;
  /** A block by itself; null where it is in no article any more. */
  one(id: BlockId): CandidateBlock | null;
}

/**
 * Looks blocks up in which something may stand: by the index of characters, which has the text as it reads; of printed text that reads
 * otherwise, by what was corrected.
 */
export function candidateBlocks(parts: ProjectionParts): CandidateBlocks {
  const { database, numbered, records } = parts;
  const indexed = foundBlocks(parts);
  const corrected = correctedBlocks(parts);
  const ofArticle = database
    .prepare<[number], Uint8Array>('SELECT id FROM block WHERE article = ? ORDER BY ordinal')
    .pluck();

  function one(id: BlockId): CandidateBlock | null {
    const block = records.block.get(id);
    if (block === undefined || block.articleId === null || block.struck) return null;
    const article = records.article.get(block.articleId);
    const ground = groundOf(records, block.pageId);
    return article === undefined || ground === undefined ? null : { block, ground, article };
  }

  function within(scope: ReplaceScope, ids: readonly BlockId[]): CandidateBlock[] {
    const blocks = ids.flatMap((id) => one(id) ?? []);
    switch (scope.kind) {
      case 'article':
        return blocks.filter(({ article }) => article.id === scope.id);
      case 'issue':
        return blocks.filter(({ article }) => article.issueId === scope.id);
      case 'listed': {
        const among = [...new Set(blocks.map(({ article }) => article.id))];
        const listed = new Set([...filteredArticles(database, scope.filter, among).values()].flat());
        return blocks.filter(({ article }) => listed.has(article.id));
      }
      case 'workspace':
        return blocks;
    }
  }

  function issueOf(scope: ReplaceScope): IssueId | null {
    if (scope.kind === 'issue') return scope.id;
    return scope.kind === 'article' ? (records.article.get(scope.id)?.issueId ?? null) : null;
  }

  return {
    one,
    some({ replacement, scope, after }, limit) {
      const issueId = issueOf(scope);
      const isPrinted = replacement.kind !== 'misreading' && replacement.side === 'printed';
      const behindIndex: OccurrenceCursor | null = isPrinted ? { in: 'corrections', from: -1 } : null;
      if (after?.in === 'corrections') {
        const { ids, next } = corrected(after.from, issueId);
        return { blocks: within(scope, ids), next: next === null ? null : { in: 'corrections', from: next } };
      }
      const lists = lookedUpBy(replacement);
      if (lists === null && issueId === null) throw new KanwuError('replacement-too-wide');
      if (lists === null && scope.kind === 'article') {
        return {
          blocks: within(
            scope,
            ofArticle.all(numbered.known(scope.id)).map((id) => idOf<BlockId>(id)),
          ),
          next: null,
        };
      }
      const all: Numbers | null = issueId === null ? allNumbers : indexed.numbersOf(issueId);
      if (all === null) return { blocks: [], next: behindIndex };
      const numbers = after === null ? all : { ...all, from: after.from };
      const { ids, next } = indexed.from(lists === null ? null : matchForAny(lists), numbers, limit);
      return { blocks: within(scope, ids), next: next === null ? behindIndex : { in: 'index', from: next } };
    },
  };
}

/** The blocks that hold accepted corrections, of some pages from behind one on; only of an issue's where one is given. */
function correctedBlocks({ database }: ProjectionParts) {
  const ofIssue = `SELECT number FROM numbered WHERE name IN (SELECT id FROM page WHERE issue_id = @issueId)
    OR name IN (SELECT restoration.id FROM restoration JOIN page ON page.id = page_id WHERE issue_id = @issueId)`;
  const pages = database
    .prepare<[{ from: number; issueId: IssueId | null }], number>(
      `SELECT DISTINCT page FROM correction WHERE page > @from AND (@issueId IS NULL OR page IN (${ofIssue}))
       ORDER BY page LIMIT ${pagesAtOnce}`,
    )
    .pluck();
  const blocks = database
    .prepare<[{ page: number }], Uint8Array>(
      `SELECT id FROM block WHERE page = @page AND article IS NOT NULL AND EXISTS (SELECT 1 FROM correction
         WHERE page = @page AND start_offset BETWEEN block.start_offset AND block.end_offset
           AND status = ${statusCode('accepted')})`,
    )
    .pluck();
  return (from: number, issueId: IssueId | null): { readonly ids: BlockId[]; readonly next: number | null } => {
    const found = pages.all({ from, issueId });
    const ids = found.flatMap((page) => blocks.all({ page })).map((id) => idOf<BlockId>(id));
    return { ids, next: found.length < pagesAtOnce ? null : (found.at(-1) ?? null) };
  };
}
