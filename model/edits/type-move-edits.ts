import type { AttributeType } from '../attribute-type.ts';
import type { Changes, Command } from '../commands/command.ts';
import { attributeTypeIdOf } from '../derived-ids.ts';
import { type DescribedType, shippedType, type TypeDescription } from '../entity-type.ts';
import { labelForm } from '../label-form.ts';
import { type EntityType, knownEntityTypes } from '../mention.ts';
import type { RelationType } from '../relation.ts';
import { type RelationTypeDescription, relationTypesOf } from '../relation-type.ts';
import { mostExamples, quotesTheSame } from '../type-example.ts';
import type { TypeMove } from '../type-move.ts';
import { describeRelationType } from './relation-type-edits.ts';
import { describeType } from './type-edits.ts';

/** What people say of types, and the types that relations have. */
export interface SaidOfTypes {
  readonly types: readonly TypeDescription[];
  readonly attributeTypes: readonly AttributeType[];
  readonly relationTypes: readonly RelationTypeDescription[];
  readonly usedInRelations: readonly RelationType[];
}

/**
 * What becomes of what is said of types when all marks of one become marks of another: the type ends, its attributes go over, relations
 * lead to and from the other one, and labels of other tools that came in as it come in as that. Where only some names move, nothing does.
 */
export function moveTypeDescription(move: TypeMove, said: SaidOfTypes): readonly Command[] {
  if (move.forms !== null) return [];
  const to = said.types.find(({ type }) => type === move.to) ?? shippedType(move.to);
  return [
    ...(describeType(to, taken(move.from, to, said.types), said.types)?.commands ?? []),
    ...attributeCommands(move, said),
    ...relationCommands(move, said),
    ...endOf(move.from, said.types),
  ];
}

/** What a type gets from one that was made part of it: what is right of that is right of it; what was wrong there may be right here. */
function taken(from: EntityType, to: DescribedType, types: readonly TypeDescription[]): Changes<'type'> {
  const examples = types.find(({ type }) => type === from)?.examples ?? [];
  const right = examples.filter((each) => each.isRight && !to.examples.some((own) => quotesTheSame(own, each)));
  return {
    otherNames: namesTaken(from, to, types),
    examples: [...to.examples, ...right.slice(0, Math.max(0, mostExamples - to.examples.length))],
  };
}

/** The labels that come in as a type once another was made part of it. */
function namesTaken(from: EntityType, to: DescribedType, types: readonly TypeDescription[]): readonly string[] {
  const taken = types.find(({ type }) => type === from)?.otherNames ?? [];
  const all = new Set([...to.otherNames, labelForm(from), ...taken]);
  all.delete(labelForm(to.type));
  return [...all].slice(0, 200);
}

/** A type of the workspace's own is no longer described; one that comes with Kanwu is no longer offered. */
function endOf(from: EntityType, types: readonly TypeDescription[]): readonly Command[] {
  const description = types.find(({ type }) => type === from);
  if (knownEntityTypes.some((each) => each === from)) {
    return describeType(description ?? shippedType(from), { isOffered: false, otherNames: [] }, types)?.commands ?? [];
  }
  return description === undefined ? [] : [{ name: 'type.remove', payload: { ids: [description.id] } }];
}

function attributeCommands({ from, to }: TypeMove, { attributeTypes }: SaidOfTypes): readonly Command[] {
  const own = attributeTypes.filter(({ entityType }) => entityType === from);
  const there = new Set(attributeTypes.flatMap(({ entityType, name }) => (entityType === to ? [name] : [])));
  const records = own
    .filter(({ name }) => !there.has(name))
    .map((each) => ({ ...each, id: attributeTypeIdOf(to, each.name), entityType: to }));
  const ids = own.map(({ id }) => id);
  return [
    ...(records.length === 0 ? [] : [{ name: 'attributeType.add' as const, payload: { records } }]),
    ...(ids.length === 0 ? [] : [{ name: 'attributeType.remove' as const, payload: { ids } }]),
  ];
}

function relationCommands({ from, to }: TypeMove, { relationTypes, usedInRelations }: SaidOfTypes): readonly Command[] {
  const moved = (ends: readonly EntityType[]): readonly EntityType[] => {
    if (!ends.includes(from)) return ends;
    const kept = ends.filter((each) => each !== from);
    return kept.includes(to) ? kept : [...kept, to];
  };
  return relationTypesOf(relationTypes, usedInRelations).types.flatMap((type) => {
    const changes = { subjectTypes: moved(type.subjectTypes), objectTypes: moved(type.objectTypes) };
    return describeRelationType(type, changes, relationTypes)?.commands ?? [];
  });
}
