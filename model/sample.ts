import { z } from 'zod';
import { BlockId, MentionId } from './ids.ts';
import { EntityType } from './mention.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** What a mark turned out to be: right, at other edges, of another type, no name at all; or nobody could say. */
export const markVerdicts = ['right', 'edges', 'type', 'nothing', 'unclear'] as const;
export const MarkVerdict = z.enum(markVerdicts);
export type MarkVerdict = z.infer<typeof MarkVerdict>;

/** Of which marks a sample is drawn: those that count, or those that wait for a decision. */
export const sampledStatuses = ['accepted', 'suggested'] as const;
export const SampledStatus = z.enum(sampledStatuses);
export type SampledStatus = z.infer<typeof SampledStatus>;

export const SampleId = z.uuid().brand<'SampleId'>();
export type SampleId = z.infer<typeof SampleId>;

/** So many marks and passages are drawn at most. */
export const mostSampled = { marks: 2000, passages: 500 } as const;

/** A mark that was drawn, of the type that it had then. */
export const SampledMark = z.strictObject({
  mention: MentionId,
  type: EntityType,
  /** Null where nobody has looked at it yet. */
  verdict: MarkVerdict.nullable(),
});
export type SampledMark = Readonly<z.infer<typeof SampledMark>>;

/** A name that is missing: where it stands in what the passage read then, in UTF-16 units. */
export const MissingName = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  type: EntityType,
});
export type MissingName = Readonly<z.infer<typeof MissingName>>;

/** A paragraph that was drawn, to be read in full. */
export const SampledPassage = z.strictObject({
  block: BlockId,
  /** How many marks of each type stood in it when it was read. */
  marked: z.record(EntityType, z.int().nonnegative()),
  missing: z.array(MissingName).readonly(),
  isRead: z.boolean(),
});
export type SampledPassage = Readonly<z.infer<typeof SampledPassage>>;

/**
 * Marks and passages drawn at random from a workspace, and what a person found when they looked at them. The same seed draws the same of the
 * same workspace. It is kept in the workspace, in no entry, and holds no words of the text.
 */
export const Sample = z.strictObject({
  id: SampleId,
  /** When it was drawn, in milliseconds since the epoch, and by whom. */
  at: z.int().nonnegative(),
  actor: z.string(),
  seed: z.int().nonnegative(),
  status: SampledStatus,
  /** How many marks and paragraphs there were to draw from. */
  of: z.strictObject({ marks: z.int().nonnegative(), passages: z.int().nonnegative() }),
  marks: z.array(SampledMark).readonly(),
  passages: z.array(SampledPassage).readonly(),
});
export type Sample = Readonly<z.infer<typeof Sample>>;

/** What is drawn. */
export const SampleWish = z.strictObject({
  seed: z.int().min(0).max(0xffff_ffff),
  status: SampledStatus,
  marks: z.int().min(0).max(mostSampled.marks),
  passages: z.int().min(0).max(mostSampled.passages),
});
export type SampleWish = Readonly<z.infer<typeof SampleWish>>;

/** A mark of a sample in its paragraph, and no more than that: whoever looks at it is not told how sure anybody was. */
export const MarkToJudge = z.strictObject({
  before: z.string(),
  name: z.string(),
  after: z.string(),
  type: EntityType,
});
export type MarkToJudge = Readonly<z.infer<typeof MarkToJudge>>;

/** A passage of a sample with the marks in it, in UTF-16 units of its text. */
export const PassageToRead = z.strictObject({
  text: z.string(),
  marks: z
    .array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), type: EntityType }))
    .readonly(),
});
export type PassageToRead = Readonly<z.infer<typeof PassageToRead>>;

/** Some of a lot, with the interval that the share lies in. */
export interface Share {
  readonly some: number;
  readonly all: number;
  readonly interval: Interval;
}

/** What a sample says of a type; null for all of them together. */
export interface SampleFinding {
  readonly type: EntityType | null;
  /** How many of the marks that were looked at are wrong; those that nobody could say anything of are left out. */
  readonly wrong: Share;
  /** Of the names in the passages that were read, marked or missing, how many are missing; null where no passage was read. */
  readonly missing: Share | null;
}

export interface SampleResult {
  readonly judged: number;
  readonly read: number;
  /** All together first, then the types in the order of their marks. */
  readonly findings: readonly SampleFinding[];
}

/** What was found so far. */
export function sampleResult({ marks, passages }: Pick<Sample, 'marks' | 'passages'>): SampleResult {
  const judged = marks.filter(({ verdict }) => verdict !== null && verdict !== 'unclear');
  const read = passages.filter(({ isRead }) => isRead);
  const count = (type: EntityType | null): Omit<SampleFinding, 'type'> => {
    const own = judged.filter((mark) => type === null || mark.type === type);
    const marked = read.reduce(
      (sum, passage) =>
        sum +
        Object.entries(passage.marked).reduce(
          (all, [each, many]) => all + (type === null || each === type ? many : 0),
          0,
        ),
      0,
    );
    const missing = read.flatMap((passage) => passage.missing).filter((each) => type === null || each.type === type);
    return {
      wrong: shareOf(own.filter(({ verdict }) => verdict !== 'right').length, own.length),
      missing: read.length === 0 ? null : shareOf(missing.length, marked + missing.length),
    };
  };
  const byType = new Map<EntityType, number>();
  for (const { type } of judged) byType.set(type, (byType.get(type) ?? 0) + 1);
  for (const { missing, marked } of read) {
    for (const { type } of missing) byType.set(type, byType.get(type) ?? 0);
    for (const type of Object.keys(marked)) byType.set(type as EntityType, byType.get(type as EntityType) ?? 0);
  }
  const types = [...byType].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([type]) => type);
  return {
    judged: marks.filter(({ verdict }) => verdict !== null).length,
    read: read.length,
    findings: [null, ...types].map((type) => ({ type, ...count(type) })),
  };
}

function shareOf(some: number, all: number): Share {
  return { some, all, interval: wilsonInterval(some, all) };
}
