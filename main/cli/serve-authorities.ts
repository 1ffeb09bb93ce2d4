import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { serveRegister, usualPort } from '../reconciliation/serve-register.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** How often it is looked whether somebody wants it to end, in milliseconds. */
const pause = 100;

/** `kanwu serve-authorities W.kanwu`: answers programs on this computer from the register until it is interrupted. Changes nothing. */
export const serveAuthoritiesCommand: CliCommand = {
  options: { port: 'value' },
  async run(line, { language, write, nativeBinding, untilInterrupted }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const port = line.countOr('port', usualPort);
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const served = await serveRegister(store, { port, language });
      write(`${commandLineWords[language].serving(served.address)}\n`);
      await untilInterrupted(async (stop) => {
        while (!stop.isWanted) await wait(pause);
      });
      await served.stop();
      return 0;
    } finally {
      await store.close();
    }
  },
};
