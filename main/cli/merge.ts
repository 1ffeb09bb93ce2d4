import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { usualBackups } from '../../model/backup.ts';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { carryAuthorityLists } from '../store/authorities/carry-lists.ts';
import { backUp } from '../store/backup/back-up.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand, Terminal } from './command.ts';
import { complaintOf } from './complaint.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu merge OTHER.kanwu --workspace W.kanwu`: takes what was done in a copy of a workspace into it. The copy stays as it is. */
export const mergeCommand: CliCommand = {
  options: { workspace: 'value' },
  async run(line, terminal) {
    const { language, write, nativeBinding, untilInterrupted } = terminal;
    const other = resolve(onlyPositional(line, 'OTHER.kanwu'));
    const path = resolve(line.value('workspace'));
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const store = await openStore(path, { nativeBinding });
    backUpFirst(path, terminal);
    try {
      const { entries, conflicts } = await store.write('merge', { path: other });
      const lists = await untilInterrupted((stop) => carryAuthorityLists(store, other, { stop }));
      write(`${commandLineWords[language].merged(entries, conflicts, lists)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** A merge loses nothing: where there can be no backup, that is said, and it is merged all the same. */
function backUpFirst(path: string, { language, complain, nativeBinding }: Terminal): void {
  const wanted = { path, folder: folderBeside(path), why: 'before-merge', at: Date.now(), atMostEvery: 0 } as const;
  try {
    backUp({ ...wanted, share: usualBackups.share }, { nativeBinding });
  } catch (error) {
    complain(complaintOf(failureOf(error), language));
  }
}
