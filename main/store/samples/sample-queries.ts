import type { MarkToJudge, PassageToRead, Sample, SampleId } from '../../../model/sample.ts';
import type { Workspace } from '../workspace.ts';

/** What can be read of the samples that people drew, by name. */
export const sampleQueries = {
  samples: ({ samples }: Workspace): Sample[] => samples.list(),
  /** @throws {KanwuError} `record-not-found` */
  sample: ({ samples }: Workspace, id: SampleId): Sample => samples.get(id),
  /** Null for a mark that is there no more. @throws {KanwuError} `record-not-found` */
  'sample-mark': (
    { samples }: Workspace,
    { id, number }: { readonly id: SampleId; readonly number: number },
  ): MarkToJudge | null => samples.mark(id, number),
  /** Likewise. */
  'sample-passage': (
    { samples }: Workspace,
    { id, number }: { readonly id: SampleId; readonly number: number },
  ): PassageToRead | null => samples.passage(id, number),
} as const;
