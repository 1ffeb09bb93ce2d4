import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragOverWords } from './harness/article-text.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

let kanwu: Kanwu;
let page: Page;

beforeAll(async () => {
  kanwu = await launchKanwu({ locale: 'en-GB' });
  page = kanwu.window;
  await ready(page);
  await runCommand(page, 'Try the sample');
  await page.locator('.article-row').first().waitFor();
});

afterAll(async () => {
  await kanwu.close();
});

const comments = async () =>
  (await ask(page, 'comment.list', { states: ['remark', 'to-ask', 'answered', 'settled'], limit: 10 })).map(
    ({ comment, quote }) => `${comment.state} ${quote}: ${comment.text}${comment.answer && ` → ${comment.answer}`}`,
  );

describe('comments', () => {
  test('are written on selected text by keyboard, and saved when the field is left', async () => {
    await dragOverWords(page, '复工复产情况');
    await page.keyboard.press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'Comment' }).waitFor();
    await page.getByRole('radio', { name: 'To be asked' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Comment' }).fill('指哪几家企业？');
    await page.getByRole('textbox', { name: 'Comment' }).blur();
    await expect.poll(comments).toEqual(['to-ask 复工复产情况: 指哪几家企业？']);
    await page.locator('.tp-comment-sign').waitFor();
    await kanwu.screenshot('comment');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test('an answer is written beside it, undone and done again', async () => {
    await page.getByRole('textbox', { name: 'Answer' }).fill('三家');
    await page.getByRole('textbox', { name: 'Answer' }).blur();
    await expect.poll(comments).toEqual(['answered 复工复产情况: 指哪几家企业？ → 三家']);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(comments).toEqual(['to-ask 复工复产情况: 指哪几家企业？']);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(comments).toEqual(['answered 复工复产情况: 指哪几家企业？ → 三家']);
  });

  test('open ones are listed over the whole workspace, and gone to', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.article-row[aria-selected=true]').nth(0).waitFor();
    await runCommand(page, 'Comments');
    const row = page.getByRole('dialog').getByRole('button', { name: '指哪几家企业？' });
    await row.waitFor();
    await kanwu.screenshot('comments');
    expect(await violations(page)).toEqual([]);
    await row.click();
    await page.getByRole('textbox', { name: 'Answer' }).waitFor();
    await page.getByLabel('State').selectOption({ label: 'Settled' });
    await expect.poll(comments).toEqual(['settled 复工复产情况: 指哪几家企业？ → 三家']);
    await runCommand(page, 'Comments');
    await page.getByText('No comment waits').waitFor();
    await page.keyboard.press('Escape');
  });

  test('what is typed and not left is offered again after a crash', async () => {
    await dragOverWords(page, '智能制造');
    await page.keyboard.press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'Comment' }).fill('待查');
    await expect.poll(() => page.getByTestId('saving').getAttribute('data-saving')).toBe('typed');
    await kanwu.kill({ keepProfile: true });
    kanwu = await launchKanwu({ locale: 'en-GB', userDataDir: kanwu.userDataDir });
    page = kanwu.window;
    await ready(page);
    expect((await comments()).length).toBe(1);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('待查');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await comments())[0]).toBe('remark 智能制造: 待查');
  });
});
