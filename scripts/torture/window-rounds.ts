import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { answerSaveDialogs } from '../../e2e/harness/dialogs.ts';
import { type Kanwu, launchKanwu } from '../../e2e/harness/kanwu.ts';
import { decidedIn } from '../../e2e/harness/stored.ts';
import { checkWorkspace } from '../../main/store/check.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { ArticleId, EntryId } from '../../model/ids.ts';
import { Random } from '../train/random.ts';
import type { KillTally, KillWish } from './kill-rounds.ts';
import { type WrittenNote, workByCalls } from './work-by-calls.ts';
import { type ShownAsSaved, undoLabel, workByKeys } from './work-by-keys.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** In every so manieth round notes are written through the bridge, as fast as it answers; in all others somebody works by keys. */
const roundsByCalls = 4;

/** The same as {@link killRounds}, in the real app: what the bridge answered, and the window showed as saved, is there after its process was killed. */
export async function windowRounds({ seed, rounds, isOver = () => false, onRound }: KillWish): Promise<KillTally> {
  const random = new Random(seed);
  const faults: string[] = [];
  let [done, acknowledged] = [0, 0];
  const fault = (what: string): void => void faults.push(`seed ${seed}, round ${done}: ${what}`);
  const first = await launchKanwu({ locale: 'en-GB' });
  const { userDataDir } = first;
  const path = `${userDataDir}/torture.kanwu`;
  await makeWorkspace(first, path);
  let kanwu: Kanwu | null = first;
  let undo: string | null = null;
  try {
    while (done < rounds && !isOver()) {
      kanwu ??= await launchKanwu({ locale: 'en-GB', userDataDir });
      const page = kanwu.window;
      await ready(page);
      done++;
      if (undo !== null && (await undoLabel(page)) !== undo) fault(`undo would not take back “${undo}” any more`);
      undo = null;
      if (done % roundsByCalls === 0) {
        const written = await workByCalls(page, random);
        await kanwu.kill({ keepProfile: true });
        acknowledged += written.length;
        inWorkspace(path, (workspace) => lookForNotes(workspace, written, fault));
      } else {
        const shown = await workByKeys(page, random);
        await kanwu.kill({ keepProfile: true });
        acknowledged += shown.entries.length + (shown.typed === null ? 0 : 1);
        if (inWorkspace(path, (workspace) => lookForShown(workspace, shown, fault))) undo = shown.undo;
      }
      kanwu = null;
      onRound?.({ rounds: done, kills: done, acknowledged, faults });
    }
  } finally {
    await kanwu?.kill({ keepProfile: true });
  }
  return { rounds: done, kills: done, acknowledged, faults };
}

async function makeWorkspace({ app, window: page }: Kanwu, path: string): Promise<void> {
  await ready(page);
  await answerSaveDialogs(app, path);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  const imported = await page.evaluate(() => window.kanwu.call('issue.import-sample', { job: crypto.randomUUID() }));
  if (!imported.ok) throw new Error(imported.error.message);
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

function inWorkspace<Result>(path: string, look: (workspace: Workspace) => Result): Result {
  const workspace = Workspace.open(path, { nativeBinding });
  try {
    return look(workspace);
  } finally {
    workspace.close();
  }
}

function lookForNotes(workspace: Workspace, written: readonly WrittenNote[], fault: (what: string) => void): void {
  for (const { entry } of written) if (!workspace.journal.has(entry as EntryId)) fault(`${entry} is lost`);
  const last = written.at(-1);
  const note = last === undefined ? undefined : workspace.records.article.get(last.article as ArticleId)?.note;
  const isLast = last !== undefined && lastEntryOf(workspace) === last.entry;
  if (isLast && note !== last.note) fault('the note reads otherwise');
  lookAtAll(workspace, fault);
}

/** @returns whether nothing was done after that */
function lookForShown(workspace: Workspace, shown: ShownAsSaved, fault: (what: string) => void): boolean {
  for (const entry of shown.entries) if (!workspace.journal.has(entry as EntryId)) fault(`${entry} is lost`);
  const isLast = lastEntryOf(workspace) === shown.entries[0];
  const decided = JSON.stringify(decidedIn(workspace.articles.read(shown.articleId)));
  if (isLast && decided !== shown.decided) fault(`of ${shown.articleId} other things are decided: ${decided}`);
  if (shown.typed !== null && !draftsIn(workspace.path).some((text) => text.includes(shown.typed ?? ''))) {
    fault(`what was typed is lost: ${shown.typed}`);
  }
  lookAtAll(workspace, fault);
  return isLast;
}

function lookAtAll(workspace: Workspace, fault: (what: string) => void): void {
  for (const problem of checkWorkspace(workspace).problems) fault(JSON.stringify(problem));
}

function lastEntryOf(workspace: Workspace): string | undefined {
  return workspace.journal.after(workspace.journal.last() - 1)[0]?.id;
}

/** What anybody typed and did not leave, whoever they are. */
function draftsIn(path: string): readonly string[] {
  const database = new Database(path, { readonly: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    return database.prepare<[], string>('SELECT text FROM draft').pluck().all();
  } finally {
    database.close();
  }
}
