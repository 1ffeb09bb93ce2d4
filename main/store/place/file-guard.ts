import { statSync } from 'node:fs';
import { KanwuError } from '../../../model/error.ts';

/** Sees to it that nothing is called saved that is in a file which nobody will find again. */
export interface FileGuard {
  /**
   * @throws {KanwuError} `workspace-moved` when there is no file at the path any more, `workspace-replaced` when there is another one
   */
  check(): void;
  /** Looks closely where the file seems to be another one. To be called outside of transactions. */
  renew(): void;
}

const nothing: FileGuard = { check: () => undefined, renew: () => undefined };

export interface FileGuardParts {
  /** Tells for certain whether the file at the path is the one that is open; taken for no where it is not given. */
  readonly isStillIt?: () => boolean;
  /** Which file of which disk lies at a path; null where none does, or its disk is gone. */
  readonly identityAt?: (path: string) => string | null;
}

/**
 * Guards the file that lies at a path now. SQLite goes on writing to a file that was renamed, deleted or replaced, as sync clients do:
 * no error tells of it. Its number on its disk tells, but for file systems that number anew (FAT, exFAT, shares of other machines):
 * where that differs, it is looked whether what is written now arrives at the path.
 */
export function fileGuard(
  path: string,
  { isStillIt = () => false, identityAt = identityOf }: FileGuardParts = {},
): FileGuard {
  if (path === ':memory:' || path === '') return nothing;
  let opened = identityAt(path);
  let foreign: string | null = null;
  return {
    check() {
      const found = identityAt(path);
      if (found === null) throw new KanwuError('workspace-moved', { path });
      if (found !== opened) throw new KanwuError('workspace-replaced', { path });
    },
    renew() {
      const found = identityAt(path);
      if (found === null || found === opened || found === foreign) return;
      if (isStillIt()) opened = found;
      else foreign = found;
    },
  };
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Also a stick that was pulled out, or a share that does not answer.
    return null;
  }
}
