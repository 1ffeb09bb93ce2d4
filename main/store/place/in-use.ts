import { existsSync } from 'node:fs';
import { KanwuError } from '../../../model/error.ts';
import { checkUnclaimed, claimPathOf, isClaimed } from './claim.ts';

/**
 * What SQLite keeps beside a file while somebody has it open, and a crash leaves: by a file that takes its place it would be taken for its own,
 * and spoil it. On a local disk that is the one, on a disk of the network, while something is written, the other.
 */
export const keptBeside = ['-wal', '-journal'] as const;

/**
 * Looks whether a file may be put at a place as far as what stands beside it goes: there a workspace may be open, also on another machine,
 * which on a disk of the network only its claim says.
 *
 * @param now milliseconds since the epoch
 * @throws {KanwuError} `file-exists`, which names what stands beside where that is all that is there; `workspace-open-elsewhere`
 */
export function checkNotInUse(path: string, now: number): void {
  for (const ending of keptBeside) {
    const beside = `${path}${ending}`;
    if (existsSync(beside)) throw new KanwuError('file-exists', { path: existsSync(path) ? path : beside });
  }
  checkUnclaimed(path, now);
  if (isClaimed(path, now)) throw new KanwuError('file-exists', { path });
}

/** Whether nothing stands at a place, nor beside it what belongs to something that stood there. */
export function isFree(path: string): boolean {
  return ![path, ...keptBeside.map((ending) => `${path}${ending}`), claimPathOf(path)].some((each) => existsSync(each));
}
