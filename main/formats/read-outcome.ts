import { KanwuError } from '../../model/error.ts';
import type { ImportedDocument, ImportOutcome } from './importer.ts';

/** @throws {KanwuError} `file-empty` when there is no text in the file */
export function readOutcome(document: ImportedDocument | null): ImportOutcome {
  if (document === null) throw new KanwuError('file-empty');
  return { kind: 'read', document };
}
