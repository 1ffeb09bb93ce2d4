import type { Register } from '../register/register.ts';
import type { Workspace } from './workspace.ts';

/** The entities of a workspace, as names are linked to them. */
export function registerOf(workspace: Workspace): Register {
  return {
    standing: (id) => workspace.entities.standing(id),
    find: (type, name) => workspace.entities.find(type, name),
    has: (id) => workspace.records.entity.get(id) !== undefined,
    unknown: (names) => workspace.entities.unknown(names),
  };
}
