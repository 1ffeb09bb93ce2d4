import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { takeTagSet } from '../../model/tag-set-file.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { readTagSet } from '../formats/tag-set/read-tag-set.ts';
import { writeTagSet } from '../formats/tag-set/write-tag-set.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { doingOfCommandLine } from './doing.ts';
import { onlyPositional, usage } from './parse-line.ts';

/**
 * `kanwu types W.kanwu --to F` writes the types of a workspace, with their attributes and guidelines, to a file; `--from F` has them be
 * as such a file says, as one edit that the window can take back.
 */
export const typesCommand: CliCommand = {
  options: { to: 'value', from: 'value' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const [to, from] = [line.valueOr('to', ''), line.valueOr('from', '')];
    if ((to === '') === (from === '')) throw usage('argument-missing', '--to / --from');
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: to !== '' });
    try {
      const said = await store.read('tag-set', null);
      if (to !== '') {
        await writeTagSet(resolve(to), said);
        write(`${m.typesWritten(resolve(to))}\n`);
        return 0;
      }
      const { edit, taken } = takeTagSet(await readTagSet(resolve(from)), said, basename(from));
      if (edit !== null) await store.write('execute', { edit, doing: doingOfCommandLine(), withdrawn: [] });
      write(`${m.typesTaken(taken)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
