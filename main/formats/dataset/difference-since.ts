import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { usualChoice } from '../../../model/dataset-export.ts';
import { type DifferenceSince, type DifferentThing, mostDifferences } from '../../../model/difference.ts';
import { ArticleId } from '../../../model/ids.ts';
import { checkStop, neverStop, type Stop } from '../../../model/stop.ts';
import type { StoreHere } from '../../store/open-store.ts';
import type { Changed } from '../difference/article-difference.ts';
import type { Comparable } from '../difference/comparable.ts';
import { CountedDifferences } from '../difference/counted-differences.ts';
import { type DatasetDifference, datasetDifference } from '../difference/dataset-difference.ts';
import { IndexedDataset } from '../difference/indexed-dataset.ts';
import { jsonLines } from '../jsonl/write.ts';
import type { DatasetArticle } from './dataset-article.ts';
import { DatasetDescription } from './dataset-description.ts';
import { Dataset } from './read-dataset.ts';

/** What an export since which the difference is told is, and how that is carried out. */
export interface DifferenceWork {
  /** A dataset in JSON Lines of this workspace. */
  readonly path: string;
  /** Where the vocabularies and models are. */
  readonly resourcesDirectory: string;
  readonly stop?: Stop;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * What became otherwise in a workspace since it was exported.
 *
 * @throws {KanwuError} `dataset-not-comparable`, `file-not-found` and its like, `cancelled`
 */
export async function differenceSince(store: StoreHere, work: DifferenceWork): Promise<DifferenceSince> {
  const before = await IndexedDataset.open(work.path);
  try {
    const description = await descriptionBeside(work.path);
    const isOfPart = description !== null && description.extent.of !== 'workspace';
    return await store.still(async () => {
      const includeSuggested = description?.statuses.includes('suggested') ?? false;
      const includeNotForRelease = description?.extent.includesNotForRelease ?? false;
      const choice = { ...usualChoice(jsonLines.code), includeSuggested, includeNotForRelease };
      const dataset = await Dataset.open(store, choice, work.resourcesDirectory);
      const now = new DatasetNow(dataset, isOfPart ? before : null, work);
      return {
        ...(await listed(datasetDifference(before, now), now)),
        exportedOf: description?.revision.at ?? null,
        isOfPart,
      };
    });
  } finally {
    await before.close();
  }
}

/** What a workspace holds, as a dataset that nobody wrote. */
class DatasetNow implements Comparable {
  readonly keys: readonly ArticleId[];
  readonly #there: ReadonlySet<string>;
  readonly #dataset: Dataset;
  readonly #work: DifferenceWork;
  #read = 0;

  /** @param within only articles that it has; null for all */
  constructor(dataset: Dataset, within: Comparable | null, work: DifferenceWork) {
    this.keys = dataset.articleIds.filter((id) => within === null || within.has(id));
    this.#there = new Set(this.keys);
    this.#dataset = dataset;
    this.#work = work;
  }

  has(key: string): boolean {
    return this.#there.has(key);
  }

  async article(key: string): Promise<DatasetArticle | null> {
    await setImmediate();
    checkStop(this.#work.stop ?? neverStop);
    if (!this.has(key)) return null;
    const article = await this.#dataset.article(ArticleId.parse(key));
    this.#read += 1;
    this.#work.onProgress?.(this.#read / this.keys.length);
    return article;
  }
}

async function listed(
  differences: AsyncIterable<DatasetDifference>,
  now: Comparable,
): Promise<Pick<DifferenceSince, 'counts' | 'things' | 'further'>> {
  const counts = new CountedDifferences();
  const things: DifferentThing[] = [];
  let further = 0;
  for await (const difference of differences) {
    counts.add(difference);
    const found = thingsIn(difference, now);
    const taken = found.slice(0, mostDifferences - things.length);
    things.push(...taken);
    further += found.length - taken.length;
  }
  return { counts: counts.all(), things, further };
}

function thingsIn(difference: DatasetDifference, now: Comparable): readonly DifferentThing[] {
  switch (difference.kind) {
    case 'article': {
      const article = told(difference.article, now);
      const { change: kind } = difference;
      return [{ noun: 'article', kind, name: article.headline, id: article.id, article, fields: [] }];
    }
    case 'changed-article': {
      const article = told(difference.article, now);
      return difference.changes.map((change) => thing(change, article));
    }
    case 'entity': {
      const { entity, change: kind } = difference;
      const id = kind === 'removed' ? null : entity.id;
      return [{ noun: 'entity', kind, name: entity.name, id, article: null, fields: [] }];
    }
    case 'changed-entity': {
      const { was, is } = difference;
      const fields = [{ field: 'name', was: JSON.stringify(was.name), is: JSON.stringify(is.name) }];
      const changed = was.name === is.name ? [] : fields;
      return [{ noun: 'entity', kind: 'changed', name: is.name, id: is.id, article: null, fields: changed }];
    }
  }
}

function thing({ noun, kind, name, id, fields }: Changed, article: DifferentThing['article']): DifferentThing {
  return { noun, kind, name, id: kind === 'removed' ? null : id, article, fields };
}

function told(
  { id = '', issue: { title, date }, headline }: DatasetArticle,
  now: Comparable,
): NonNullable<DifferentThing['article']> {
  return { id: now.has(id) ? ArticleId.parse(id) : null, title, date, headline };
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
