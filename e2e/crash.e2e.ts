import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipOf } from '../main/formats/archive/fixtures/made-archives.ts';
import { findWords } from './harness/article-text.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { goToSuggestion, openArticle, openIssueFile, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { decided } from './harness/stored.ts';

/** What a person does, how the window names it once it is saved, and what must be there after a crash. */
const edits = [
  {
    name: 'accepting',
    make: async ({ window }: Kanwu) => {
      await goToSuggestion(window, '顾南乔');
      await window.keyboard.press('a');
    },
    label: 'Undo: Accepted: 顾南乔',
    kept: { accepted: ['person 顾南乔'] },
  },
  {
    name: 'tagging',
    make: async ({ window }: Kanwu) => {
      await findWords(window, '全程服务');
      await window.keyboard.press('8');
    },
    label: 'Undo: Tagged: 全程服务',
    kept: { accepted: ['person 顾南乔', 'event 全程服务'] },
  },
  {
    name: 'correcting',
    make: async ({ window }: Kanwu) => {
      await findWords(window, '栾映丹');
      await window.keyboard.press('Shift+C');
      await window.keyboard.type('栾映舟');
      await window.keyboard.press('Enter');
    },
    label: 'Undo: Corrected: 栾映丹 → 栾映舟',
    kept: { text: expect.stringContaining('\n栾映舟表示') },
  },
  {
    name: 'undoing',
    make: async ({ window }: Kanwu) => window.keyboard.press('Control+z'),
    label: 'Undo: Tagged: 全程服务',
    kept: { corrections: [], text: expect.stringContaining('\n栾映丹表示') },
  },
  {
    name: 'filing',
    make: async ({ window }: Kanwu) => {
      await panelTab(window, 'Categories');
      await window.getByLabel('Search categories by name or code').fill('Transport');
      await window.getByRole('checkbox', { name: 'Transport U' }).check();
    },
    label: 'Undo: Filed under: 交通运输 / Transport',
    kept: { categories: ['clc U'], accepted: ['person 顾南乔', 'event 全程服务'] },
  },
] as const;

test('a crash right after an edit was shown as saved loses nothing, round after round', {
  timeout: 180_000,
}, async () => {
  let kanwu = await launchKanwu();
  const { userDataDir } = kanwu;
  await openIssueFile(kanwu, liuxi);
  for (const { name, make, label, kept } of edits) {
    await openArticle(kanwu.window, liuxiHeadlines[0]);
    await make(kanwu);
    await shownAsSaved(kanwu.window, label);
    await kanwu.kill({ keepProfile: true });

    kanwu = await launchKanwu({ userDataDir });
    await ready(kanwu.window);
    expect(await decided(kanwu.window, 1), name).toMatchObject(kept);
    await kanwu.window.getByRole('button', { name: label, exact: true }).waitFor();
  }
  await kanwu.close();
});

test('a crash while an issue is imported leaves all of it or nothing', { timeout: 120_000 }, async () => {
  let kanwu = await launchKanwu();
  const { userDataDir } = kanwu;
  await ready(kanwu.window);
  const asked = kanwu.window.getByRole('button', { name: 'Try the sample' }).click();
  await kanwu.window
    .getByRole('progressbar', { name: /^Importing/ })
    .or(kanwu.window.locator('.cm-line'))
    .first()
    .waitFor();
  await Promise.all([asked.catch(() => null), kanwu.kill({ keepProfile: true })]);

  kanwu = await launchKanwu({ userDataDir });
  await ready(kanwu.window);
  const reply = await kanwu.window.evaluate(() => window.kanwu.call('workspace.overview', {}));
  const { issues, articles } = (reply.ok ? reply.value : null) ?? { issues: 0, articles: 0 };
  expect([
    [0, 0],
    [1, 6],
  ]).toContainEqual([issues, articles]);
  if (articles === 0) await kanwu.window.getByRole('button', { name: 'Try the sample' }).click();
  await kanwu.window.locator('.cm-content .cm-line').first().waitFor();
  await kanwu.close();
});

test('a crash while an archive is imported leaves none of its files where the system keeps what is temporary', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const unpacked = () => readdirSync(temporary).filter((name) => name.startsWith('kanwu-unpacked-'));
  const text = '昨日，青川区区长林若溪同记者王小明到云溪大桥，'.repeat(100_000);
  writeFileSync(join(folder, '青川报.zip'), zipOf([['青川报_2020-05-07_第1版.txt', text]]));

  let kanwu = await launchKanwu({ env: { TMPDIR: temporary } });
  const { userDataDir } = kanwu;
  await ready(kanwu.window);
  await answerOpenDialogs(kanwu.app, [join(folder, '青川报.zip')]);
  await kanwu.window.getByRole('button', { name: 'Open issue file…' }).click();
  await kanwu.window.locator('.job').waitFor();
  await expect.poll(unpacked).toHaveLength(1);
  await kanwu.kill({ keepProfile: true });
  expect(unpacked()).toHaveLength(1);

  kanwu = await launchKanwu({ userDataDir, env: { TMPDIR: temporary } });
  await ready(kanwu.window);
  await expect.poll(unpacked, { timeout: 30_000 }).toEqual([]);
  await kanwu.close();
  rmSync(folder, { recursive: true, force: true });
});
