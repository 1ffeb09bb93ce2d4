import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { launchKanwu } from './harness/kanwu.ts';

const project = resolve(import.meta.dirname, '..');
const sampleFolder = join(project, 'resources/sample');
const sample = join(sampleFolder, readdirSync(sampleFolder).find((name) => name.endsWith('.txt')) ?? '');

test('a file named on the command line is opened, in the workspace that is named beside it', async () => {
  const kanwu = await launchKanwu();
  const workspace = join(kanwu.userDataDir, 'named.kanwu');
  await kanwu.close({ keepProfile: true });

  const again = await launchKanwu({ userDataDir: kanwu.userDataDir, args: [workspace, sample] });
  await again.window.waitForSelector('.cm-content .cm-line');
  const overview = await again.window.evaluate(() => window.kanwu.call('workspace.overview', {}));
  expect(overview).toMatchObject({ ok: true, value: { path: workspace, issues: 1 } });
  await again.close();
});

test('a second start hands its file to the window that is there', async () => {
  const kanwu = await launchKanwu();
  await kanwu.window.waitForSelector('html[data-ready="true"]', { state: 'attached' });

  const second = spawn(process.env.KANWU_ELECTRON ?? '', [
    ...(process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter(Boolean),
    `--user-data-dir=${kanwu.userDataDir}`,
    project,
    sample,
  ]);
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  await kanwu.window.waitForSelector('.cm-content .cm-line');
  expect(kanwu.app.windows()).toHaveLength(1);
  await kanwu.close();
});

test.each([
  { locale: 'zh-CN', language: 'zh', menus: ['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)'] },
  { locale: 'en-GB', language: 'en', menus: ['&File', '&Edit', '&View', '&Help'] },
] as const)('menu and page speak the system’s language: $locale', async ({ locale, language, menus }) => {
  const kanwu = await launchKanwu({ locale });
  const description = await kanwu.window.evaluate(() => window.kanwu.call('app.describe', {}));
  expect(description).toMatchObject({ ok: true, value: { systemLanguage: language } });
  const labels = () => kanwu.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toEqual(menus);
  await kanwu.close();
});

test('a menu item does what the page would: the sample issue is opened from it', async () => {
  const kanwu = await launchKanwu();
  await kanwu.window.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await kanwu.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    items.find(({ label }) => label === 'Try the sample' || label === '打开示例')?.click();
  });
  await kanwu.window.waitForSelector('.cm-content .cm-line');
  await kanwu.close();
});

test('where there is no display, the main job is done, photographed and exported', async () => {
  const showcase = spawn(process.execPath, [join(project, 'scripts/showcase.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [showcase.stdout, showcase.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise((done) => showcase.once('close', done));
  expect(said).toContain('1 issue(s), 6 article(s)');
  expect(code).toBe(0);
  const written = readdirSync(join(project, 'test-output/showcase'));
  expect(written).toEqual(expect.arrayContaining(['showcase.kanwu', 'window.png']));
  expect(written.filter((name) => /\.(?:jsonl|csv)$/.test(name)).length).toBeGreaterThanOrEqual(2);
});
