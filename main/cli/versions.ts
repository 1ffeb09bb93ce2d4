import { resolve } from 'node:path';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu versions W.kanwu [--json]`: the states of a workspace that people gave a name to, the latest first. Changes nothing. */
export const versionsCommand: CliCommand = {
  options: { json: 'flag' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const versions = await store.read('versions', null);
      for (const { name, note, actor, at } of versions) {
        const told = { name, note, by: actor, at: new Date(at).toISOString() };
        write(line.has('json') ? `${JSON.stringify(told)}\n` : `${onOneLine(m.version(told))}\n`);
      }
      if (versions.length === 0 && !line.has('json')) write(`${m.noVersions}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
