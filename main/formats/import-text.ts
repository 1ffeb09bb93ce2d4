import { KanwuError } from '../../model/error.ts';
import type { ImportedText, Importer } from './importer.ts';
import { plainText } from './plain-text/read.ts';

/** The importers in the order in which they are asked; plain text accepts everything and stands last. */
export const importers: readonly Importer[] = [plainText];

/**
 * Reads an issue file with the first importer that accepts it.
 *
 * @throws {KanwuError} what the importer throws, with `fileName` in the detail.
 */
export function importText(bytes: Uint8Array, fileName: string): ImportedText {
  const importer = importers.find((candidate) => candidate.accepts(fileName, bytes)) ?? plainText;
  try {
    return importer.read(bytes, fileName);
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    throw new KanwuError(error.code, { fileName, ...error.detail }, { cause: error });
  }
}
