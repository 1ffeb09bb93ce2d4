import type { Vocabulary } from '../../../model/category.ts';
import { loadVocabularies } from '../vocabulary/shipped-vocabularies.ts';
import type { CategoryLabel } from './read-dataset-article.ts';

/**
 * The labels of the vocabularies that come with Kanwu and of those that a workspace brings: the Chinese ones, whatever language the
 * program speaks, so that a dataset is the same wherever it is written. The vocabularies are read when the first label is asked for.
 */
export function categoryLabels(resourcesDirectory: string, own: readonly Vocabulary[] = []): CategoryLabel {
  let labels: ReadonlyMap<string, string> | null = null;
  return (scheme, code) => {
    labels ??= labelsOf([...loadVocabularies(resourcesDirectory), ...own]);
    return labels.get(`${scheme} ${code}`) ?? code;
  };
}

function labelsOf(vocabularies: readonly Vocabulary[]): ReadonlyMap<string, string> {
  return new Map(
    vocabularies.flatMap(({ terms }) =>
      terms.map(({ scheme, code, label }) => [`${scheme} ${code}`, label.zh || label.en] as const),
    ),
  );
}
