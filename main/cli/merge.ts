import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu merge OTHER.kanwu --workspace W.kanwu`: takes what was done in a copy of a workspace into it. The copy stays as it is. */
export const mergeCommand: CliCommand = {
  options: { workspace: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const other = resolve(onlyPositional(line, 'OTHER.kanwu'));
    const path = resolve(line.value('workspace'));
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const store = await openStore(path, { nativeBinding });
    try {
      const { entries, conflicts } = await store.write('merge', { path: other });
      write(`${commandLineWords[language].merged(entries, conflicts)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
