import type { ChosenFile } from '../../model/chosen-file.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import type { ImageKeeping, ImportChoices } from '../../model/import.ts';
import type { LabelDecisions } from '../../model/label-decisions.ts';

/** What is given to import, and what becomes of it. */
export interface ImportsPart {
  /** Counts up whenever files may have come to something else. */
  readonly importsVersion: number;
  /** The batch that the list of imports shows; null for the newest. */
  readonly shownBatch: ImportBatchId | null;
  /** Lets the person choose issue files, and imports them. */
  chooseIssues(): Promise<void>;
  /** Lets the person choose tables with an article a row, and say what their columns hold. */
  chooseTable(): Promise<void>;
  /** Lets the person choose files, and say which encoding they are in. */
  chooseEncoded(): Promise<void>;
  /** Lets the person choose a folder, and imports all files in it. */
  chooseFolder(): Promise<void>;
  importSample(): Promise<void>;
  /** Imports issue files, folders and archives. */
  importFiles(files: readonly ChosenFile[], choices: ImportChoices): Promise<void>;
  /** Goes on with the files of a batch that wait. */
  resumeImport(id: ImportBatchId): Promise<void>;
  /** Imports files of a batch once more, otherwise. */
  importAgain(id: ImportBatchId, places: readonly number[], choices: ImportChoices): Promise<void>;
  /** Asks whose of several annotators' work is read in a batch. */
  askAnnotator(id: ImportBatchId): void;
  importAnnotator(id: ImportBatchId, annotator: string): Promise<void>;
  /** Asks what becomes of the labels of a batch that the tag set does not know. */
  askForLabels(id: ImportBatchId): void;
  /** Leaves that for later: a notice says that it is to be said. */
  putLabelsOff(id: ImportBatchId, labels: number): void;
  importWithLabels(id: ImportBatchId, labels: LabelDecisions): Promise<void>;
  /** Says whether the page images of a batch stay where they are, and copies them where they do not. */
  keepImages(id: ImportBatchId, images: ImageKeeping): Promise<void>;
  /** Copies all page images that lie elsewhere beside the workspace. */
  copyAllImages(): Promise<void>;
  /** Gives up the files of a batch that wait. */
  leaveImportOut(id: ImportBatchId): Promise<void>;
  /** Shows what became of the files of a batch (null: of the newest). */
  openImports(id: ImportBatchId | null): void;
  showBatch(id: ImportBatchId): void;
  /** Says that an import was cut off, where one was. */
  offerInterrupted(): Promise<void>;
}
