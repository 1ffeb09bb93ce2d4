import type { Command } from '../commands/command.ts';
import { applyCommands } from '../commands/registry.ts';
import type { Correction } from '../correction.ts';
import type { ArticleDocument } from '../document.ts';
import type { Mention } from '../mention.ts';
import type { Records, RecordTable } from '../records.ts';

/**
 * The document as it will be once main has executed `commands`, so that the window need not wait for the disk. Null when
 * they reach beyond the article: then only main can say.
 */
export function documentAfter(document: ArticleDocument, commands: readonly Command[]): ArticleDocument | null {
  const records = recordsOf(document);
  try {
    applyCommands(records, commands);
  } catch {
    return null;
  }
  const { article, issue } = document;
  const changedArticle = records.article.get(article.id);
  const changedIssue = records.issue.get(issue.id);
  if (changedArticle === undefined || changedIssue === undefined) return null;
  const mentions = records.mention.where('issueId', issue.id).sort((a, b) => bySource(extentOf(a), extentOf(b)));
  return {
    ...document,
    article: changedArticle,
    issue: changedIssue,
    blocks: records.block.where('articleId', article.id).sort((a, b) => a.ordinal - b.ordinal),
    corrections: records.correction.where('issueId', issue.id).sort(bySource),
    mentions,
    relations: records.relation.where('issueId', issue.id),
    classifications: records.classification.where('articleId', article.id),
    entities: [...new Set(mentions.map(({ entityId }) => entityId).filter((id) => id !== null))]
      .map((id) => records.entity.get(id))
      .filter((entity) => entity !== undefined),
  };
}

function recordsOf(document: ArticleDocument): Records {
  return {
    issue: tableOf([document.issue]),
    article: tableOf([document.article]),
    block: tableOf(document.blocks),
    correction: tableOf(document.corrections),
    mention: tableOf(document.mentions),
    entity: tableOf(document.entities),
    relation: tableOf(document.relations),
    classification: tableOf(document.classifications),
    ruling: tableOf([]),
    learning: tableOf([]),
    vocabulary: tableOf([]),
  };
}

function tableOf<R extends { readonly id: string }>(initial: readonly R[]): RecordTable<R> {
  const records = new Map<R['id'], R>(initial.map((record) => [record.id, record]));
  return {
    get: (id) => records.get(id),
    put: (record) => void records.set(record.id, record),
    remove: (id) => void records.delete(id),
    where: (field, value) => [...records.values()].filter((record) => record[field] === value),
  };
}

type Span = Pick<Correction, 'start' | 'end'>;

function bySource(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function extentOf({ ranges }: Mention): Span {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a mention without a range');
  return { start: first.start, end: last.end };
}
