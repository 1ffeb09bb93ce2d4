import { setTimeout } from 'node:timers/promises';
import { KanwuError } from '../../model/error.ts';
import { lockHolder } from './place/lock-holder.ts';

/** How long is waited for another program to let go of a workspace, in milliseconds. */
const patience = 30_000;
/** Between two tries, in milliseconds: SQLite itself waits in each. */
const pause = 100;

/**
 * Does something that another program's lock may keep from being done, and tries again until the lock is gone.
 *
 * @param onWait told who holds the workspace, as far as the system tells, each time that it was tried in vain
 * @throws {KanwuError} what `work` throws, and `workspace-locked` with the holder after half a minute
 */
export async function patiently<Result>(
  path: string,
  work: () => Result,
  onWait: (holder: string | null) => void = () => undefined,
): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof KanwuError) || error.code !== 'workspace-locked') throw error;
      const holder = lockHolder(path);
      if (Date.now() >= end) throw new KanwuError('workspace-locked', { ...error.detail, holder }, { cause: error });
      onWait(holder);
      await setTimeout(pause);
    }
  }
}
