import type { Command } from '../../model/commands/command.ts';
import type { AuthorityLink, Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { nameForm } from '../../model/names/name-form.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import { newEntity, type Register } from './register.ts';

/** An import whose mentions name entities of the workspace. */
export interface LinkedImport {
  readonly edit: Edit;
  /** Records of authority files that entities of the workspace are not linked to, as they are linked to others of the same file. */
  readonly contradicting: readonly AuthorityLink[];
}

/**
 * The same import, but that each mention which came decided names an entity: the one that the file says, else the one of the workspace
 * that has its name, else a new one, as accepting it would have done. An entity of the workspace gets the links that decided mentions
 * bring and that it has not.
 *
 * @param text the source that the mentions stand in
 */
export function linkImported(edit: Edit, text: string, register: Register): LinkedImport {
  const brought = broughtEntities(edit.commands, register);
  const added = new Map<string, Entity>();
  for (const entity of brought.added) {
    const key = keyOf(entity.type, entity.name);
    if (!added.has(key)) added.set(key, entity);
  }
  const known = new Map<string, Entity | undefined>();
  const others: Entity[] = [];
  const linked = (mention: Mention): Mention => {
    if (mention.entityId !== null) {
      return { ...mention, entityId: brought.idOf.get(mention.entityId) ?? mention.entityId };
    }
    if (mention.status !== 'accepted' || !isEntityType(mention.type)) return mention;
    const name = nameOf(mention, text);
    if (name === '') return mention;
    const key = keyOf(mention.type, name);
    if (!known.has(key)) known.set(key, register.find(mention.type, name));
    const entity = known.get(key) ?? added.get(key) ?? newEntity(register, mention.type, name);
    if (known.get(key) === undefined && !added.has(key)) {
      added.set(key, entity);
      others.push(entity);
    }
    return { ...mention, entityId: entity.id };
  };
  const commands = edit.commands
    .filter(({ name }) => name !== 'entity.add')
    .map((command): Command => {
      if (command.name !== 'mention.add') return command;
      return { ...command, payload: { records: command.payload.records.map(linked) } };
    });
  const records = [...brought.added, ...others];
  const { revisions, contradicting } = broughtLinks(edit.commands, brought.known);
  const before: Command[] = [
    ...(records.length === 0 ? [] : [{ name: 'entity.add' as const, payload: { records } }]),
    ...(revisions.length === 0 ? [] : [{ name: 'entity.revise' as const, payload: { revisions } }]),
  ];
  return { edit: { ...edit, commands: [...before, ...commands] }, contradicting };
}

interface BroughtEntities {
  /** Those that the workspace has not. */
  readonly added: readonly Entity[];
  /** By what each is called in the workspace. */
  readonly idOf: ReadonlyMap<EntityId, EntityId>;
  /** The others: by their ids in the file, what they are in the workspace, and what comes with them. */
  readonly known: ReadonlyMap<EntityId, { readonly entity: Entity; readonly links: readonly AuthorityLink[] }>;
}

/**
 * The entities that come with a file. One that the workspace has by its id is that; one whose name only it has in the file is the one of
 * the workspace that has the name, unless an authority file knows the two apart; all others are new. So two people of one name stay two.
 */
function broughtEntities(commands: readonly Command[], register: Register): BroughtEntities {
  const entities = commands.flatMap((command) => (command.name === 'entity.add' ? command.payload.records : []));
  const named = new Map<string, number>();
  for (const { type, name } of entities) named.set(keyOf(type, name), (named.get(keyOf(type, name)) ?? 0) + 1);
  const added: Entity[] = [];
  const idOf = new Map<EntityId, EntityId>();
  const standing = new Map<EntityId, { readonly entity: Entity; readonly links: readonly AuthorityLink[] }>();
  for (const entity of entities) {
    const { id, type, name, links } = entity;
    const sameName = named.get(keyOf(type, name)) === 1 ? register.find(type, name) : undefined;
    const same = sameName !== undefined && !areKnownApart(sameName.links, links) ? sameName : undefined;
    const found = register.has(id) ? id : same?.id;
    idOf.set(id, found ?? id);
    const stands = found === undefined ? undefined : (register.standing(found) ?? same);
    if (found === undefined) added.push(entity);
    else if (stands !== undefined) standing.set(id, { entity: stands, links });
  }
  return { added, idOf, known: standing };
}

/** What links of a file come to at entities that the workspace has: those are added that it has not, but none beside another of the same file. */
function broughtLinks(
  commands: readonly Command[],
  known: BroughtEntities['known'],
): {
  readonly revisions: readonly { readonly id: EntityId; readonly changes: Pick<Entity, 'links'> }[];
  readonly contradicting: readonly AuthorityLink[];
} {
  const decided = new Set<EntityId | null>(
    commands.flatMap((command) =>
      command.name === 'mention.add'
        ? command.payload.records.flatMap(({ status, entityId }) => (status === 'accepted' ? [entityId] : []))
        : [],
    ),
  );
  const linked = new Map<EntityId, { readonly had: number; readonly links: AuthorityLink[] }>();
  const contradicting: AuthorityLink[] = [];
  for (const [id, { entity, links }] of known) {
    if (!decided.has(id)) continue;
    const all = linked.get(entity.id) ?? { had: entity.links.length, links: [...entity.links] };
    linked.set(entity.id, all);
    for (const link of links) {
      const there = all.links.filter(({ authority }) => authority === link.authority);
      if (there.length === 0) all.links.push(link);
      else if (there.every(({ identifier }) => identifier !== link.identifier)) contradicting.push(link);
    }
  }
  return {
    revisions: [...linked].flatMap(([id, { had, links }]) => (links.length > had ? [{ id, changes: { links } }] : [])),
    contradicting,
  };
}

/** Whether an authority file has the one and the other, and as two records. */
function areKnownApart(links: readonly AuthorityLink[], others: readonly AuthorityLink[]): boolean {
  const inSame = others.flatMap((other) =>
    links
      .filter(({ authority }) => authority === other.authority)
      .map(({ identifier }) => identifier === other.identifier),
  );
  return inSame.length > 0 && !inSame.includes(true);
}

function keyOf(type: string, name: string): string {
  return `${type} ${nameForm(name)}`;
}

function nameOf({ value, ranges }: Mention, text: string): string {
  const written = value ?? ranges.map(({ start, end }) => text.slice(start, end)).join('');
  return written.replaceAll(/\s+/g, ' ').trim();
}
