import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { usualChoice } from '../../../model/dataset-export.ts';
import type { ComparedState } from '../../../model/difference.ts';
import { KanwuError } from '../../../model/error.ts';
import { ArticleId, type EntityId } from '../../../model/ids.ts';
import { checkStop, neverStop, type Stop } from '../../../model/stop.ts';
import type { StoreHere } from '../../store/open-store.ts';
import { type Differing, differingInEither, nothingDiffers } from '../../store/versions/differing.ts';
import { makeWorkingFolder } from '../archive/working-folder.ts';
import type { Comparable } from '../difference/comparable.ts';
import { decidedOnly } from '../difference/decided-only.ts';
import { IndexedDataset } from '../difference/indexed-dataset.ts';
import { jsonLines } from '../jsonl/write.ts';
import type { DatasetArticle, NamedEntity } from './dataset-article.ts';
import { DatasetDescription } from './dataset-description.ts';
import { namedEntity } from './dataset-entities.ts';
import { Dataset } from './read-dataset.ts';

/** What can be compared with another: a state of the workspace, or a dataset of it in JSON Lines. */
export type Side = ComparedState | { readonly kind: 'export'; readonly path: string };

/** Which two sides are compared, and how that is carried out. */
export interface DifferenceWork {
  readonly before: Side;
  readonly after: Side;
  /** Where the vocabularies and models are. */
  readonly resourcesDirectory: string;
  readonly stop?: Stop;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Two sides, as they are compared. */
export interface Compared {
  readonly before: Comparable;
  readonly after: Comparable;
  /** When the last was decided of what each side holds, ISO 8601 in UTC; null where nothing says it, and for what is there now. */
  readonly decidedUntil: { readonly before: string | null; readonly after: string | null };
  /** Whether only articles that an export holds are compared, as it is of a part of the workspace. */
  readonly isOfPart: boolean;
}

/**
 * Has two sides compared, each as it is at one moment.
 *
 * @throws {KanwuError} `version-gone`, `dataset-not-comparable`, `file-not-found` and its like, `cancelled`, and what `StoreHere.at` throws
 */
export async function comparing<Result>(
  store: StoreHere,
  work: DifferenceWork,
  compare: (compared: Compared) => Promise<Result>,
): Promise<Result> {
  const before = await opened(store, work.before);
  try {
    const after = await opened(store, work.after);
    try {
      return await stillWhere(work, store, async () => compare(await compared(before, after, work)));
    } finally {
      await after.close();
    }
  } finally {
    await before.close();
  }
}

/** What is there now is held still. A version is a copy, which nobody else writes to. */
function stillWhere<Result>(
  { before, after }: DifferenceWork,
  store: StoreHere,
  read: () => Promise<Result>,
): Promise<Result> {
  return before.kind === 'now' || after.kind === 'now' ? store.still(read) : read();
}

type StateSide = Extract<Opened, { kind: 'state' }>;

type Opened =
  | {
      readonly kind: 'export';
      readonly articles: IndexedDataset;
      readonly said: DatasetDescription | null;
      close(): Promise<void>;
    }
  | {
      readonly kind: 'state';
      readonly store: StoreHere;
      readonly at: string | null;
      readonly isNow: boolean;
      /** From what there is now. */
      readonly differing: Differing;
      close(): Promise<void>;
    };

async function opened(store: StoreHere, side: Side): Promise<Opened> {
  switch (side.kind) {
    case 'export': {
      const articles = await IndexedDataset.open(side.path);
      return { kind: 'export', articles, said: await descriptionBeside(side.path), close: () => articles.close() };
    }
    case 'now':
      return { kind: 'state', store, at: null, isNow: true, differing: nothingDiffers, close: async () => undefined };
    case 'version': {
      const version = (await store.read('versions', null)).find(({ id }) => id === side.id);
      if (version === undefined) throw new KanwuError('version-gone');
      const { past, differing } = await store.at(version.entry, makeWorkingFolder('version'));
      const at = new Date(version.at).toISOString();
      return { kind: 'state', store: past, at, isNow: false, differing, close: () => past.close() };
    }
  }
}

async function compared(before: Opened, after: Opened, work: DifferenceWork): Promise<Compared> {
  checkStop(work.stop ?? neverStop);
  // Of what was only suggested nothing is known of an earlier state.
  const isDecidedOnly = [before, after].some((side) => side.kind === 'state' && !side.isNow);
  const articlesOf = (side: Opened, other: Opened): Promise<Comparable> =>
    side.kind === 'export'
      ? Promise.resolve(isDecidedOnly ? decidedOnly(side.articles) : side.articles)
      : stateArticles(side, other, { isDecidedOnly, ...work });
  const [was, is] = [await articlesOf(before, after), await articlesOf(after, before)];
  const onRead = counting([...was.keys].length + [...is.keys].length, work);
  return {
    before: watched(was, onRead),
    after: watched(is, onRead),
    decidedUntil: { before: decidedUntil(before), after: decidedUntil(after) },
    isOfPart: isPart(before, after) || isPart(after, before),
  };
}

function decidedUntil(side: Opened): string | null {
  return side.kind === 'state' ? side.at : (side.said?.revision.at ?? null);
}

/** Whether of a state only what an export of a part holds is compared with that. */
function isPart(side: Opened, other: Opened): boolean {
  return (
    side.kind === 'state' && other.kind === 'export' && other.said !== null && other.said.extent.of !== 'workspace'
  );
}

/** What a workspace holds, as a dataset that nobody wrote: as the export is that it is compared with, else whole. */
async function stateArticles(
  { store, differing }: StateSide,
  other: Opened,
  {
    isDecidedOnly,
    resourcesDirectory,
  }: Pick<DifferenceWork, 'resourcesDirectory'> & { readonly isDecidedOnly: boolean },
): Promise<Comparable> {
  const said = other.kind === 'export' ? other.said : null;
  const includeSuggested = !isDecidedOnly && (said?.statuses.includes('suggested') ?? false);
  const includeNotForRelease = other.kind === 'state' || (said?.extent.includesNotForRelease ?? false);
  const choice = { ...usualChoice(jsonLines.code), includeSuggested, includeNotForRelease };
  const dataset = await Dataset.open(store, choice, resourcesDirectory);
  const mayDiffer = other.kind === 'state' ? differingInEither(differing, other.differing) : null;
  const within =
    other.kind === 'export' && said !== null && said.extent.of !== 'workspace'
      ? other.articles
      : (mayDiffer?.articles ?? null);
  const keys = dataset.articleIds.filter((id) => within === null || within.has(id));
  const there: ReadonlySet<string> = new Set(keys);
  const named = async (ids: readonly EntityId[]): Promise<NamedEntity[]> =>
    (await store.read('named-in-articles', ids)).map(namedEntity);
  return {
    whole: mayDiffer === null ? null : { mayDiffer: mayDiffer.entities, named },
    keys,
    has: (key) => there.has(key),
    article: async (key) => (there.has(key) ? dataset.article(ArticleId.parse(key)) : null),
  };
}

/** Articles each of which is looked for only once it is known that the work goes on. */
function watched(articles: Comparable, onRead: () => Promise<void>): Comparable {
  return {
    get keys() {
      return articles.keys;
    },
    whole: articles.whole,
    has: (key) => articles.has(key),
    async article(key): Promise<DatasetArticle | null> {
      await onRead();
      return articles.article(key);
    },
  };
}

function counting(all: number, { stop = neverStop, onProgress }: DifferenceWork): () => Promise<void> {
  let read = 0;
  return async () => {
    await setImmediate();
    checkStop(stop);
    read += 1;
    onProgress?.(Math.min(read / all, 1));
  };
}

/** What a dataset says of itself in the file beside its articles; null where there is none that can be read. */
async function descriptionBeside(path: string): Promise<DatasetDescription | null> {
  const beside = path.replace(/-articles(-\d+)?\.jsonl$/u, '-dataset$1.json');
  if (beside === path) return null;
  try {
    return DatasetDescription.safeParse(JSON.parse(await readFile(beside, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
