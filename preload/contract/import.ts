import { z } from 'zod';
import { Annotator } from '../../model/annotators.ts';
import { ImportBatchId } from '../../model/ids.ts';
import { ImportChoices } from '../../model/import.ts';
import { ImportExtent, ImportItemPage, ImportSummary, RunningBatch } from '../../model/import-batch.ts';
import { JobId } from '../../model/job.ts';
import { LabelDecisions, UnknownLabel } from '../../model/label-decisions.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about what was given to import. */
export const importCalls = {
  /** What was given to import, the newest first. */
  'import.batches': procedure(z.strictObject({ limit: z.int().min(1).max(500) }), z.array(RunningBatch)),
  /** At most `count` of the files of a batch, from one on. */
  'import.items': procedure(
    z.strictObject({
      ...{ id: ImportBatchId, extent: ImportExtent },
      ...{ from: z.int().nonnegative(), count: z.int().min(1).max(500) },
    }),
    ImportItemPage,
  ),
  /** Goes on with a batch that was cut off or cancelled. */
  'import.resume': procedure(z.strictObject({ job: JobId, id: ImportBatchId }), ImportSummary),
  /** Imports files of a batch that did not come in once more, by other choices. */
  'import.again': procedure(
    z.strictObject({
      ...{ job: JobId, id: ImportBatchId, choices: ImportChoices },
      places: z.array(z.int().nonnegative()).min(1).max(100_000),
    }),
    ImportSummary,
  ),
  /** Imports whose of several annotators' of the same a person wants. */
  'import.annotator': procedure(
    z.strictObject({ job: JobId, id: ImportBatchId, annotator: z.string().min(1) }),
    ImportSummary,
  ),
  /** Among whom somebody has to choose in a batch. */
  'import.annotators': procedure(z.strictObject({ id: ImportBatchId }), z.array(Annotator)),
  /** Imports what waits to be told what becomes of its labels. */
  'import.with-labels': procedure(
    z.strictObject({ job: JobId, id: ImportBatchId, labels: LabelDecisions }),
    ImportSummary,
  ),
  /** The labels of a batch of which somebody has to say what becomes of them. */
  'import.labels': procedure(z.strictObject({ id: ImportBatchId }), z.array(UnknownLabel)),
  /** Gives up the files of a batch that wait. */
  'import.leave-out': procedure(z.strictObject({ id: ImportBatchId }), nothing),
} as const;
