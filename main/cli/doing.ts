import { hostname, userInfo } from 'node:os';
import { isActorName } from '../../model/actor-name.ts';
import { personIdOf } from '../../model/derived-ids.ts';
import type { Doing } from '../store/workspace.ts';

/** The command line is somebody of its own: what is done there is nobody's to undo in a window. */
export function doingOfCommandLine(): Doing {
  const { username } = userInfo();
  const actor = isActorName(username) ? username : 'archivist';
  return { person: personIdOf(`command line ${username} ${hostname()}`), actor, at: Date.now() };
}
