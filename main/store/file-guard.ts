import { type BigIntStats, statSync } from 'node:fs';
import { KanwuError } from '../../model/error.ts';

/** Sees to it that nothing is called saved that is in a file which nobody will find again. */
export interface FileGuard {
  /**
   * @throws {KanwuError} `workspace-moved` when there is no file at the path any more, `workspace-replaced` when there is another one
   */
  check(): void;
}

const nothing: FileGuard = { check: () => undefined };

/**
 * Guards the file that lies at a path now. SQLite goes on writing to a file that was renamed, deleted or replaced, as sync clients do:
 * no error tells of it.
 */
export function fileGuard(path: string): FileGuard {
  if (path === ':memory:' || path === '') return nothing;
  const opened = identityOf(statSync(path, { bigint: true }));
  return {
    check() {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (found === undefined) throw new KanwuError('workspace-moved', { path });
      if (identityOf(found) !== opened) throw new KanwuError('workspace-replaced', { path });
    },
  };
}

/** Which file of which disk it is. */
function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
