import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chengjiang, chengjiangHeadlines, liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile } from './harness/review.ts';
import { overview } from './harness/stored.ts';

const cli = join(import.meta.dirname, '../main/cli/index.ts');

describe('a workspace that the command line imports into while the window has it open', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    await openIssueFile(kanwu, chengjiang);
  });
  afterAll(() => kanwu.close());

  test('shows the new issue by itself, and leaves the open article as it is', async () => {
    const page = kanwu.window;
    await openArticle(page, chengjiangHeadlines[1]);
    const { path } = await overview(page);
    await promisify(execFile)(process.execPath, [cli, 'import', liuxi, '--workspace', path]);
    const tree = page.getByRole('tree', { name: 'Issues and articles' });
    await tree.getByText('柳溪新报').waitFor();
    expect(await page.getByRole('main').textContent()).toContain(chengjiangHeadlines[1]);
    await kanwu.screenshot('imported-by-command-line');
  });

  test('can be undone there, too', async () => {
    const page = kanwu.window;
    await page.keyboard.press('Control+z');
    await page.getByRole('dialog', { name: 'Undo the import?' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await overview(page)).issues.length).toBe(1);
  });
});
