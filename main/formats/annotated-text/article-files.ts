import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetFolder } from '../dataset/exporter.ts';
import { numbered } from '../dataset/file-names.ts';
import type { LossTally } from '../dataset/losses.ts';
import { hasText } from './labelled-text.ts';

/**
 * Writes articles into a folder, each as a file of its own, by its number; those without text are counted as left out.
 *
 * @param ending of the files' names, with its dot
 * @param contentOf what the file of an article holds
 */
export function fileEachArticle(
  folder: DatasetFolder,
  ending: string,
  losses: LossTally,
  contentOf: (article: DatasetArticle) => string,
): (article: DatasetArticle) => Promise<void> {
  let count = 0;
  return async (article) => {
    if (!hasText(article, losses)) return;
    count += 1;
    const file = folder.file(`${numbered(count)}${ending}`);
    await file.append(contentOf(article), 1);
    await file.end();
  };
}
