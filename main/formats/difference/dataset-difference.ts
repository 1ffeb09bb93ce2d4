import type { DatasetArticle, NamedEntity } from '../dataset/dataset-article.ts';
import { articleDifference, type Changed } from './article-difference.ts';
import type { Comparable } from './comparable.ts';

/** What differs between two datasets: of one article, or of what mentions of all articles name. */
export type DatasetDifference =
  | { readonly kind: 'article'; readonly article: DatasetArticle; readonly change: 'added' | 'removed' }
  | { readonly kind: 'changed-article'; readonly article: DatasetArticle; readonly changes: readonly Changed[] }
  | { readonly kind: 'entity'; readonly entity: NamedEntity; readonly change: 'added' | 'removed' }
  | { readonly kind: 'changed-entity'; readonly was: NamedEntity; readonly is: NamedEntity };

/** Tells what differs, article by article in the order of `after`, then what is only in `before`, then what is named. */
export async function* datasetDifference(before: Comparable, after: Comparable): AsyncGenerator<DatasetDifference> {
  const [wasNamed, isNamed] = [new Map<string, NamedEntity>(), new Map<string, NamedEntity>()];
  for (const key of after.keys) {
    const [was, is] = [await before.article(key), await after.article(key)];
    if (is === null) continue;
    noteNamed(is, isNamed);
    if (was === null) {
      yield { kind: 'article', article: is, change: 'added' };
      continue;
    }
    noteNamed(was, wasNamed);
    const changes = articleDifference(was, is);
    if (changes.length > 0) yield { kind: 'changed-article', article: is, changes };
  }
  for (const key of before.keys) {
    if (after.has(key)) continue;
    const was = await before.article(key);
    if (was === null) continue;
    noteNamed(was, wasNamed);
    yield { kind: 'article', article: was, change: 'removed' };
  }
  yield* namedDifference(await allNamed(before, wasNamed), await allNamed(after, isNamed));
}

/** What all articles name, given what those name that were compared: as much of it as may differ. */
async function allNamed({ whole }: Comparable, named: ReadonlyMap<string, NamedEntity>): Promise<typeof named> {
  if (whole === null) return named;
  return new Map((await whole.named([...whole.mayDiffer])).map((entity) => [entity.id, entity]));
}

function* namedDifference(
  before: ReadonlyMap<string, NamedEntity>,
  after: ReadonlyMap<string, NamedEntity>,
): Generator<DatasetDifference> {
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was === undefined) yield { kind: 'entity', entity: is, change: 'added' };
    else if (contentOf(was) !== contentOf(is)) yield { kind: 'changed-entity', was, is };
  }
  for (const [id, entity] of before) if (!after.has(id)) yield { kind: 'entity', entity, change: 'removed' };
}

function noteNamed({ entities }: DatasetArticle, named: Map<string, NamedEntity>): void {
  for (const { entity } of entities) if (entity !== null) named.set(entity.id, entity);
}

function contentOf({ type, name, aliases, links, note }: NamedEntity): string {
  return JSON.stringify([type, name, aliases, links, note]);
}
