import { resolve } from 'node:path';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu backup W.kanwu --to F`: a whole copy of a workspace, also of one that somebody works in. Never writes over a file. */
export const backupCommand: CliCommand = {
  options: { to: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const to = resolve(line.value('to'));
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      await store.saveCopy(to, false);
      write(`${commandLineWords[language].copied(to)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
