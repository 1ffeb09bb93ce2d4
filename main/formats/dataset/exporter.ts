import type { DatasetFormat, RecordKind } from '../../../model/dataset-export.ts';
import type { DatasetArticle } from './dataset-article.ts';

/** Writes one format of datasets. */
export interface Exporter extends DatasetFormat {
  /** Begins a dataset. */
  begin(files: DatasetFiles): DatasetWriter;
}

/** One dataset that is being written: its head, each of its articles in their order, its foot. */
export interface DatasetWriter {
  head(): Promise<void>;
  article(article: DatasetArticle): Promise<void>;
  foot(): Promise<void>;
}

/** The files that a dataset is written to. */
export interface DatasetFiles {
  /** A new file. @param nameEnding what its name ends with, after the dataset's name */
  file(nameEnding: string, recordKind: RecordKind): DatasetFile;
}

export interface DatasetFile {
  /** @param records how many records the text is */
  append(text: string, records?: number): Promise<void>;
}
