import { z } from 'zod';
import { RecordKind } from './dataset-export.ts';

/**
 * Stands for a file or folder that the person chose, dropped, started Kanwu with or had open before. Main makes them; a page can
 * name no file otherwise.
 */
export const FileHandle = z.uuid().brand<'FileHandle'>();
export type FileHandle = z.infer<typeof FileHandle>;

/** What a file may be asked for with its handle; `written` is what Kanwu wrote itself. */
export const FileUse = z.enum(['workspace', 'issue', 'folder', 'written', 'backup', 'dataset']);
export type FileUse = z.infer<typeof FileUse>;

export const ChosenFile = z.strictObject({
  handle: FileHandle,
  use: FileUse,
  /** Only to be shown. */
  path: z.string(),
});
export type ChosenFile = Readonly<z.infer<typeof ChosenFile>>;

/** A file of a dataset. */
export const WrittenFile = z.strictObject({
  file: ChosenFile,
  /** How many it holds. */
  records: z.int(),
  recordKind: RecordKind,
});
export type WrittenFile = Readonly<z.infer<typeof WrittenFile>>;
