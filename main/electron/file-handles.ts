import { randomUUID } from 'node:crypto';
import type { ChosenFile, FileHandle, FileUse } from '../../model/chosen-file.ts';
import { KanwuError } from '../../model/error.ts';

/**
 * The files and folders that a page may ask for: those that its person chose in a dialog, dropped, started Kanwu with or had
 * open before, each for one use only. The page knows them by handles that it can't make up.
 */
export class FileHandles {
  readonly #granted = new Map<FileHandle, { readonly path: string; readonly use: FileUse }>();
  readonly #handles = new Map<string, FileHandle>();

  /** Lets pages ask for a file; the same file for the same use keeps its handle. @param path absolute */
  grant(path: string, use: FileUse): ChosenFile {
    const key = `${use} ${path}`;
    const handle = this.#handles.get(key) ?? (randomUUID() as FileHandle);
    this.#handles.set(key, handle);
    this.#granted.set(handle, { path, use });
    return { handle, use, path };
  }

  /** Lets pages open a file as what its name says that it is: a workspace or an issue file. */
  grantToOpen(path: string): ChosenFile {
    return this.grant(path, /\.kanwu$/i.test(path) ? 'workspace' : 'issue');
  }

  /** The path behind a handle. @throws {KanwuError} `request-denied` for one that was not given out for this use */
  pathOf(handle: FileHandle, use: FileUse): string {
    const granted = this.#granted.get(handle);
    if (granted?.use !== use) throw new KanwuError('request-denied', { use });
    return granted.path;
  }
}
