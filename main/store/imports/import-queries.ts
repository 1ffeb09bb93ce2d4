import type { ColumnMapping } from '../../../model/column-mapping.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { ImportBatch, ImportExtent, ImportItem, ImportPlace, ImportSummary } from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Workspace } from '../workspace.ts';

/** What can be read of imports, by name. */
export const importQueries = {
  /** What was said of the columns of tables. */
  'column-mappings': ({ imports }: Workspace): ColumnMapping[] => imports.columnMappings(),
  /** What was laid down for all files of a batch. */
  'import-choices': ({ imports }: Workspace, id: ImportBatchId): ImportChoices => imports.choicesFor(id),
  /** What an import brought in, by its sources. */
  'sources-of-import': ({ imports }: Workspace, id: ImportBatchId): Sha256[] => imports.sources(id),
  /** What was given to import, the newest first; at most so many batches. */
  'import-batches': ({ imports }: Workspace, limit: number): ImportBatch[] => imports.batches(limit),
  /** What a batch has come to; `first` is the first file from place `since` on. Null for one that is not there. */
  'import-summary': (
    { imports }: Workspace,
    { id, since }: { id: ImportBatchId; since: number },
  ): ImportSummary | null => imports.summary(id, since),
  /** Some of the files of a batch. */
  'import-items': (
    { imports }: Workspace,
    { id, extent, from, count }: { id: ImportBatchId; extent: ImportExtent; from: number; count: number },
  ): { total: number; rows: ImportItem[] } => imports.items(id, extent, from, count),
  /** Null for one that is not there. */
  'import-item': ({ imports }: Workspace, place: ImportPlace): ImportItem | null => imports.item(place),
  /** The next files of a batch that wait, from a place on. */
  'waiting-imports': (
    { imports }: Workspace,
    { id, from, count }: { id: ImportBatchId; from: number; count: number },
  ): ImportItem[] => imports.waiting(id, from, count),
} as const;
