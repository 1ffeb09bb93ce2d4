import { append } from '../../../model/append.ts';
import { type DifferentThing, mostDifferences, type StateDifference } from '../../../model/difference.ts';
import { wholeWorkspace } from '../../../model/export-scope.ts';
import { ArticleId } from '../../../model/ids.ts';
import { wholeLibrary } from '../../../model/library.ts';
import type { StoreHere } from '../../store/open-store.ts';
import type { Changed } from '../difference/article-difference.ts';
import { CountedDifferences } from '../difference/counted-differences.ts';
import { type DatasetDifference, datasetDifference } from '../difference/dataset-difference.ts';
import { comparing, type DifferenceWork } from './compared-sides.ts';
import type { DatasetArticle } from './dataset-article.ts';

/** What became otherwise between two states of a workspace, or exports of it. @throws {KanwuError} what {@link comparing} throws */
export async function differenceBetween(store: StoreHere, work: DifferenceWork): Promise<StateDifference> {
  const scope = { scope: wholeWorkspace, filter: wholeLibrary, includeNotForRelease: true };
  const { ids } = await store.read('articles-to-export', scope);
  const present = { articles: new Set<string>(ids), isAfter: work.after.kind === 'now' };
  return comparing(store, work, async ({ before, after, decidedUntil, isOfPart }) => ({
    ...(await listed(datasetDifference(before, after), present)),
    ...{ decidedUntil, isOfPart },
  }));
}

/** What the workspace holds now: its articles, and whether what is compared last is that. */
interface Present {
  readonly articles: ReadonlySet<string>;
  readonly isAfter: boolean;
}

async function listed(
  differences: AsyncIterable<DatasetDifference>,
  present: Present,
): Promise<Pick<StateDifference, 'counts' | 'things' | 'further'>> {
  const counts = new CountedDifferences();
  const things: DifferentThing[] = [];
  let further = 0;
  for await (const difference of differences) {
    counts.add(difference);
    const found = thingsIn(difference, present);
    const taken = found.slice(0, mostDifferences - things.length);
    append(things, taken);
    further += found.length - taken.length;
  }
  return { counts: counts.all(), things, further };
}

function thingsIn(difference: DatasetDifference, present: Present): readonly DifferentThing[] {
  switch (difference.kind) {
    case 'article': {
      const article = told(difference.article, present);
      const { change: kind } = difference;
      return [{ noun: 'article', kind, name: article.headline, id: article.id, article, fields: [] }];
    }
    case 'changed-article': {
      const article = told(difference.article, present);
      return difference.changes.map((change) => thing(change, article, present));
    }
    case 'entity': {
      const { entity, change: kind } = difference;
      const id = kind === 'removed' || !present.isAfter ? null : entity.id;
      return [{ noun: 'entity', kind, name: entity.name, id, article: null, fields: [] }];
    }
    case 'changed-entity': {
      const { was, is } = difference;
      const fields = [{ field: 'name', was: JSON.stringify(was.name), is: JSON.stringify(is.name) }];
      const changed = was.name === is.name ? [] : fields;
      return [
        {
          noun: 'entity',
          kind: 'changed',
          name: is.name,
          id: present.isAfter ? is.id : null,
          article: null,
          fields: changed,
        },
      ];
    }
  }
}

function thing(
  { noun, kind, name, id, fields }: Changed,
  article: DifferentThing['article'],
  { isAfter }: Present,
): DifferentThing {
  return { noun, kind, name, id: kind === 'removed' || !isAfter ? null : id, article, fields };
}

function told(
  { id = '', issue: { title, date }, headline }: DatasetArticle,
  { articles }: Present,
): NonNullable<DifferentThing['article']> {
  return { id: articles.has(id) ? ArticleId.parse(id) : null, title, date, headline };
}
