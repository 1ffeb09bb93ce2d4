import type { Changes } from '../commands/command.ts';
import { newId, type VersionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { NamedVersion } from '../version.ts';
import { summaryOf } from './summary.ts';

/** Gives the workspace as it is a name. */
export function nameVersion({ name, note }: Omit<NamedVersion, 'id'>): { readonly id: VersionId; readonly edit: Edit } {
  const id = newId<VersionId>();
  const commands = [{ name: 'version.add' as const, payload: { records: [{ id, name, note }] } }];
  return { id, edit: versionEdit('version-add', name, commands) };
}

/** Calls a version otherwise, or says something else of it; null when nothing differs. */
export function reviseVersion(version: NamedVersion, changes: Changes<'version'>): Edit | null {
  const { id, name, note } = version;
  const revised = { name, note, ...changes };
  if (revised.name === name && revised.note === note) return null;
  return versionEdit('version-revise', revised.name, [
    { name: 'version.revise', payload: { revisions: [{ id, changes }] } },
  ]);
}

/** Takes the name away; what the workspace was then stays in its history. */
export function removeVersion({ id, name }: NamedVersion): Edit {
  return versionEdit('version-remove', name, [{ name: 'version.remove', payload: { ids: [id] } }]);
}

function versionEdit(action: Edit['action'], name: string, commands: Edit['commands']): Edit {
  return { action, articleId: null, summary: summaryOf([name]), commands };
}
