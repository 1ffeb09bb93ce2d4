import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';

/** What a cell holds; null for nothing. */
export type Cell = string | number | boolean | null;

/** Between several values in one cell. */
const listSeparator = '; ';

/** Several values in one cell. */
export function list(values: readonly string[]): string {
  return values.join(listSeparator);
}

export function linksIn(entity: DatasetEntity['entity']): string {
  return list((entity?.links ?? []).map(({ authority, identifier }) => `${authority}:${identifier}`));
}

export function urisIn(entity: DatasetEntity['entity']): string {
  return list((entity?.links ?? []).flatMap(({ uri }) => uri ?? []));
}

export function categoriesOf({ categories }: DatasetArticle): string {
  return list(categories.map(({ scheme, code, label }) => `${scheme}:${code} ${label}`));
}

/** The relations that lead from each of an article's mentions, with the words that they lead to. */
export function relationLists({ relations, entities }: DatasetArticle): readonly string[] {
  const lists = entities.map((): string[] => []);
  for (const { type, subject, object } of relations) lists[subject]?.push(`${type} ${entities[object]?.text ?? ''}`);
  return lists.map(list);
}
