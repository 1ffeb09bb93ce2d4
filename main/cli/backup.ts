import { resolve } from 'node:path';
import { usualBackups } from '../../model/backup.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { backUp } from '../store/backup/back-up.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import { type FoundBackup, foundBackups, ownerAt } from '../store/backup/found-backups.ts';
import { openStore } from '../store/open-store.ts';
import { patiently } from '../store/patience.ts';
import type { CliCommand, Terminal } from './command.ts';
import { onlyPositional, type ParsedLine } from './parse-line.ts';

/**
 * `kanwu backup W.kanwu [--in FOLDER]`: a dated backup, beside the older ones, of which those go that are not to be kept longer;
 * `--list` says which there are; `--to F` makes a whole copy under that name instead. Somebody may work in the workspace meanwhile. No
 * file is written over.
 */
export const backupCommand: CliCommand = {
  options: { to: 'value', in: 'value', list: 'flag' },
  async run(line, terminal) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    if (line.has('list')) return list(path, line, terminal);
    return line.valueOr('to', '') === '' ? makeDated(path, line, terminal) : copyTo(path, line.value('to'), terminal);
  },
};

async function copyTo(path: string, wanted: string, { language, write, nativeBinding }: Terminal): Promise<number> {
  const to = resolve(wanted);
  const store = await openStore(path, { nativeBinding, readonly: true });
  try {
    await store.saveCopy(to, false);
    write(`${commandLineWords[language].copied(to)}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

async function makeDated(
  path: string,
  line: ParsedLine,
  { language, write, nativeBinding }: Terminal,
): Promise<number> {
  const m = commandLineWords[language];
  const wanted = { path, folder: folderFor(path, line), why: 'by-hand', at: Date.now(), atMostEvery: 0 } as const;
  const { made, last, droppedForRoom } = await patiently(path, () =>
    backUp({ ...wanted, share: usualBackups.share }, { nativeBinding }),
  );
  if (made !== null) write(`${m.copied(made.path)}\n`);
  else write(`${last === null ? m.nothingToBackUp : m.backedUpAlready(last.path)}\n`);
  if (droppedForRoom > 0) write(`${m.backupsDropped(droppedForRoom)}\n`);
  return 0;
}

function list(path: string, line: ParsedLine, { language, write, nativeBinding }: Terminal): number {
  const m = commandLineWords[language];
  const options = { nativeBinding };
  const folder = folderFor(path, line);
  const found = foundBackups(ownerAt(path, options), folder, options);
  write(found.length === 0 ? `${m.noBackups(folder)}\n` : found.map((each) => describe(each, m)).join(''));
  return 0;
}

function describe({ path, at, why, bytes, issues, articles, entries }: FoundBackup, m: CommandLineWords): string {
  const holds = m.clauses(m.issues(issues), m.articles(articles), m.entries(entries));
  return `${path}\n  ${m.backupMade(at, why, Math.ceil(bytes / 1024 ** 2))}\n  ${holds}\n`;
}

function folderFor(path: string, line: ParsedLine): string {
  const folder = line.valueOr('in', '');
  return folder === '' ? folderBeside(path) : resolve(folder);
}
