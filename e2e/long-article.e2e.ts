import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn } from '../main/store/fixtures/bring-in.ts';
import { newMention } from '../main/store/fixtures/small-issue.ts';
import { Workspace } from '../main/store/workspace.ts';
import type { Mention } from '../model/mention.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const characters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土'];
const names = characters.flatMap((one) => characters.map((other) => `林${one}${other}`));
const paragraphs = 800;
const inParagraph = 8;

/** A workspace with a long article, in which 6,400 mentions of 729 names are suggested. */
function makeWorkspace(path: string): void {
  const workspace = Workspace.open(path, {});
  const nameAt = (paragraph: number, place: number): string =>
    names[(paragraph * inParagraph + place) % names.length] ?? '';
  const texts = Array.from({ length: paragraphs }, (_, paragraph) =>
    Array.from({ length: inParagraph }, (_, place) => `${nameAt(paragraph, place)}到会，`).join(''),
  );
  const issue = bringIn(workspace, [
    ['短讯', '无事。'],
    ['长篇', ...texts],
  ]);
  let at = 0;
  const records = texts.flatMap((_, paragraph) =>
    Array.from({ length: inParagraph }, (_, place): Mention => {
      const name = nameAt(paragraph, place);
      const start = issue.source.text.indexOf(name, at);
      at = start + name.length;
      const mention = newMention(issue, start, at, 'person');
      return { ...mention, status: 'suggested', origin: 'names@1', confidence: 0.95 };
    }),
  );
  workspace.suggest([{ name: 'mention.add', payload: { records } }]);
  workspace.close();
}

describe('an article with thousands of mentions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-long-'));
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    const path = join(folder, 'long.kanwu');
    makeWorkspace(path);
    kanwu = await launchKanwu({ args: [path] });
    page = kanwu.window;
    await page.getByTestId('workspace-path').waitFor();
  }, 120_000);
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true });
  });

  const entities = async (): Promise<number> => {
    const listing = { wanted: '', type: null, extent: 'all', sort: null } as const;
    return (await ask(page, 'register.rows', { listing, from: 0, count: 1 })).total;
  };
  const unmarked = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.cm-line')].filter(
          (line) => line.textContent?.includes('到会') && line.querySelector('.tp-mention') === null,
        ).length,
    );

  test('is shown with its marks, at its beginning as at its end', async () => {
    await openArticle(page, '长篇');
    await page.locator('.cm-line', { hasText: '到会' }).first().waitFor();
    expect(await unmarked()).toBe(0);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await expect.poll(() => page.locator('.cm-line').last().textContent()).toContain('到会');
    expect(await unmarked()).toBe(0);
    await expect.poll(() => page.getByRole('grid').first().getAttribute('aria-rowcount')).toBe('6401');
  });

  test('takes keys as soon as its beginning can be seen', async () => {
    const count = page.getByTestId('review-count');
    await openArticle(page, '短讯');
    await openArticle(page, '长篇');
    await page.locator('.cm-line', { hasText: '到会' }).first().waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect.poll(() => count.getAttribute('data-waiting')).toBe('6399');
    await page.keyboard.press('Control+z');
    await expect.poll(() => count.getAttribute('data-waiting')).toBe('6400');
  });

  test('has all of them accepted at once, and whoever looks at the register right then sees all names', async () => {
    const count = page.getByTestId('review-count');
    await page.keyboard.press('Shift+A');
    await expect.poll(() => count.getAttribute('data-waiting')).toBe('0');
    await page.locator('.status-bar').getByText('All changes saved').waitFor();
    expect(await entities()).toBe(names.length);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count.getAttribute('data-waiting')).toBe('6400');
    // What is taken back shows at once, and others see it when it is in the file.
    await expect.poll(entities).toBe(0);
  });
}, 60_000);
