import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { importEditOf } from '../../main/analysis/import-edit.ts';
import { exportWorkspace } from '../../main/formats/dataset/export-workspace.ts';
import { backUp } from '../../main/store/backup/back-up.ts';
import { folderBeside } from '../../main/store/backup/backup-folder.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { onePage } from '../../main/store/fixtures/one-page.ts';
import { openStore } from '../../main/store/open-store.ts';
import type { Doing } from '../../main/store/workspace.ts';
import { usualChoice } from '../../model/dataset-export.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import { asListed } from '../../model/library.ts';
import { Random } from '../train/random.ts';
import type { Acknowledged } from './acknowledged.ts';

/**
 * Works in a workspace, as fast as it can, until it is killed, and says of everything that it has done that it is done: a line of JSON
 * each, written before anything else is begun. Arguments: the workspace, a folder for copies and exports, a seed.
 */
const [, , path = '', folder = '', seedText = '0'] = process.argv;
const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const random = new Random(Number(seedText));
const options = { nativeBinding };
const store = await openStore(path, options);

function acknowledge(done: Acknowledged): void {
  writeSync(1, `${JSON.stringify(done)}\n`);
}

function doing(): Doing {
  return doingAs('档案员', Date.now());
}

/** A word that stands nowhere else. */
function unheardOf(): string {
  return Array.from({ length: 6 }, () => String.fromCodePoint(random.between(0x4e00, 0x9fa5))).join('');
}

async function importPage(): Promise<void> {
  const words = unheardOf();
  const page = onePage(
    '1',
    [`标题${words}`, `本报讯 ${'青川区图书馆昨日开馆。'.repeat(random.between(1, 40))}${words}`],
    {
      ...{ title: `报${words}`, date: '2020-05-07' },
    },
  );
  const written = await store.write('import', {
    ...{ path: `${words}.txt`, doing: doing(), issue: { edit: importEditOf(page), source: page.source } },
  });
  acknowledge({ kind: 'entry', id: written.entry.id });
}

async function anArticle(): Promise<ArticleId | undefined> {
  const all = await store.read('article-ids', null);
  return all.length === 0 ? undefined : random.pick(all);
}

async function note(): Promise<void> {
  const id = await anArticle();
  if (id === undefined) return importPage();
  const text = unheardOf().repeat(random.between(1, 50));
  const commands = [{ name: 'article.revise' as const, payload: { revisions: [{ id, changes: { note: text } }] } }];
  const edit = { action: 'article-revise' as const, articleId: id, summary: '', commands };
  const { entry } = await store.write('execute', { edit, doing: doing(), withdrawn: [] });
  acknowledge({ kind: 'entry', id: entry.id, note: { article: id, text } });
}

async function undo(kind: 'undo' | 'redo'): Promise<void> {
  const state = await store.read('undo-state', doing().person);
  if (state[kind] === null) return;
  const { entry } = await store.write(kind, doing());
  acknowledge({ kind: 'entry', id: entry.id });
}

async function merge(): Promise<void> {
  const copy = join(folder, `copy-${random.bits()}.kanwu`);
  await store.saveCopy(copy, false);
  acknowledge({ kind: 'copy', path: copy });
  const other = await openStore(copy, options);
  const id = (await other.read('article-ids', null))[0];
  let entry: string | null = null;
  if (id !== undefined) {
    const commands = [
      { name: 'article.revise' as const, payload: { revisions: [{ id, changes: { state: 'in-work' as const } }] } },
    ];
    const edit = { action: 'article-revise' as const, articleId: id, summary: '', commands };
    const written = await other.write('execute', { edit, doing: doingAs('别人', Date.now()), withdrawn: [] });
    entry = written.entry.id;
  }
  await other.close();
  await store.write('merge', { path: copy });
  if (entry !== null) acknowledge({ kind: 'entry', id: entry });
}

function makeBackup(): void {
  const wanted = {
    path,
    folder: folderBeside(path),
    why: 'by-hand',
    at: Date.now(),
    share: 0.2,
    atMostEvery: 0,
  } as const;
  const { made } = backUp(wanted, { ...options, isOpenHere: true });
  if (made !== null) acknowledge({ kind: 'copy', path: made.path });
}

async function exportAll(): Promise<void> {
  const directory = join(folder, `export-${random.bits()}`);
  mkdirSync(directory);
  const choice = { ...usualChoice(random.pick(['jsonl', 'csv', 'tei'])), includeSuggested: true };
  const { files } = await exportWorkspace(store, {
    ...{ ...choice, directory },
    resourcesDirectory: join(import.meta.dirname, '../../resources'),
  });
  acknowledge({ kind: 'export', paths: files.map((file) => file.path) });
}

async function purge(): Promise<void> {
  const { rows } = await store.read('library-rows', { from: 0, count: 500, view: asListed });
  const issues = rows.flatMap((row): { id: IssueId; name: string }[] =>
    row.kind === 'issue' && row.line.title !== null ? [{ id: row.line.issue.id, name: row.line.title }] : [],
  );
  if (issues.length < 3) return;
  const { id, name } = random.pick(issues);
  await store.write('purge', { wish: { id, name, reason: '测试' }, doing: doing() });
  acknowledge({ kind: 'purged', words: name.slice(1) });
}

acknowledge({ kind: 'entry', id: '' });
const parent = process.ppid;
// Whoever would kill it may be gone first.
while (process.ppid === parent) {
  const draw = random.between(1, 100);
  if (draw <= 60) await note();
  else if (draw <= 72) await importPage();
  else if (draw <= 80) await undo('undo');
  else if (draw <= 84) await undo('redo');
  else if (draw <= 88) await merge();
  else if (draw <= 92) makeBackup();
  else if (draw <= 96) await exportAll();
  else if (draw <= 97) await purge();
  else await store.read('overview', doing().person);
}
