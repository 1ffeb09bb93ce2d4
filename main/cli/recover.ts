import { resolve } from 'node:path';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { recoverWorkspace } from '../store/recover/recover-workspace.ts';
import type { CliCommand } from './command.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu recover W.kanwu --to F.kanwu`: makes a new workspace of what can be read of a damaged one, which stays as it is. */
export const recoverCommand: CliCommand = {
  options: { to: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const to = resolve(line.value('to'));
    const recovered = recoverWorkspace(path, to, { nativeBinding });
    write(`${commandLineWords[language].recovered(to, recovered)}\n`);
    return 0;
  },
};
