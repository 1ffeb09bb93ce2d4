import { z } from 'zod';
import { ArticleState } from '../../../model/article.ts';
import { BlockRole } from '../../../model/block.ts';
import { CommentState } from '../../../model/comment.ts';
import { Certainty, CorrectionKind, Side } from '../../../model/correction.ts';
import { Status } from '../../../model/status.ts';
import { bounds } from '../../../model/values/bound.ts';

/** Name and version of the shape. Whoever adds, takes away or changes a field raises it, and publishes a schema beside the others. */
export const datasetFormat = 'kanwu-articles@4';

const offset = z.int().min(0);
const pair = z.tuple([offset, offset]);
const stretch = {
  start: offset,
  end: offset.describe('Exclusive.'),
  codePoints: pair.optional().describe('start and end counted in Unicode code points; in JSON Lines always there.'),
};
const inText = 'start and end count in the text of the article.';

const id = z.string().optional().describe('In the workspace; not there where nothing was kept, as by kanwu extract.');

const DatasetDecision = z.strictObject({
  by: z.string().describe('The name of whoever did it; empty where nobody gave one.'),
  at: z.iso.datetime().describe('ISO 8601, in UTC.'),
  action: z
    .string()
    .describe('What they did, as the journal calls it: mention-accept; issue-import where it came with a file.'),
});
export type DatasetDecision = Readonly<z.infer<typeof DatasetDecision>>;

const decided = {
  decisions: z
    .array(DatasetDecision)
    .readonly()
    .optional()
    .describe('Who added, decided or changed it and when, the last one last; not there where nobody did.'),
};

const archival = {
  referenceCode: z.string().nullable().describe('By which the archive calls it (档号).'),
  notForRelease: z
    .string()
    .nullable()
    .describe('Why it is not for release; null where it may be given out. What is not is in no dataset unasked.'),
};

const judged = {
  status: Status.describe('accepted: decided by a person; suggested: not yet decided.'),
  origin: z.string().describe('"person", or the part of the program that suggested it, with its version.'),
  confidence: z.number().min(0).max(1).describe('How sure the program was; 1 for a person.'),
  ...decided,
};

const DatasetBox = z.strictObject({
  source: z.int().min(0).describe('Place in sources, from 0.'),
  image: z.int().min(0).describe('Place in the images of that source, from 0.'),
  left: z.int().describe('Of the box, from the left edge of the image.'),
  top: z.int().describe('Of the box, from the upper edge of the image.'),
  width: z.int().min(0).describe('Of the box.'),
  height: z.int().min(0).describe('Of the box.'),
});
export type DatasetBox = Readonly<z.infer<typeof DatasetBox>>;

const boxes = {
  boxes: z
    .array(DatasetBox)
    .readonly()
    .optional()
    .describe(
      'Only of text that was recognised, where its file says it: what is around it on each page image that it stands on, in the units in which the width and height of the image count.',
    ),
};

const DatasetSource = z.strictObject({
  file: z.string().describe('Its name, without a folder.'),
  sha256: z.string().describe('Of the file’s bytes, in hexadecimal.'),
  page: z.string().nullable().describe('The page of the issue that it holds.'),
  ranges: z
    .array(pair)
    .readonly()
    .describe('The stretches of its decoded text that the article is made of, start and end, in reading order.'),
  rangesInCodePoints: z
    .array(pair)
    .readonly()
    .optional()
    .describe('The same in Unicode code points; in JSON Lines always there.'),
  printed: z
    .array(z.string())
    .readonly()
    .optional()
    .describe('What the source has in each of the ranges, without any correction; in JSON Lines always there.'),
  images: z
    .array(
      z.strictObject({
        name: z.string().describe('What the file calls it; empty where it gives it no name.'),
        width: z
          .number()
          .positive()
          .nullable()
          .describe('In the units of boxes, of most files pixels; null where that is not said.'),
        height: z.number().positive().nullable().describe('Likewise.'),
      }),
    )
    .readonly()
    .optional()
    .describe('Only where its text was recognised: the page images that it stands on.'),
  restored: z
    .strictObject({
      id,
      at: offset.describe('Where in the decoded text they are missing.'),
      atCodePoint: offset.optional().describe('The same in Unicode code points.'),
      text: z.string().describe('A line a paragraph.'),
      certainty: Certainty,
      note: z.string(),
      ...decided,
    })
    .optional()
    .describe(
      'Only of paragraphs that the file has lost and a person supplied: ranges, and corrections of this source, count in the text given here.',
    ),
});

const DatasetCategory = z.strictObject({
  id,
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
    ...boxes,
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
    attributes: z
      .record(z.string(), z.string())
      .optional()
      .describe('Only where there are any: what else a person said of it, by the names of the workspace’s attributes.'),
    ...judged,
    notForRelease: z
      .string()
      .optional()
      .describe('Why what is said of it is not for release; not there where it may be given out.'),
    note: z.string(),
    entity: z
      .strictObject({
        id: z.string(),
        type: z.string(),
        name: z.string(),
        aliases: z.array(z.string()).readonly(),
        links: z
          .array(
            z.strictObject({
              authority: z.string(),
              identifier: z.string(),
              uri: z.string().nullable().describe('Its name on the web, where the authority file has such.'),
            }),
          )
          .readonly(),
        note: z.string(),
        ...decided,
      })
      .nullable()
      .describe('What is named, where that is known.'),
  })
  .describe(inText);
export type DatasetEntity = Readonly<z.infer<typeof DatasetEntity>>;

/** What a mention names. */
export type NamedEntity = NonNullable<DatasetEntity['entity']>;

const DatasetRelation = z.strictObject({
  id,
  type: z.string().describe('holds-position, of-organisation, located-in, or one of the workspace’s own.'),
  subject: z.int().min(0).describe('Place in entities, from 0.'),
  object: z.int().min(0).describe('Place in entities, from 0.'),
  ...judged,
});
export type DatasetRelation = Readonly<z.infer<typeof DatasetRelation>>;

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

const DatasetComment = z
  .strictObject({
    id,
    source: z.int().min(0).describe('Place in sources, from 0.'),
    ...stretch,
    was: z.string().describe('What the source has from start to end, as far as the article goes.'),
    text: z.string().describe('What the person says of it.'),
    state: CommentState.describe(
      'remark: for those who read on; to-ask: waits for an answer; answered: whoever asked has not settled it yet; settled.',
    ),
    answer: z.string().describe('What came back; empty where nothing did.'),
    ...decided,
  })
  .describe('start and end count in the decoded text of its source.');
export type DatasetComment = Readonly<z.infer<typeof DatasetComment>>;

const DatasetRejected = z.strictObject({
  categories: z.array(DatasetCategory).readonly(),
  entities: z.array(DatasetEntity).readonly().describe('In the order of the text.'),
  relations: z
    .array(DatasetRelation)
    .readonly()
    .describe('subject and object count on behind the article’s entities, through those that are rejected.'),
  corrections: z.array(DatasetCorrection).readonly(),
});
export type DatasetRejected = Readonly<z.infer<typeof DatasetRejected>>;

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
        'What start, end, ranges, seams and at count: UTF-16 code units from 0, ends exclusive. A character beyond U+FFFF counts two. The fields named after code points count Unicode code points, of which it is one.',
      ),
    issue: z.strictObject({
      id,
      title: z.string().nullable().describe('Of its publication.'),
      issn: z.string().nullable().describe('International Standard Serial Number of its publication.'),
      cn: z.string().nullable().describe('China’s number of serials of its publication.'),
      language: z.string().nullable().describe('Of its publication, as BCP 47 tags it.'),
      date: z.string().nullable().describe('ISO 8601.'),
      number: z.string().nullable(),
      ...archival,
      note: z.string(),
      ...decided,
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
          seamsInCodePoints: z.array(offset).readonly().optional().describe('The same in Unicode code points.'),
          ...boxes,
        }),
      )
      .readonly()
      .describe(inText),
    struck: z
      .array(
        z.strictObject({
          id,
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
          ...decided,
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
    ...archival,
    note: z.string(),
    ...decided,
    categories: z.array(DatasetCategory).readonly(),
    entities: z.array(DatasetEntity).readonly().describe('In the order of the text.'),
    relations: z.array(DatasetRelation).readonly(),
    corrections: z.array(DatasetCorrection).readonly(),
    comments: z
      .array(DatasetComment)
      .readonly()
      .optional()
      .describe('Only where there are any: what people say of stretches of it. It changes nothing in the article.'),
    rejected: DatasetRejected.optional().describe(
      'Only where there is any: what the program suggested, or people had accepted, and a person rejected. It is in none of the lists above.',
    ),
  })
  .describe('One article of a newspaper, as a line of a JSON Lines file that Kanwu wrote.');
export type DatasetArticle = Readonly<z.infer<typeof DatasetArticle>>;
