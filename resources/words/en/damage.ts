import type { Recovered } from '../../../model/recovered.ts';
import type * as zh from '../zh/damage.ts';
import { counted } from './counted.ts';

/** What came of recovering a damaged workspace, in English. */
export function recoveredWords({ entries, lostEntries, damagedSources, restoredRecords }: Recovered): string {
  const changes = counted(entries, 'change', 'changes');
  return [
    lostEntries === 0 ? `${changes} recovered, none lost` : `${changes} recovered, ${lostEntries} could not be read`,
    ...(restoredRecords > 0
      ? [
          `what ${restoredRecords === 1 ? 'one record' : `${restoredRecords} records`} had come to was there and is as it was`,
        ]
      : []),
    ...(damagedSources > 0
      ? [`${counted(damagedSources, 'source is', 'sources are')} incomplete; □ stands for what is missing`]
      : []),
  ].join('; ');
}

/** What is said of a workspace that is damaged or may only be read, in English. */
export const damageWords: typeof zh.damageWords = {
  damaged:
    'The workspace’s file is damaged. It is open to be read only: you can look, search and export, and change nothing. Some of it may be missing.',
  notWritable: 'The workspace can only be read now, and no change can be saved: you can look, search and export.',
  diskFull:
    'The disk is full, so the workspace is open to be read only: you can look, search, and export to another disk. Make room, then open it again.',
  restore: 'Restore a backup…',
  recover: 'Recover into a new file…',
  saveAsIs: 'Save a copy as it is…',
  saveCopy: 'Save a copy…',
  savedAsIs: 'A copy is saved as it is',
  recovered: 'Recovered into a new file',
};
