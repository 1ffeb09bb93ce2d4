import { z } from 'zod';
import { AuthorityLink, Entity } from '../entity.ts';
import { Sha256 } from '../issue.ts';
import { EntityType } from '../mention.ts';

/** Of which year something was or began to be; before the common era negative. */
const Year = z.int().min(-9999).max(9999);

/** What a list of an authority file says of one person, organisation, place… */
export const AuthorityRecord = z.strictObject({
  /** What it is called by there: an IRI, or a number. */
  identifier: z.string().min(1).max(500),
  /** Null where the list does not say what it is. */
  type: EntityType.nullable(),
  name: z.string().min(1).max(500),
  aliases: z.array(z.string().min(1).max(500)).readonly(),
  /** From when until when there was such a one; null where that is not known. */
  from: Year.nullable(),
  to: Year.nullable(),
  place: z.string(),
  /** Positions and titles. */
  titles: z.array(z.string().min(1)).readonly(),
  note: z.string(),
});
export type AuthorityRecord = Readonly<z.infer<typeof AuthorityRecord>>;

/** A list that a person loaded. It is in no entry: whoever has a copy of the workspace has the lists that were there then. */
export const AuthorityList = z.strictObject({
  /** The SHA-256 of its file. */
  sha256: Sha256,
  /** What it is called, after its file. */
  name: z.string(),
  file: z.string(),
  records: z.int().nonnegative(),
  /** When it was loaded, in milliseconds since the epoch. */
  at: z.int().nonnegative(),
});
export type AuthorityList = Readonly<z.infer<typeof AuthorityList>>;

/** Why a record may be the one that a name stands for. */
export const recordReasons = [
  'same-name',
  'alias',
  'same-sound',
  /** One character is one that looks like it. */
  'look-alike',
  /** One character is another one. */
  'one-character',
  /** One character is missing, or there is one too many. */
  'missing-character',
  'abbreviation',
  /** One of its titles stands beside the name. */
  'title',
  /** The paper is of a time in which there was such a one. */
  'in-its-time',
  /** Its place stands in the same article. */
  'place',
  /** The paper is of a time in which there was none: that speaks against it. */
  'not-its-time',
] as const;
export const RecordReason = z.enum(recordReasons);
export type RecordReason = z.infer<typeof RecordReason>;

export const RecordCandidate = z.strictObject({
  record: AuthorityRecord,
  /** The name of its list. */
  list: z.string(),
  link: AuthorityLink,
  /** In the order of {@link recordReasons}. */
  reasons: z.array(RecordReason).readonly(),
});
export type RecordCandidate = Readonly<z.infer<typeof RecordCandidate>>;

/** What was found for a mention or an entity. */
export const FoundRecords = z.strictObject({
  /** The lists that were looked in. */
  lists: z.array(AuthorityList).readonly(),
  /** The likeliest first. */
  candidates: z.array(RecordCandidate.extend({ linked: Entity.nullable() })).readonly(),
});
/** `linked` is the entity that is linked to the record. */
export type FoundRecords = Readonly<z.infer<typeof FoundRecords>>;

/** What is known of a name for which a record is looked for. */
export interface NameToLookUp {
  readonly name: string;
  readonly type: EntityType;
  /** The years in which papers mention it, first and last. */
  readonly years: readonly [number, number] | null;
  /** What stands beside it. */
  readonly beside: string;
  /** What else stands in the article. */
  readonly article: string;
}
