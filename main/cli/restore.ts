import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { restoreBackup } from '../store/backup/restore-backup.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu restore BACKUP.kanwu --to F.kanwu`: makes a workspace of a backup, which stays as it is. Never writes over a file. */
export const restoreCommand: CliCommand = {
  options: { to: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'BACKUP.kanwu'));
    const to = resolve(line.value('to'));
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    restoreBackup(path, to, { nativeBinding });
    write(`${commandLineWords[language].copied(to)}\n`);
    return 0;
  },
};
