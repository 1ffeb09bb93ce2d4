import type { Changes, Command } from '../../../model/commands/command.ts';
import { joinEntities } from '../../../model/edits/entity-edits.ts';
import { moveTypeDescription } from '../../../model/edits/type-move-edits.ts';
import type { Entity } from '../../../model/entity.ts';
import type { EntityId, MentionId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import type { EntityType, Mention } from '../../../model/mention.ts';
import { hasTextValue, isEntityType } from '../../../model/names/name-types.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import type { TypeMove, TypeMoveCounts } from '../../../model/type-move.ts';
import { linkMentions } from '../../register/link-entities.ts';
import { registerOf } from '../register-of.ts';
import type { Workspace } from '../workspace.ts';

/** An edit that moves marks to another type, and what it comes to. */
export interface PlannedTypeMove {
  /** Null where nothing is to be done. */
  readonly edit: Edit | null;
  readonly counts: TypeMoveCounts;
}

/**
 * What moving a type, or some of its names, into another comes to, as one edit: its marks that people decided on, the entries of the
 * register that these name, and what is said of the type. What is only suggested stays, for nobody has decided on it.
 */
export function planTypeMove(workspace: Workspace, move: TypeMove): PlannedTypeMove {
  const moving = movingBy(workspace, move);
  const { doubled, moved, entities, joined } = moving;
  const goes = isEntityType(move.to) ? new Set(entities.map(({ id }) => id)) : new Set<EntityId>();
  const revisions = moved.map((mention) => ({ id: mention.id, changes: movedMention(mention, move, goes) }));
  const commands: Command[] = [
    ...moveTypeDescription(move, workspace.tagSet.all()),
    ...entityCommands(move, entities),
    ...(revisions.length === 0 ? [] : [{ name: 'mention.revise' as const, payload: { revisions } }]),
    ...(doubled.length === 0 ? [] : [{ name: 'mention.remove' as const, payload: { ids: doubled } }]),
    ...joined.flatMap(({ from, into }) => joinEntities(from, into).commands),
  ];
  const counts = countsOf(workspace, move, moving);
  if (move.from === move.to || commands.length === 0) return { edit: null, counts };
  const edit: Edit = {
    action: move.forms === null ? 'type-merge' : 'type-split',
    ...{ articleId: null, summary: `${move.from} → ${move.to}`, commands },
  };
  return { edit: linked(workspace, { edit, to: move.to }, moved, goes), counts };
}

/** What a move would come to: no text is read for it. */
export function typeMoveCounts(workspace: Workspace, move: TypeMove): TypeMoveCounts {
  return countsOf(workspace, move, movingBy(workspace, move));
}

/** What a move takes. */
interface Moving {
  readonly moved: readonly Mention[];
  /** Marks that go, as the same stretch is marked as the other type already. */
  readonly doubled: readonly MentionId[];
  readonly entities: readonly Entity[];
  readonly joined: readonly Joined[];
}

/** Entities that are one from now on with one of the other type. */
interface Joined {
  readonly from: readonly Entity[];
  readonly into: Entity;
}

function movingBy(workspace: Workspace, move: TypeMove): Moving {
  const found = move.from === move.to ? [] : workspace.marksOfType.decided(wantedBy(move));
  const doubled = new Set(found.flatMap(({ id, isDoubled }) => (isDoubled ? [id] : [])));
  const mentions = workspace.records.mention.getAll(found.map(({ id }) => id));
  const entities = entitiesMoved(workspace, move, mentions);
  return {
    moved: mentions.filter(({ id }) => !doubled.has(id)),
    doubled: [...doubled],
    ...{ entities, joined: joinedOf(workspace, move, entities) },
  };
}

function countsOf(
  { marksOfType }: Workspace,
  move: TypeMove,
  { moved, doubled, entities, joined }: Moving,
): TypeMoveCounts {
  const standing = entities.filter(({ joinedInto }) => joinedInto === null).length;
  return {
    ...{ marks: moved.length + doubled.length, doubled: doubled.length },
    suggested: marksOfType.suggested(wantedBy(move)),
    values: moved.filter((mention) => !keepsValue(mention, move)).length,
    ...(isEntityType(move.to) ? { entities: standing, removed: 0 } : { entities: 0, removed: standing }),
    joined: joined.reduce((sum, { from }) => sum + from.length, 0),
  };
}

function wantedBy({ from, to, forms }: TypeMove) {
  return { type: from, other: to, forms };
}

/** What changes of a mark: a value that means nothing as the other type stands in its note from now on. */
function movedMention(mention: Mention, move: TypeMove, goes: ReadonlySet<EntityId>): Changes<'mention'> {
  const { value, note, entityId } = mention;
  const staysLinked = entityId === null || goes.has(entityId);
  return {
    type: move.to,
    ...(keepsValue(mention, move) ? {} : { value: null, note: notesTogether([note, value ?? '']) }),
    ...(staysLinked ? {} : { entityId: null }),
  };
}

function keepsValue({ value }: Mention, { from, to }: TypeMove): boolean {
  return value === null || (hasTextValue(from) && hasTextValue(to));
}

/** Of all names all entities of the type; of some names those whose marks all move. */
function entitiesMoved({ records }: Workspace, { from, forms }: TypeMove, moved: readonly Mention[]): Entity[] {
  if (!isEntityType(from)) return [];
  if (forms === null) return records.entity.where('type', from);
  const ids = new Set(moved.map(({ id }) => id));
  const named = new Set(moved.flatMap(({ entityId }) => entityId ?? []));
  return [...named].flatMap((id) => {
    const entity = records.entity.get(id);
    const isWhole = records.mention.where('entityId', id).every((mention) => ids.has(mention.id));
    return entity !== undefined && entity.type === from && isWhole ? [entity] : [];
  });
}

/** Those that are called as an entity of the other type is: they are one, as two names of one type and spelling are. */
function joinedOf({ entities: named }: Workspace, { to }: TypeMove, entities: readonly Entity[]): readonly Joined[] {
  if (!isEntityType(to)) return [];
  const byInto = new Map<EntityId, { from: Entity[]; into: Entity }>();
  for (const entity of entities) {
    const into = entity.joinedInto === null ? named.find(to, entity.name) : undefined;
    if (into === undefined || into.id === entity.id || into.type !== to) continue;
    const known = byInto.get(into.id) ?? { from: [], into };
    known.from.push(entity);
    byInto.set(into.id, known);
  }
  return [...byInto.values()];
}

function entityCommands({ to }: TypeMove, entities: readonly Entity[]): readonly Command[] {
  if (entities.length === 0) return [];
  if (!isEntityType(to)) return [{ name: 'entity.remove', payload: { ids: entities.map(({ id }) => id) } }];
  const revisions = entities.map(({ id }) => ({ id, changes: { type: to } }));
  return [{ name: 'entity.revise', payload: { revisions } }];
}

/** Accepted marks whose entity stays behind, or that had none, name what is called so in the other type. */
function linked(
  workspace: Workspace,
  { edit, to: type }: { readonly edit: Edit; readonly to: EntityType },
  moved: readonly Mention[],
  goes: ReadonlySet<EntityId>,
): Edit {
  const loose = moved.filter(({ entityId }) => entityId === null || !goes.has(entityId));
  if (loose.length === 0) return edit;
  // As what they are then: of what is no name nothing is read.
  const read = workspace.readMentions(loose.map((mention) => ({ ...mention, type })));
  return linkMentions(edit, loose, (id) => read.get(id)?.name ?? '', registerOf(workspace));
}
