import type { ColumnMapping } from '../../../model/column-mapping.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { ImportBatch, ImportExtent, ImportItem, ImportPlace, ImportSummary } from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Workspace } from '../workspace.ts';
import { type RememberedChoices, rememberedChoices } from './remembered-choices.ts';

/** What can be read of imports, by name. */
export const importQueries = {
  /** What was said of the columns of tables. */
  'column-mappings': ({ importChoices }: Workspace): ColumnMapping[] => importChoices.columnMappings(),
  /** What was laid down before and counts for whatever comes in. */
  'remembered-choices': (workspace: Workspace): RememberedChoices => rememberedChoices(workspace),
  /** What was laid down for all files of a batch. */
  'import-choices': ({ importChoices }: Workspace, id: ImportBatchId): ImportChoices => importChoices.ofBatch(id),
  /** What an import brought in, by its sources. */
  'sources-of-import': ({ importBatches }: Workspace, id: ImportBatchId): Sha256[] => importBatches.sources(id),
  /** What was given to import, the newest first; at most so many batches. */
  'import-batches': ({ importBatches }: Workspace, limit: number): ImportBatch[] => importBatches.list(limit),
  /** What a batch has come to; `first` is the first file from place `since` on. Null for one that is not there. */
  'import-summary': (
    { importBatches }: Workspace,
    { id, since }: { id: ImportBatchId; since: number },
  ): ImportSummary | null => importBatches.summary(id, since),
  /** Some of the files of a batch. */
  'import-items': (
    { importBatches }: Workspace,
    { id, extent, from, count }: { id: ImportBatchId; extent: ImportExtent; from: number; count: number },
  ): { total: number; rows: ImportItem[] } => importBatches.items(id, extent, from, count),
  /** Null for one that is not there. */
  'import-item': ({ importBatches }: Workspace, place: ImportPlace): ImportItem | null => importBatches.item(place),
  /** The next files of a batch that wait, from a place on. */
  'waiting-imports': (
    { imports }: Workspace,
    { id, from, count }: { id: ImportBatchId; from: number; count: number },
  ): ImportItem[] => imports.waiting(id, from, count),
} as const;
