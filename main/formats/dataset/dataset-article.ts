import { z } from 'zod';
import { ArticleState } from '../../../model/article.ts';
import { BlockRole } from '../../../model/block.ts';
import { Certainty, CorrectionKind, Side } from '../../../model/correction.ts';
import { Status } from '../../../model/status.ts';
import { bounds } from '../../../model/values/bound.ts';

/** Name and version of the shape. Whoever adds, takes away or changes a field raises it, and publishes a schema beside the others. */
export const datasetFormat = 'kanwu-articles@3';

const offset = z.int().min(0);
const stretch = { start: offset, end: offset.describe('Exclusive.') };
const inText = 'start and end count in the text of the article.';

const id = z.string().optional().describe('In the workspace; not there where nothing was kept, as by kanwu extract.');

const judged = {
  status: Status.describe('accepted: decided by a person; suggested: not yet decided.'),
  origin: z.string().describe('"person", or the part of the program that suggested it, with its version.'),
  confidence: z.number().min(0).max(1).describe('How sure the program was; 1 for a person.'),
};

const DatasetSource = z.strictObject({
  file: z.string().describe('Its name, without a folder.'),
  sha256: z.string().describe('Of the file’s bytes, in hexadecimal.'),
  page: z.string().nullable().describe('The page of the issue that it holds.'),
  ranges: z
    .array(z.tuple([offset, offset]))
    .readonly()
    .describe('The stretches of its decoded text that the article is made of, start and end, in reading order.'),
  restored: z
    .strictObject({
      at: offset.describe('Where in the decoded text they are missing.'),
      text: z.string().describe('A line a paragraph.'),
      certainty: Certainty,
      note: z.string(),
    })
    .optional()
    .describe(
      'Only of paragraphs that the file has lost and a person supplied: ranges, and corrections of this source, count in the text given here.',
    ),
});

const DatasetCategory = z.strictObject({
  scheme: z.string().describe('The vocabulary.'),
  code: z.string(),
  label: z.string(),
  ...judged,
});
export type DatasetCategory = Readonly<z.infer<typeof DatasetCategory>>;

const DatasetEntity = z
  .strictObject({
    id,
    ...stretch,
    type: z
      .string()
      .describe('person, organization, place, position, date, money, quantity, event, work, or an own type.'),
    text: z.string().describe('What the text of the article has from start to end.'),
    ranges: z
      .array(z.strictObject({ ...stretch, text: z.string() }))
      .readonly()
      .optional()
      .describe('Only of a name that is interrupted: the stretches that belong to it, from start to end.'),
    value: z
      .string()
      .nullable()
      .describe(
        'Dates in EDTF, sums as ISO 4217 code and amount, quantities as number and UCUM unit; in braces what these have no code for; two numbers with a slash between them are a range.',
      ),
    bound: z
      .enum(bounds)
      .optional()
      .describe('Only of a sum or quantity that is not exactly so much: how much it is instead.'),
    calendar: z
      .string()
      .optional()
      .describe(
        'Only of a date that the text counts by another calendar than the Gregorian: its key in Unicode CLDR. The value is Gregorian.',
      ),
    ...judged,
    note: z.string(),
    entity: z
      .strictObject({
        id: z.string(),
        type: z.string(),
        name: z.string(),
        aliases: z.array(z.string()).readonly(),
        links: z.array(z.strictObject({ authority: z.string(), identifier: z.string() })).readonly(),
        note: z.string(),
      })
      .nullable()
      .describe('What is named, where that is known.'),
  })
  .describe(inText);
export type DatasetEntity = Readonly<z.infer<typeof DatasetEntity>>;

const DatasetRelation = z.strictObject({
  type: z.string().describe('holds-position, of-organisation, located-in, or one of the workspace’s own.'),
  subject: z.int().min(0).describe('Place in entities, from 0.'),
  object: z.int().min(0).describe('Place in entities, from 0.'),
  ...judged,
});

const DatasetCorrection = z
  .strictObject({
    id,
    source: z.int().min(0).describe('Place in sources, from 0.'),
    ...stretch,
    was: z.string().describe('What the source has from start to end.'),
    side: Side.optional().describe(
      'Only of an insertion: whether it goes with the character before start or with the one after it, where a block ends or begins there.',
    ),
    now: z.string().describe('What is, or would be, read in its place.'),
    kind: CorrectionKind,
    certainty: Certainty.describe('How certain the person was; unknown where nobody said.'),
    ...judged,
    note: z.string(),
    applied: z.boolean().describe('Whether the text of the article has it.'),
  })
  .describe('start and end count in the decoded text of its source.');
export type DatasetCorrection = Readonly<z.infer<typeof DatasetCorrection>>;

/**
 * One article as a dataset has it: its text with the corrections applied, and everything found in it or decided of it. Every
 * format is written from this, so that all of them say the same; JSON Lines and `kanwu extract` print it as it is.
 */
export const DatasetArticle = z
  .strictObject({
    format: z.literal(datasetFormat),
    offsets: z
      .literal('utf-16')
      .describe(
        'What start, end and ranges count: UTF-16 code units from 0, ends exclusive. A character beyond U+FFFF counts two.',
      ),
    issue: z.strictObject({
      id,
      title: z.string().nullable().describe('Of its publication.'),
      issn: z.string().nullable().describe('International Standard Serial Number of its publication.'),
      cn: z.string().nullable().describe('China’s number of serials of its publication.'),
      language: z.string().nullable().describe('Of its publication, as BCP 47 tags it.'),
      date: z.string().nullable().describe('ISO 8601.'),
      number: z.string().nullable(),
      note: z.string(),
    }),
    article: z.int().min(1).describe('Place within the issue, from 1.'),
    id,
    headline: z.string(),
    subhead: z.string(),
    text: z
      .string()
      .describe('The reading text: blocks in reading order, separated by "\\n", with corrections applied.'),
    sources: z.array(DatasetSource).readonly(),
    blocks: z
      .array(
        z.strictObject({
          ...stretch,
          role: BlockRole,
          seams: z
            .array(offset)
            .readonly()
            .optional()
            .describe('Only of a paragraph that the print had broken: where in the text its further stretches begin.'),
        }),
      )
      .readonly()
      .describe(inText),
    struck: z
      .array(
        z.strictObject({
          source: z.int().min(0).describe('Place in sources, from 0.'),
          ...stretch,
          was: z.string().describe('What the source has from start to end.'),
          role: BlockRole,
          before: z
            .int()
            .min(0)
            .describe(
              'Place in blocks, from 0, of the one that it stands before, or within; how many there are, behind the last.',
            ),
        }),
      )
      .readonly()
      .optional()
      .describe(
        'Only where there are any: paragraphs that are printed and that a person struck, as they should not be there. They are not in the text; start and end count in the decoded text of their source.',
      ),
    reporters: z.array(z.string()).readonly(),
    correspondents: z.array(z.string()).readonly(),
    photographers: z.array(z.string()).readonly(),
    state: ArticleState.describe('How far its review is.'),
    note: z.string(),
    categories: z.array(DatasetCategory).readonly(),
    entities: z.array(DatasetEntity).readonly().describe('In the order of the text.'),
    relations: z.array(DatasetRelation).readonly(),
    corrections: z.array(DatasetCorrection).readonly(),
  })
  .describe('One article of a newspaper, as a line of a JSON Lines file that Kanwu wrote.');
export type DatasetArticle = Readonly<z.infer<typeof DatasetArticle>>;
