import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { answerSaveDialogs } from '../../e2e/harness/dialogs.ts';
import { launchKanwu } from '../../e2e/harness/kanwu.ts';
import { checkWorkspace } from '../../main/store/check.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { ArticleId, EntryId } from '../../model/ids.ts';
import { asListed, type LibraryView } from '../../model/library.ts';
import { Random } from '../train/random.ts';
import type { KillTally, KillWish } from './kill-rounds.ts';

/** The same as {@link killRounds}, in the real app: what the bridge answered is there after its process was killed. */
export async function windowRounds({ seed, rounds, isOver = () => false, onRound }: KillWish): Promise<KillTally> {
  const random = new Random(seed);
  const faults: string[] = [];
  let [done, acknowledged] = [0, 0];
  const first = await launchKanwu({ locale: 'en-GB' });
  const { userDataDir } = first;
  const path = `${userDataDir}/torture.kanwu`;
  await ready(first.window);
  await answerSaveDialogs(first.app, path);
  await first.window.keyboard.press('Control+Shift+N');
  await first.window.getByTestId('workspace-path').waitFor();
  const imported = await first.window.evaluate(() =>
    window.kanwu.call('issue.import-sample', { job: crypto.randomUUID() }),
  );
  if (!imported.ok) throw new Error(imported.error.message);
  let kanwu: typeof first | null = first;
  try {
    while (done < rounds && !isOver()) {
      kanwu ??= await launchKanwu({ locale: 'en-GB', userDataDir });
      const page = kanwu.window;
      await ready(page);
      await page.evaluate(workOn, { seed: random.bits(), view: asListed });
      await setTimeout(random.between(0, 600));
      const said = await page.evaluate((): Said[] => [...((window as { said?: Said[] }).said ?? [])]);
      await kanwu.kill({ keepProfile: true });
      kanwu = null;
      done++;
      acknowledged += said.length;
      const workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
      for (const { entry } of said) {
        if (!workspace.journal.has(entry as EntryId)) faults.push(`seed ${seed}, round ${done}: ${entry} is lost`);
      }
      const last = said.at(-1);
      const note = last === undefined ? undefined : workspace.records.article.get(last.article as ArticleId)?.note;
      const isLast = last !== undefined && workspace.journal.after(0).at(-1)?.id === last.entry;
      if (isLast && note !== last.note) faults.push(`seed ${seed}, round ${done}: the note reads otherwise`);
      for (const problem of checkWorkspace(workspace).problems) {
        faults.push(`seed ${seed}, round ${done}: ${JSON.stringify(problem)}`);
      }
      workspace.close();
      onRound?.({ rounds: done, kills: done, acknowledged, faults });
    }
  } finally {
    await kanwu?.kill({ keepProfile: true });
  }
  return { rounds: done, kills: done, acknowledged, faults };
}

interface Said {
  readonly entry: string;
  readonly article: string;
  readonly note: string;
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

/** Runs in the page: writes notes to articles as fast as they are answered, and keeps what was. */
async function workOn({ seed, view }: { readonly seed: number; readonly view: LibraryView }): Promise<void> {
  const said: Said[] = [];
  Object.assign(window, { said });
  let overview = await window.kanwu.call('workspace.overview', {});
  while (!overview.ok || overview.value === null) {
    await new Promise((resolve) => window.setTimeout(resolve, 20));
    overview = await window.kanwu.call('workspace.overview', {});
  }
  const rows = await window.kanwu.call('library.rows', { from: 0, count: 100, view });
  const articles = rows.ok ? rows.value.rows.flatMap((row) => (row.kind === 'article' ? [row.line.id] : [])) : [];
  const work = async (): Promise<void> => {
    for (let count = 0; ; count++) {
      const article = articles[(seed + count) % articles.length];
      if (article === undefined) return;
      const note = `${seed} ${count}`;
      const reply = await window.kanwu.call('edit.execute', {
        ...{ action: 'article-revise', articleId: article, summary: '' },
        commands: [{ name: 'article.revise', payload: { revisions: [{ id: article, changes: { note } }] } }],
      });
      if (reply.ok) said.push({ entry: reply.value.entry.id, article, note });
    }
  };
  void work();
}
