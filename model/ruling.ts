import { z } from 'zod';
import { RulingId } from './ids.ts';
import { EntityType } from './mention.ts';

/**
 * What a person has laid down for a name, whatever was decided of its mentions: that it is always proposed as a mention of
 * its type, or never.
 */
export const Ruling = z.strictObject({
  id: RulingId,
  name: z.string().min(1),
  type: EntityType,
  verdict: z.enum(['always', 'never']),
});
export type Ruling = Readonly<z.infer<typeof Ruling>>;
