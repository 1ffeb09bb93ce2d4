/**
 * What was done since a version of the workspace, as the window shows it, until the list is there: 1,000 and 10,000 articles, and 40, 400
 * and 4,000 decisions since. The last line is what SQLite alone takes to copy the larger workspace.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differenceBetween } from '../main/formats/dataset/difference-between.ts';
import { doingAs } from '../main/store/fixtures/doing-as.ts';
import { StoreHere } from '../main/store/open-store.ts';
import { Workspace } from '../main/store/workspace.ts';
import { readingOfDocument } from '../model/document-reading.ts';
import { acceptMentions } from '../model/edits/mention-status.ts';
import { nameVersion } from '../model/edits/version-edits.ts';
import { wholeWorkspace } from '../model/export-scope.ts';
import type { ArticleId } from '../model/ids.ts';
import { wholeLibrary } from '../model/library.ts';
import { scaledWorkspace } from './scale/scaled-workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../resources');
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-versions-'));
const later = Date.UTC(2030, 0, 1);
/** So many suggestions are decided in each article that somebody comes to. */
const inEach = 10;

for (const articles of [1000, 10_000]) {
  const path = join(directory, `${articles}.kanwu`);
  copyFileSync(scaledWorkspace(articles, 20), path);
  const workspace = Workspace.open(path, { nativeBinding });
  const store = new StoreHere(workspace);
  const { id, edit } = nameVersion({ name: '以前', note: '' });
  workspace.execute(edit, doingAs('档案员', later));
  const decisions = decidingIn(workspace, await articleIds(store));
  let done = 0;
  for (const since of [40, 400, 4000]) {
    for (; done < since; done++) decisions.next();
    const begun = performance.now();
    const between = { before: { kind: 'version', id }, after: { kind: 'now' } } as const;
    const { further, things } = await differenceBetween(store, { ...between, resourcesDirectory });
    if (things.length + further < since) throw new Error(`of ${since} decisions ${things.length + further} are found`);
    row(`${articles} articles, ${since} decisions since`, begun);
  }
  const begun = performance.now();
  workspace.saveCopy(join(directory, `copy-${articles}.kanwu`), false);
  row(`${articles} articles, copied`, begun);
  workspace.close();
}
rmSync(directory, { recursive: true });

async function articleIds(store: StoreHere): Promise<readonly ArticleId[]> {
  const scope = { scope: wholeWorkspace, filter: wholeLibrary, includeNotForRelease: true };
  return (await store.read('articles-to-export', scope)).ids;
}

/** Accepts one suggestion after another, as somebody does who reads on. */
function* decidingIn(workspace: Workspace, ids: readonly ArticleId[]): Generator<void> {
  for (const id of ids) {
    for (let place = 0; place < inEach; place++) {
      const document = workspace.articles.read(id);
      const mention = document.mentions.find(({ status }) => status === 'suggested');
      const edit = mention === undefined ? null : acceptMentions(document, readingOfDocument(document), [mention.id]);
      if (edit === null) throw new Error('nothing is suggested');
      workspace.execute(edit, doingAs('档案员', later + 1));
      yield;
    }
  }
}

function row(what: string, begun: number): void {
  console.log(`${what.padEnd(44)}${((performance.now() - begun) / 1000).toFixed(2).padStart(8)} s`);
}
