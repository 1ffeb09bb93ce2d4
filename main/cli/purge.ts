import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { PurgeReason } from '../../model/purge.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { copiesOf, removeUnnamed } from '../page-images/purge-copies.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import { openStore } from '../store/open-store.ts';
import { backupsHolding, purgeBackups } from '../store/purge/purge-backups.ts';
import type { CliCommand } from './command.ts';
import { doingOfCommandLine } from './doing.ts';
import { issueNamed } from './issue-named.ts';
import { issuesThere } from './issues-there.ts';
import { onlyPositional, usage } from './parse-line.ts';

/**
 * `kanwu purge W.kanwu --name NAME [--date D] --reason R [--backups [--in FOLDER]] [--yes]`: takes an issue out of the file for good, one
 * that was removed, too, and out of the workspace's backups. Without `--yes` it only says what would go.
 */
export const purgeCommand: CliCommand = {
  options: { name: 'value', date: 'value', reason: 'value', backups: 'flag', in: 'value', yes: 'flag' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const name = line.value('name');
    const reason = PurgeReason.safeParse(line.value('reason'));
    if (!reason.success) throw usage('argument-too-long', '--reason');
    if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: !line.has('yes') });
    try {
      const all = [...(await issuesThere(store)), ...(await store.read('removed-issues', null))];
      const issue = issueNamed(all, name, line.valueOr('date', ''));
      const preview = await store.read('purge-preview', issue.id);
      if (preview === null) throw new KanwuError('record-not-found', { noun: 'issue', id: issue.id });
      const sources = await store.read('purge-sources', issue.id);
      const wanted = { path, folder: line.valueOr('in', folderBeside(path)), sources };
      write(`${m.purges(preview)}\n`);
      const holding = backupsHolding(wanted, { nativeBinding }).map((backup) => backup.path);
      if (holding.length > 0) write(`${m.backupsHolding(holding, line.has('backups'))}\n`);
      if (!line.has('yes')) {
        write(`${m.purgeNotYet}\n`);
        return 0;
      }
      const wish = { id: issue.id, name, reason: reason.data };
      const copies = await copiesOf(store, sources);
      const { entries } = await store.write('purge', { wish, doing: doingOfCommandLine() });
      await removeUnnamed(store, copies);
      write(`${m.purged(entries)}\n`);
      if (!line.has('backups')) return 0;
      const { purged, failed } = purgeBackups(wanted, { nativeBinding });
      write(`${m.backupsPurged(purged, failed)}\n`);
      if (failed.length > 0) return 1;
      return 0;
    } finally {
      await store.close();
    }
  },
};
