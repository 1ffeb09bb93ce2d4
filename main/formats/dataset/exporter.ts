import type { ExportFormat } from '../../../model/dataset-export.ts';
import type { DatasetArticle } from './dataset-article.ts';

/** One format of datasets. */
export interface Exporter {
  readonly format: ExportFormat;
  /** What the names of its files end with, after the workspace's name. */
  readonly nameEnding: string;
  /** What a file begins with. */
  readonly head: string;
  /** What one article adds to a file, and how many records that is. */
  write(article: DatasetArticle): { readonly text: string; readonly records: number };
}
