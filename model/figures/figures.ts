import { z } from 'zod';
import { CorrectionKind } from '../correction.ts';
import { HistoryKind } from '../history.ts';
import { EntityId, PublicationId } from '../ids.ts';
import { IsoDate } from '../issue.ts';
import { EntityType } from '../mention.ts';
import { Status } from '../status.ts';

const count = z.int().nonnegative();

/** A month as `2026-11`. */
export const Month = z.string().regex(/^\d{4}-\d{2}$/);
export type Month = z.infer<typeof Month>;

/** A part of a figure: its rows are added to those of the parts before it. */
const part = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    rows: z.array(row).readonly(),
    /** Where the next part begins; null behind the last. */
    next: z.int().nullable(),
    /** How much of the whole was gone through with this part, from 0 to 1. */
    fraction: z.number().min(0).max(1),
  });

/** Where a part begins: 0 for the first, else the `next` of the one before. */
export const PartStart = z.strictObject({ from: z.int().nonnegative() });

/** The articles of a newspaper and a year by their state, and what waits in them. */
export const LeftRow = z.strictObject({
  publicationId: PublicationId.nullable(),
  title: z.string().nullable(),
  /** Of the date; null where it has none. */
  year: z.int().nullable(),
  ...{ untouched: count, inWork: count, done: count },
  ...{ mentions: count, corrections: count, relations: count, categories: count },
});
export type LeftRow = Readonly<z.infer<typeof LeftRow>>;
export const LeftPart = part(LeftRow);
export type LeftPart = Readonly<z.infer<typeof LeftPart>>;

/** On how many things people decided on a day of this computer's calendar, by what these were. */
export const DecidedRow = z.strictObject({ day: IsoDate, kind: HistoryKind, decisions: count });
export type DecidedRow = Readonly<z.infer<typeof DecidedRow>>;
export const DecidedPart = part(DecidedRow);
export type DecidedPart = Readonly<z.infer<typeof DecidedPart>>;

/** What can be suggested. */
export const judgedNouns = ['mention', 'correction', 'relation', 'classification'] as const;
export const JudgedNoun = z.enum(judgedNouns);
export type JudgedNoun = z.infer<typeof JudgedNoun>;

/**
 * How many suggestions were decided on in a month, by what they were of: right are those that were accepted as they were, wrong those that
 * were rejected, taken away, or put right.
 */
export const JudgedRow = z.strictObject({
  month: Month,
  noun: JudgedNoun,
  /** The type of a mention or relation, the kind of a correction, the scheme of a category. */
  type: z.string(),
  right: count,
  wrong: count,
});
export type JudgedRow = Readonly<z.infer<typeof JudgedRow>>;
export const JudgedPart = part(JudgedRow);
export type JudgedPart = Readonly<z.infer<typeof JudgedPart>>;

/** How many corrections of a kind there are, by what was decided of them. */
export const CorrectedRow = z.strictObject({ kind: CorrectionKind, status: Status, corrections: count });
export type CorrectedRow = Readonly<z.infer<typeof CorrectedRow>>;
export const CorrectedPart = part(CorrectedRow);
export type CorrectedPart = Readonly<z.infer<typeof CorrectedPart>>;

/** How often an entity is mentioned in the issues of a month, under whatever name, as people accepted it. */
export const NamedMonth = z.strictObject({ entityId: EntityId, month: Month, mentions: count });
export type NamedMonth = Readonly<z.infer<typeof NamedMonth>>;

/** In how many articles another entity is mentioned beside one. */
export const BesideRow = z.strictObject({ entityId: EntityId, name: z.string(), type: EntityType, articles: count });
export type BesideRow = Readonly<z.infer<typeof BesideRow>>;
export const BesidePart = part(BesideRow);
export type BesidePart = Readonly<z.infer<typeof BesidePart>>;

/** So many entities are shown over time together. */
export const mostNames = 6;
