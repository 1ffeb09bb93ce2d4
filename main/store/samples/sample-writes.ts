import type { MarkVerdict, MissingName, Sample, SampleId, SampleWish } from '../../../model/sample.ts';
import type { Doing, Workspace } from '../workspace.ts';

/** How samples are drawn and judged, by name. */
export const sampleWrites = {
  /** Draws marks and passages at random. It is no act, and neither is what is said of them. */
  'draw-sample': (
    workspace: Workspace,
    { wish, id, doing }: { wish: SampleWish; id: SampleId; doing: Doing },
  ): Sample => workspace.writeBeside(() => workspace.samples.draw(wish, { id, actor: doing.actor, at: doing.at })),
  /** Says what a mark of a sample turned out to be; null for nothing yet. @throws {KanwuError} `record-not-found` */
  'judge-sample-mark': (
    workspace: Workspace,
    { id, number, verdict }: { id: SampleId; number: number; verdict: MarkVerdict | null },
  ): Sample => workspace.writeBeside(() => workspace.samples.judge(id, number, verdict)),
  /** Says what is missing in a passage of a sample. @throws {KanwuError} `record-not-found` */
  'read-sample-passage': (
    workspace: Workspace,
    { id, number, ...found }: { id: SampleId; number: number; missing: readonly MissingName[]; isRead: boolean },
  ): Sample => workspace.writeBeside(() => workspace.samples.read(id, number, found)),
  'remove-sample': (workspace: Workspace, id: SampleId): null => {
    workspace.writeBeside(() => workspace.samples.remove(id));
    return null;
  },
} as const;
