import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { asListed, type LibraryView } from '../../model/library.ts';
import type { Random } from '../train/random.ts';

/** A note that the bridge answered was written. */
export interface WrittenNote {
  readonly entry: string;
  readonly article: string;
  readonly note: string;
}

/** How long notes are written, in milliseconds. */
const longest = 600;

/** Has the page write notes to articles as fast as they are answered, for a while. @returns those that were */
export async function workByCalls(page: Page, random: Random): Promise<readonly WrittenNote[]> {
  await page.evaluate(writeNotes, { seed: random.bits(), view: asListed });
  await setTimeout(random.between(0, longest));
  return page.evaluate(() => [...((window as { said?: WrittenNote[] }).said ?? [])]);
}

/** Runs in the page. */
async function writeNotes({ seed, view }: { readonly seed: number; readonly view: LibraryView }): Promise<void> {
  const said: WrittenNote[] = [];
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
