import { z } from 'zod';
import { AnchoredRange } from './anchor.ts';
import { EntityId, MentionId, PageId } from './ids.ts';
import { NotForRelease } from './release.ts';
import { Confidence, Origin, Status } from './status.ts';
import { TypeName } from './type-name.ts';

/** The types that every workspace has; a workspace may add its own. */
export const builtInEntityTypes = [
  'person',
  'organization',
  'place',
  'position',
  'date',
  'money',
  'quantity',
  'event',
  'work',
] as const;
export type BuiltInEntityType = (typeof builtInEntityTypes)[number];

/** Types that are proposed but have no key: a telephone number, and numbers of documents, laws, accounts. */
export const proposedEntityTypes = ['phone', 'identifier'] as const;

/** The types that come with a name, a sign and a colour; people give them to others (model/entity-type.ts). */
export const knownEntityTypes = [...builtInEntityTypes, ...proposedEntityTypes] as const;

export const EntityType = TypeName;
export type EntityType = z.infer<typeof EntityType>;

/**
 * One place where an entity is named: one range, or several for a name that is interrupted. Mentions may nest and
 * overlap.
 */
export const Mention = z.strictObject({
  id: MentionId,
  pageId: PageId,
  ranges: z.array(AnchoredRange).min(1).readonly(),
  type: EntityType,
  /**
   * The normalised value in the form that `values/` says for the type: a date as EDTF (ISO 8601-2), a sum as `CNY 3000000000` (ISO 4217
   * and a plain decimal), a quantity as a number and a UCUM unit, each with a sign for "more than" and the like before it; a full form
   * for an abbreviated name; null when there is none.
   */
  value: z.string().nullable(),
  status: Status,
  origin: Origin,
  confidence: Confidence,
  /** The entity that it names, once it is known. */
  entityId: EntityId.nullable(),
  notForRelease: NotForRelease.nullable(),
  note: z.string(),
});
export type Mention = Readonly<z.infer<typeof Mention>>;
