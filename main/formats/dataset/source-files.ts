import type { DatasetArticle } from './dataset-article.ts';

/** The labels of the pages that an article's text is of, each once. */
export function pagesOf(sources: DatasetArticle['sources']): readonly string[] {
  return [...new Set(sources.flatMap(({ page }) => page ?? []))];
}

/** The names of the files that an article's text is of, each once. */
export function filesOf(sources: DatasetArticle['sources']): readonly string[] {
  return [...new Map(sources.map(({ file, sha256 }) => [`${sha256}\n${file}`, file])).values()];
}
