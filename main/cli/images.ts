import { resolve } from 'node:path';
import { checkStop } from '../../model/stop.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { checkImages } from '../page-images/check-images.ts';
import { copyImages } from '../page-images/copy-images.ts';
import { findMissingImages } from '../page-images/find-missing-images.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { complaintOf } from './complaint.ts';
import { onOneLine } from './on-one-line.ts';
import { onlyPositional } from './parse-line.ts';

/**
 * `kanwu images W.kanwu [--contents] [--find FOLDER] [--copy]`: which page images are gone or changed; finds them in a folder, and copies
 * those that lie elsewhere beside the workspace.
 */
export const imagesCommand: CliCommand = {
  options: { contents: 'flag', find: 'value', copy: 'flag' },
  run(line, terminal) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const folder = line.valueOr('find', '');
    const changes = folder !== '' || line.has('copy');
    return terminal.untilInterrupted(async (stop) => {
      const { language, write, complain, nativeBinding } = terminal;
      const m = commandLineWords[language];
      const store = await openStore(path, { nativeBinding, readonly: !changes });
      const following = { stop, progress: () => checkStop(stop) };
      try {
        if (folder !== '') {
          const found = await findMissingImages(store, { folder: resolve(folder), only: null, ...following });
          write(`${m.imagesFound(found.found, found.missing)}\n`);
        }
        if (line.has('copy')) {
          const copied = await copyImages(store, null, following);
          write(`${m.imagesCopied(copied)}\n`);
          if (copied.failure !== null) complain(complaintOf(copied.failure.first, language));
        }
        const check = await checkImages(store, { comparesContents: line.has('contents'), ...following });
        write(`${m.imageCheck(check)}\n`);
        for (const each of check.troubles) write(`  ${onOneLine(m.imageTrouble(each))}\n`);
        return check.troubles.length === 0 ? 0 : 1;
      } finally {
        await store.close();
      }
    });
  },
};
