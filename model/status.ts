import { z } from 'zod';

/**
 * What has been decided of a suggestion. The program only ever suggests: only a person accepts or rejects, and nothing
 * that a person decided is changed by a later run.
 */
export const statuses = ['suggested', 'accepted', 'rejected'] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** Where a record came from: `person`, or `<recogniser>@<version>` for a part of the program. */
export const Origin = z.string().regex(/^[a-z][a-z0-9-]*(@[0-9A-Za-z.-]+)?$/);
export type Origin = z.infer<typeof Origin>;

export const personOrigin: Origin = 'person';

/** How sure a recogniser is, as a probability from 0 to 1; what a person adds has 1. */
export const Confidence = z.number().min(0).max(1);
export type Confidence = z.infer<typeof Confidence>;
