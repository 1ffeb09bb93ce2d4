import { z } from 'zod';
import { AttributeType } from './attribute-type.ts';
import type { Command } from './commands/command.ts';
import { attributeTypeIdOf, relationTypeIdOf, typeIdOf } from './derived-ids.ts';
import type { SaidOfTypes } from './edits/type-move-edits.ts';
import { TypeDescription } from './entity-type.ts';
import type { Edit } from './journal.ts';
import { RelationTypeDescription } from './relation-type.ts';
import { saysTheSame } from './same-record.ts';

/** The format of a tag set by itself, with its version. */
export const tagSetFormat = 'kanwu-tag-set@1';

/** The types of a workspace, with their attributes and guidelines, and its relation types: as a file to be taken over elsewhere. */
export const TagSetFile = z.strictObject({
  format: z.literal(tagSetFormat),
  entityTypes: z
    .array(TypeDescription.omit({ id: true }).extend({ examples: TypeDescription.shape.examples.default([]) }))
    .max(10_000),
  attributeTypes: z.array(AttributeType.omit({ id: true })).max(10_000),
  relationTypes: z.array(RelationTypeDescription.omit({ id: true })).max(10_000),
});
export type TagSetFile = Readonly<z.infer<typeof TagSetFile>>;

/** The largest one that is read, in bytes. */
export const largestTagSet = 16 * 1024 * 1024;

/** What people say of types, as a file. */
export function tagSetFile({ types, attributeTypes, relationTypes }: SaidOfTypes): TagSetFile {
  return {
    format: tagSetFormat,
    entityTypes: types.map(withoutId),
    attributeTypes: attributeTypes.map(withoutId),
    relationTypes: relationTypes.map(withoutId),
  };
}

/** What taking over a tag set comes to, in types, attributes and relation types. */
export const TakenTagSet = z.strictObject({
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  same: z.int().nonnegative(),
});
export type TakenTagSet = Readonly<z.infer<typeof TakenTagSet>>;

/**
 * Has types be as a file describes them; those that it does not speak of stay as they are.
 *
 * @param name what the file is called
 * @returns null for the edit where all is so already
 */
export function takeTagSet(
  file: TagSetFile,
  said: SaidOfTypes,
  name: string,
): { readonly edit: Edit | null; readonly taken: TakenTagSet } {
  const types = taken(
    file.entityTypes.map((each) => ({ ...each, id: typeIdOf(each.type) })),
    said.types,
  );
  const attributes = taken(
    file.attributeTypes.map((each) => ({ ...each, id: attributeTypeIdOf(each.entityType, each.name) })),
    said.attributeTypes,
  );
  const relations = taken(
    file.relationTypes.map((each) => ({ ...each, id: relationTypeIdOf(each.type) })),
    said.relationTypes,
  );
  const commands: Command[] = [];
  if (types.added.length > 0) commands.push({ name: 'type.add', payload: { records: types.added } });
  if (types.revisions.length > 0) commands.push({ name: 'type.revise', payload: { revisions: types.revisions } });
  if (attributes.added.length > 0) commands.push({ name: 'attributeType.add', payload: { records: attributes.added } });
  if (attributes.revisions.length > 0)
    commands.push({ name: 'attributeType.revise', payload: { revisions: attributes.revisions } });
  if (relations.added.length > 0) commands.push({ name: 'relationType.add', payload: { records: relations.added } });
  if (relations.revisions.length > 0)
    commands.push({ name: 'relationType.revise', payload: { revisions: relations.revisions } });
  const all = [types, attributes, relations];
  const sum = (of: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    edit:
      commands.length === 0
        ? null
        : { action: 'tag-set-import', articleId: null, summary: name.slice(0, 200), commands },
    taken: {
      ...{ added: sum(({ added }) => added.length), changed: sum(({ revisions }) => revisions.length) },
      same: sum(({ same }) => same),
    },
  };
}

interface Taken<R extends { readonly id: string }> {
  readonly added: readonly R[];
  readonly revisions: readonly { readonly id: R['id']; readonly changes: Partial<R> }[];
  readonly same: number;
}

/** What is said twice counts as it is said last. */
function taken<R extends { readonly id: string }>(wanted: readonly R[], known: readonly R[]): Taken<R> {
  const there = new Map(known.map((each) => [each.id, each]));
  const once = [...new Map(wanted.map((each) => [each.id, each])).values()];
  const added = once.filter(({ id }) => !there.has(id));
  const revisions = once.flatMap((each) => {
    const was = there.get(each.id);
    if (was === undefined || saysTheSame(each, was)) return [];
    const fields = Object.entries(each).filter(([field, value]) => !saysTheSame(value, was[field as keyof R]));
    return [{ id: each.id, changes: Object.fromEntries(fields) as Partial<R> }];
  });
  return { added, revisions, same: once.length - added.length - revisions.length };
}

function withoutId<R extends { readonly id: string }>({ id: _id, ...rest }: R): Omit<R, 'id'> {
  return rest;
}
