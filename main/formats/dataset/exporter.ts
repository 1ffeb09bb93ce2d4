import type { Catalogue } from '../../../model/catalogue.ts';
import type { Citation } from '../../../model/citation.ts';
import type { ArticlePart, DatasetFormat, RecordKind } from '../../../model/dataset-export.ts';
import type { DatasetArticle } from './dataset-article.ts';
import type { DatasetDescription } from './dataset-description.ts';
import type { LossTally } from './losses.ts';

/** Writes one format of datasets. */
export interface Exporter extends Omit<DatasetFormat, 'cites' | 'saysQuality'> {
  /** See {@link DatasetFormat}; not given for no. */
  readonly cites?: true;
  /** Likewise. */
  readonly saysQuality?: true;
  /** What of an article the format has no place for; who exports counts it, article by article. */
  readonly leavesOut: readonly ArticlePart[];
  /** Whether it has a place for all that is known of an article (`whole-article.ts`); it is read for those alone that have. */
  readonly isWhole?: true;
  /**
   * Begins a dataset.
   *
   * @param losses is told what else did not go in
   */
  begin(files: DatasetFiles, losses: LossTally, settings: DatasetSettings): DatasetWriter;
  /** The exporter whose text says what is in its files, where that is no text. */
  readonly asText?: Exporter;
}

/** What a dataset is, and what people chose for its format. */
export interface DatasetSettings {
  readonly description: DatasetDescription;
  /** Whether cells of text tables stand as they are, though a spreadsheet would compute them. */
  readonly raw: boolean;
  readonly catalogue: Catalogue;
  /** By what chance articles are parted for training and testing. */
  readonly seed: number;
  /** An imported file, by the SHA-256 of its bytes, and its text as it was decoded; null where it is not kept. */
  original(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly text: string } | null>;
  /**
   * The image that a place in a file's text was recognised from; null where none is known.
   *
   * @param at in UTF-16 units of the file's text
   */
  pageImage(sha256: string, at: number): Promise<ShownPage | null>;
  /** Whether an imported file, by the SHA-256 of its bytes, is not to be passed on as it is: text that is not for release stands in it. */
  isHeldBack(sha256: string): boolean;
  /** What it is called, whose it is and what may be done with it. */
  readonly citation: Citation;
}

/** The image of a page, as far as a browser shows it. */
export interface ShownPage {
  /** What tells it from others. */
  readonly key: string;
  /** Null where its file is not found, or is of a kind that browsers don't show. */
  readonly file: { readonly ending: string; bytes(): Promise<Uint8Array> } | null;
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
