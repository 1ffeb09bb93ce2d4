import { z } from 'zod';
import {
  MarkToJudge,
  MarkVerdict,
  MissingName,
  PassageToRead,
  Sample,
  SampleId,
  SampleWish,
} from '../../model/sample.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about samples that are drawn to see how right the marks are. */
export const sampleCalls = {
  /** What people drew at random to see how right the marks are, the latest first. */
  'sample.list': procedure(nothing, z.array(Sample)),
  'sample.draw': procedure(SampleWish, Sample),
  /** A mark of a sample, by its number from 0, or a passage; null for one that is there no more. */
  'sample.mark': procedure(z.strictObject({ id: SampleId, number: z.int().nonnegative() }), MarkToJudge.nullable()),
  'sample.passage': procedure(
    z.strictObject({ id: SampleId, number: z.int().nonnegative() }),
    PassageToRead.nullable(),
  ),
  /** What a mark turned out to be, and what is missing in a passage. */
  'sample.judge': procedure(
    z.strictObject({ id: SampleId, number: z.int().nonnegative(), verdict: MarkVerdict.nullable() }),
    Sample,
  ),
  'sample.read': procedure(
    z.strictObject({
      ...{ id: SampleId, number: z.int().nonnegative() },
      ...{ missing: z.array(MissingName).max(500).readonly(), isRead: z.boolean() },
    }),
    Sample,
  ),
  'sample.remove': procedure(z.strictObject({ id: SampleId }), nothing),
} as const;
