import type { ExportChoice } from '../../../model/dataset-export.ts';
import { figuresOf, type SampleFigures } from '../../../model/sample-figures.ts';
import type { Status } from '../../../model/status.ts';
import type { Store } from '../../store/store.ts';
import { datasetFormat } from './dataset-article.ts';
import { type DatasetDescription, descriptionFormat, type ProgramDescription } from './dataset-description.ts';

/** Reads from a workspace what a dataset of it is. @param statuses of what is in its lists */
export async function readDatasetDescription(
  store: Pick<Store, 'read'>,
  program: ProgramDescription,
  {
    scope,
    filter,
    includeNotForRelease,
    quality,
  }: Pick<ExportChoice, 'scope' | 'filter' | 'includeNotForRelease' | 'quality'>,
  statuses: readonly Status[],
): Promise<DatasetDescription> {
  const { at, ...revision } = await store.read('revision', null);
  const publications = await store.read('publications', null);
  return {
    format: descriptionFormat,
    articles: datasetFormat,
    program,
    revision: { ...revision, at: at === null ? null : new Date(at).toISOString() },
    extent: {
      ...{ of: scope.kind, found: scope.kind === 'found' ? scope.wanted : null, ...filter },
      includesNotForRelease: includeNotForRelease,
    },
    statuses,
    publications: publications.map(({ publication }) => publication),
    entityTypes: await store.read('type-descriptions', null),
    attributeTypes: await store.read('attribute-types', null),
    relationTypes: await store.read('relation-type-descriptions', null),
    vocabularies: await store.read('vocabularies', null),
    rulings: await store.read('rulings', null),
    quality: quality ? await figuresFound(store, statuses) : [],
  };
}

/** Of samples of what is in the dataset that somebody looked at, the latest first. */
async function figuresFound(
  store: Pick<Store, 'read'>,
  statuses: readonly Status[],
): Promise<readonly SampleFigures[]> {
  const samples = await store.read('samples', null);
  return samples
    .filter(({ status }) => statuses.includes(status))
    .map(figuresOf)
    .filter(({ judged, read }) => judged > 0 || read > 0);
}
