import { z } from 'zod';
import { EntityType } from './mention.ts';
import { type Sample, SampledStatus, SampleId, sampleResult } from './sample.ts';

const count = z.int().nonnegative();

const ShareFound = z.strictObject({
  some: count,
  all: count,
  interval: z
    .strictObject({ low: z.number(), high: z.number() })
    .describe('The 95% confidence interval of some / all (Wilson).'),
});

/** What a sample says of the marks that it was drawn from, without what was drawn. */
export const SampleFigures = z.strictObject({
  id: SampleId,
  at: z.iso.datetime().describe('When it was drawn, ISO 8601 in UTC; what was decided since is not in it.'),
  by: z.string().describe('Who drew it.'),
  seed: count,
  status: SampledStatus.describe('Of which marks.'),
  of: z
    .strictObject({ marks: count, passages: count })
    .describe('How many marks and paragraphs of the whole workspace it was drawn from, whatever of that is exported.'),
  drawn: z.strictObject({ marks: count, passages: count }),
  judged: count.describe('How many of the marks were looked at.'),
  read: count.describe('How many of the paragraphs were read in full.'),
  findings: z
    .array(
      z.strictObject({
        type: EntityType.nullable().describe('Null for all types together.'),
        wrong: ShareFound.describe(
          'How many of the marks are wrong; those that nobody could say anything of are left out.',
        ),
        missing: ShareFound.nullable().describe(
          'How many of the names in the paragraphs, marked or missing, are missing; null where no paragraph was read.',
        ),
      }),
    )
    .readonly(),
});
export type SampleFigures = Readonly<z.infer<typeof SampleFigures>>;

export function figuresOf(sample: Sample): SampleFigures {
  const { id, at, actor, seed, status, of } = sample;
  const { judged, read, findings } = sampleResult(sample);
  const drawn = { marks: sample.marks.length, passages: sample.passages.length };
  const found = findings.map((each) => ({ ...each }));
  return { id, at: new Date(at).toISOString(), by: actor, seed, status, of, drawn, judged, read, findings: found };
}
