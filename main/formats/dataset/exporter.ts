import type { ArticlePart, DatasetFormat, RecordKind } from '../../../model/dataset-export.ts';
import type { DatasetArticle } from './dataset-article.ts';
import type { LossTally } from './losses.ts';

/** Writes one format of datasets. */
export interface Exporter extends DatasetFormat {
  /** What of an article the format has no place for; who exports counts it, article by article. */
  readonly leavesOut: readonly ArticlePart[];
  /**
   * Begins a dataset.
   *
   * @param losses is told what else did not go in
   */
  begin(files: DatasetFiles, losses: LossTally): DatasetWriter;
}

/** One dataset that is being written: its head, each of its articles in their order, its foot. */
export interface DatasetWriter {
  head(): Promise<void>;
  article(article: DatasetArticle): Promise<void>;
  foot(): Promise<void>;
}

/** Where a dataset is written to. What names end with is added to the dataset's name. */
export interface DatasetFiles {
  file(nameEnding: string, recordKind: RecordKind): DatasetFile;
  /** For a dataset of many files, or of files that must have certain names. */
  folder(nameEnding: string, recordKind: RecordKind): DatasetFolder;
}

export interface DatasetFolder {
  /** A new file in it. @param name is in no other file's way */
  file(name: string): DatasetFile;
}

export interface DatasetFile {
  /**
   * Adds to it; an empty text adds records alone.
   *
   * @param content text, which is written as UTF-8, or bytes
   * @param records how many records it is
   */
  append(content: string | Uint8Array, records?: number): Promise<void>;
  /** Nothing more comes, so that nothing need be held for it; all files are ended when the dataset is. */
  end(): Promise<void>;
}
