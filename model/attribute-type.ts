import { z } from 'zod';
import { AttributeName } from './attribute.ts';
import { AttributeTypeId } from './ids.ts';
import { Label, labelIn } from './label.ts';
import { EntityType } from './mention.ts';

/** How an attribute is told: one of some values, yes or no, a number, a date (EDTF), or in free words. */
export const attributeKinds = ['choice', 'flag', 'number', 'date', 'text'] as const;
export const AttributeKind = z.enum(attributeKinds);
export type AttributeKind = z.infer<typeof AttributeKind>;

/** An attribute that mentions of an entity type may have in a workspace, as its people describe it. */
export const AttributeType = z.strictObject({
  id: AttributeTypeId,
  /** The type whose mentions have it. */
  entityType: EntityType,
  /** What mentions and exports call it. */
  name: AttributeName,
  /** What the window calls it; its name where it is empty. */
  label: Label,
  kind: AttributeKind,
  /** What there is to choose from; of a choice alone. */
  values: z.array(z.string().min(1).max(100)).max(200).readonly(),
  /** When to say it, and which value. */
  note: z.string().max(10_000),
});
export type AttributeType = Readonly<z.infer<typeof AttributeType>>;

/** The attributes that are described, in the order in which they are listed: by type, then by what they are called. */
export function attributesInOrder(types: readonly AttributeType[]): readonly AttributeType[] {
  const calledOf = ({ label, name }: AttributeType): string => labelIn(label, 'zh') ?? name;
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a !== b));
  return [...types].sort(
    (a, b) => compare(a.entityType, b.entityType) || compare(calledOf(a), calledOf(b)) || compare(a.name, b.name),
  );
}
