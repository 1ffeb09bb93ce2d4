import { writeSync } from 'node:fs';
import { checkWorkspace } from '../../main/store/check.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { currentVersion } from '../../main/store/migrate.ts';
import { openStore } from '../../main/store/open-store.ts';
import { Workspace } from '../../main/store/workspace.ts';

/** What is in a workspace, as the program sees that opened it. */
export interface Seen {
  readonly version: number;
  readonly entries: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Opens a workspace, with all that has to be done before it is open, and writes notes in it until it is killed; says so as
 * `work-until-killed.ts` does. Arguments: the workspace, a folder, a seed; or the workspace and `look`, where it says what it sees and ends.
 */
const [, , path = '', wish = ''] = process.argv;
const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };

if (wish === 'look') look();
else await work();

function look(): void {
  const workspace = Workspace.open(path, options);
  const seen: Seen = {
    version: currentVersion,
    entries: workspace.journal.after(0).map(({ id }) => id),
    problems: checkWorkspace(workspace).problems.map((problem) => JSON.stringify(problem)),
  };
  workspace.close();
  writeSync(1, JSON.stringify(seen));
}

async function work(): Promise<void> {
  const parent = process.ppid;
  writeSync(1, `${JSON.stringify({ kind: 'entry', id: '' })}\n`);
  const store = await openStore(path, options);
  const [id] = await store.read('article-ids', null);
  for (let count = 0; id !== undefined && process.ppid === parent; count++) {
    const changes = { note: `打开之后 ${count}` };
    const commands = [{ name: 'article.revise' as const, payload: { revisions: [{ id, changes }] } }];
    const edit = { action: 'article-revise' as const, articleId: id, summary: '', commands };
    const { entry } = await store.write('execute', { edit, doing: doingAs('档案员', Date.now()), withdrawn: [] });
    writeSync(1, `${JSON.stringify({ kind: 'entry', id: entry.id, note: { article: id, text: changes.note } })}\n`);
  }
}
