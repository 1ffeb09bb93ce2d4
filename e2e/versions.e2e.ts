import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { ready } from './harness/review.ts';
import { decided } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu();
  page = kanwu.window;
  await ready(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('treeitem', { level: 2 }).nth(4).waitFor();
  await page.locator('.cm-content .cm-line').first().waitFor();
});
afterAll(async () => {
  await kanwu.close();
});

const versions = () => page.getByRole('dialog', { name: 'Versions' });
const compare = () => page.getByRole('dialog', { name: 'Compare' });
const counts = () => compare().getByTestId('difference-counts');

async function nameVersion(name: string): Promise<void> {
  await versions().getByLabel('Name, such as').fill(name);
  await page.keyboard.press('Enter');
  await expect.poll(() => versions().getByRole('option', { selected: true }).textContent()).toContain(name);
}

async function acceptNext(): Promise<void> {
  const accepted = async (): Promise<number> => (await decided(page, 1)).accepted.length;
  const before = await accepted();
  await page.locator('.cm-content').focus();
  // What is read first may be a correction.
  await expect
    .poll(async () => {
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      return accepted();
    })
    .toBeGreaterThan(before);
}

describe('versions', () => {
  test('are named in the history, once each', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Versions…' }).click();
    await expect.poll(() => versions().textContent()).toContain('No version has a name yet');
    await nameVersion('First review');
    await versions().getByLabel('Name, such as').fill('First review');
    await expect.poll(() => versions().textContent()).toContain('There is a version of that name');
    await versions().getByLabel('Name, such as').fill('');
    await versions().getByLabel('Note').fill('Before transfer');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await versions().getByRole('button', { name: 'Done' }).click();
    await versions().waitFor({ state: 'detached' });
    const history = page.getByRole('listbox', { name: 'History' });
    await page.getByRole('radio', { name: 'Everything' }).or(page.getByText('Everything')).first().click();
    await expect.poll(() => history.textContent()).toContain('First review');
  });

  test('show what was decided since, and between two of them', async () => {
    await acceptNext();
    await runCommand(page, 'Versions');
    await nameVersion('Second review');
    await page.keyboard.press('Escape');
    await acceptNext();
    await runCommand(page, 'Versions');
    await versions()
      .getByRole('option', { name: /First review/ })
      .click();
    expect(await versions().getByLabel('Note').inputValue()).toBe('Before transfer');
    await versions().getByRole('button', { name: 'See what changed since…' }).click();
    await compare().getByRole('button', { name: 'Compare', exact: true }).click();
    await expect.poll(() => counts().textContent()).toMatch(/[2-9] entities added/);
    const since = Number(/(\d+) entities/.exec((await counts().textContent()) ?? '')?.[1]);
    const second = compare().getByLabel('Later').locator('option', { hasText: 'Second review' });
    await compare()
      .getByLabel('Later')
      .selectOption(await second.getAttribute('value'));
    await compare().getByRole('button', { name: 'Compare', exact: true }).click();
    await expect.poll(() => counts().textContent()).toMatch(/\d entit(y|ies) added/);
    expect(Number(/(\d+) entit/.exec((await counts().textContent()) ?? '')?.[1])).toBeLessThan(since);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await kanwu.resize(width, height);
      await kanwu.screenshot(`versions-compared-${width}`);
    }
    expect(await violations(page)).toEqual([]);
    await compare().locator('.difference-thing:not(:disabled)').last().click();
    await compare().waitFor({ state: 'detached' });
    await page.locator('.cm-content').waitFor();
  });

  test('are renamed, removed, and back again by undo', async () => {
    await runCommand(page, 'Versions');
    await versions()
      .getByRole('option', { name: /Second review/ })
      .click();
    await versions().getByLabel('Name', { exact: true }).fill('After transfer');
    await page.keyboard.press('Enter');
    await expect.poll(() => versions().getByRole('option').first().textContent()).toContain('After transfer');
    await kanwu.screenshot('versions');
    await versions().getByRole('button', { name: 'Remove name' }).click();
    await expect.poll(() => versions().getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await runCommand(page, 'Versions');
    await expect.poll(() => versions().getByRole('option').count()).toBe(2);
    await page.keyboard.press('Escape');
  });
});
