import type { AuthorityList, FoundRecords, NameToLookUp } from '../../../model/authorities/authority-record.ts';
import type { AuthorityLink, Entity } from '../../../model/entity.ts';
import type { Workspace } from '../workspace.ts';
import type { ListToStore } from './list-to-store.ts';
import { listsOfCopy } from './lists-of-copy.ts';
import { lookAlikesThere } from './look-alikes-there.ts';
import { nameLookedUp, type RecordsLooked, recordsFor } from './records-for.ts';

/** What can be read of authority lists, by name. */
export const authorityQueries = {
  /** The lists of authority files that people loaded. */
  'authority-lists': ({ authorityLists }: Workspace): AuthorityList[] => authorityLists.list(),
  /** Those of a copy that are not here. @throws {KanwuError} see `openDatabase` */
  'authority-lists-of-copy': (workspace: Workspace, path: string): ListToStore[] => listsOfCopy(workspace, path),
  /** What is left of lists that are no longer there, or not yet, as a whole. */
  'parts-of-authority-lists': ({ authorityLists }: Workspace): AuthorityList[] => authorityLists.parts(),
  /** What is known of that for which a record is looked for. @throws {KanwuError} `record-not-found` */
  'name-looked-up': (workspace: Workspace, looked: RecordsLooked): NameToLookUp => nameLookedUp(workspace, looked),
  /** The entities that are linked to records of authority files, in the order of these. */
  'entities-linked': ({ entities }: Workspace, links: readonly AuthorityLink[]): (Entity | null)[] =>
    links.map(entities.linkedTo(links)),
  /** The records that a mention, or an entity, may be. @throws {KanwuError} `record-not-found` */
  'record-candidates': (
    workspace: Workspace,
    { looked, resourcesDirectory }: { looked: RecordsLooked; resourcesDirectory: string },
  ): FoundRecords => recordsFor(workspace, looked, lookAlikesThere(resourcesDirectory)),
} as const;
