import type Database from 'better-sqlite3';
import type { Classification } from '../../../model/category.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { RecordTable } from '../../../model/records.ts';
import type { Relation } from '../../../model/relation.ts';
import type { Touch, Touched, TouchedRecords } from '../touched.ts';

/** The articles and issues whose projections an edit makes stale; those that it removed are among them. */
export interface Affected {
  readonly articles: ReadonlySet<ArticleId>;
  /** Those of the articles whose text or place may read otherwise, not only what is said of it. */
  readonly rewritten: ReadonlySet<ArticleId>;
  readonly issues: ReadonlySet<IssueId>;
}

/** Works out what edits affect: from the places of what they touched, never by reading an issue. */
export function affectedIn(
  database: Database.Database,
  mentions: RecordTable<Mention>,
): (touched: Touched) => Affected {
  const articlesAt = placesIn(database);
  const ofIssue = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  const articlesOf = (id: IssueId): readonly ArticleId[] => ofIssue.all(id);
  return (touched) => {
    const articles = new Set<ArticleId>();
    const rewritten = new Set<ArticleId>();
    for (const [issueId, nouns] of touched) {
      for (const id of keysOf<ArticleId>(nouns.article)) rewritten.add(id);
      for (const { articleId } of sidesOf(nouns.block)) if (articleId !== null) rewritten.add(articleId);
      for (const { articleId } of sidesOf<Classification>(nouns.classification)) articles.add(articleId);
      // Articles come and go with their issue.
      if (comesOrGoes(nouns, issueId)) {
        for (const id of articlesOf(issueId)) rewritten.add(id);
        continue;
      }
      for (const { start, end } of sidesOf(nouns.correction)) {
        for (const id of articlesAt(issueId, start, end)) rewritten.add(id);
      }
      const placesOf = (mention: Mention): void => {
        const [range] = mention.ranges;
        if (range === undefined) return;
        for (const id of articlesAt(issueId, range.start, range.end)) articles.add(id);
      };
      for (const mention of sidesOf<Mention>(nouns.mention)) placesOf(mention);
      for (const { subjectId } of sidesOf<Relation>(nouns.relation)) {
        const subject = mentions.get(subjectId);
        // Relations of a mention that is gone are affected by its going.
        if (subject !== undefined) placesOf(subject);
      }
    }
    for (const id of rewritten) articles.add(id);
    return { articles, rewritten, issues: new Set(touched.keys()) };
  };
}

function comesOrGoes({ issue }: TouchedRecords, id: IssueId): boolean {
  const touch = issue?.get(id);
  return touch !== undefined && (touch.before === null || touch.after === null);
}

function keysOf<Id extends string>(touches: ReadonlyMap<string, unknown> | undefined): readonly Id[] {
  return [...(touches?.keys() ?? [])] as Id[];
}

/** All records of a noun as they were and as they are. */
function sidesOf<R>(touches: ReadonlyMap<string, Touch<R>> | undefined): readonly R[] {
  return [...(touches?.values() ?? [])].flatMap(({ before, after }) => [before, after]).filter((side) => side !== null);
}

/** The articles with a block that a stretch of an issue's source touches, be it at the block's edge. */
function placesIn(database: Database.Database): (issueId: IssueId, start: number, end: number) => readonly ArticleId[] {
  // Blocks do not overlap: of those that begin before the stretch, only the last two can reach it.
  const statement = database
    .prepare<{ issueId: IssueId; start: number; end: number }, ArticleId>(
      `SELECT DISTINCT article_id FROM block
       WHERE issue_id = @issueId AND start_offset <= @end AND end_offset >= @start AND article_id IS NOT NULL
         AND start_offset >= coalesce((SELECT min(start_offset) FROM (
           SELECT start_offset FROM block WHERE issue_id = @issueId AND start_offset <= @start
           ORDER BY start_offset DESC LIMIT 2)), 0)`,
    )
    .pluck();
  return (issueId, start, end) => statement.all({ issueId, start, end });
}
