import { z } from 'zod';
import { AttributeId, MentionId, PageId } from './ids.ts';
import { TypeName } from './type-name.ts';

/** Named as types are: `role`, `称谓`. */
export const AttributeName = TypeName;
export type AttributeName = z.infer<typeof AttributeName>;

/** What an attribute says that is no more than there, or is not: the values of a yes-or-no. */
export const flagValues = ['yes', 'no'] as const;

/**
 * One thing that a person says of a mention beside its type and its value: that who is named speaks, that a ship is at sea. A mention has
 * each attribute once, whatever others say of it (model/attribute-type.ts); one that is only suggested has none.
 */
export const MentionAttribute = z.strictObject({
  id: AttributeId,
  pageId: PageId,
  mentionId: MentionId,
  name: AttributeName,
  value: z.string().min(1).max(1000),
});
export type MentionAttribute = Readonly<z.infer<typeof MentionAttribute>>;
