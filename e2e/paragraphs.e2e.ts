import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingOfDocument } from '../model/document-reading.ts';
import { fromJsonText } from '../model/json-text.ts';
import { asListed } from '../model/library.ts';
import { windowWords } from '../resources/words/window.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ready } from './harness/review.ts';
import { ask } from './harness/stored.ts';

const source = [
  '云溪大桥通车',
  '本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。大桥全长三百二十米，历时三年建成。',
  '编者按：此段误植，系另一篇的文字，不应在此。',
  '通车当日，两岸群众数千人到场，区长林若溪讲话，总工',
  '程师梁秋白介绍了施工的经过。',
  '记者 周亦舟',
].join('\n\n');

const looks = [
  { language: 'en', locale: 'en-GB', theme: 'light', width: 1440, height: 900 },
  { language: 'zh', locale: 'zh-CN', theme: 'dark', width: 1024, height: 700 },
] as const;

describe.each(looks)('paragraphs of an article, $language', ({ language, locale, theme, width, height }) => {
  const m = windowWords[language];
  let directory: string;
  let kanwu: Kanwu;
  let page: Page;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
    const path = join(directory, '青川报_2020-05-07_第1版.txt');
    writeFileSync(path, source);
    kanwu = await launchKanwu({ locale, theme });
    page = kanwu.window;
    await ready(page);
    await kanwu.resize(width, height);
    await answerSaveDialogs(kanwu.app, join(directory, 'w.kanwu'));
    await answerOpenDialogs(kanwu.app, [path]);
    await page.keyboard.press('Control+Shift+N');
    await page.getByTestId('workspace-path').waitFor();
    await page.keyboard.press('Control+o');
    await page.getByRole('treeitem').nth(1).waitFor();
    await page.locator('.cm-line').first().waitFor();
  });

  afterAll(async () => {
    await kanwu.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function shownText(): Promise<string> {
    const { rows } = await ask(page, 'library.rows', { from: 0, count: 20, view: asListed });
    const [first] = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
    if (first === undefined) return '';
    return readingOfDocument(fromJsonText(await ask(page, 'article.open', { id: first.id }))).text;
  }

  /** Puts the caret into the line that holds a text. */
  async function goInto(text: string): Promise<void> {
    await page
      .locator('.cm-line')
      .filter({ hasText: text })
      .click({ position: { x: 300, y: 20 } });
  }

  test('one that was lost is supplied where it was, with the keyboard, and is told as what it is', async () => {
    await goInto('大桥全长三百二十米');
    await page.keyboard.press('Control+Shift+L');
    const form = page.getByRole('form', { name: m.paragraph.supplyTitle });
    await form.getByLabel(m.paragraph.text).fill('工程由青川桥梁公司承建，造价三百万元。\n资金由两岸各乡分担。');
    await form.getByLabel(m.correction.note).fill('据县志');
    await kanwu.screenshot(`paragraph-form-${language}`);
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(shownText)
      .toContain('历时三年建成。\n工程由青川桥梁公司承建，造价三百万元。\n资金由两岸各乡分担。\n');
    await expect.poll(() => page.locator('.tp-restored').count()).toBe(2);
    await page.keyboard.press('Control+3');
    await page.getByRole('listitem').filter({ hasText: m.paragraph.supplied }).first().waitFor();
    await kanwu.screenshot(`paragraph-supplied-${language}`);
  });

  test('it is corrected like any other', async () => {
    await page
      .locator('.cm-line')
      .filter({ hasText: '资金由两岸' })
      .dblclick({ position: { x: 75, y: 20 } });
    await page.keyboard.press('Shift+C');
    await page.getByLabel(m.correction.now).fill('款项');
    await page.keyboard.press('Enter');
    await expect.poll(shownText).toContain('款项由两岸各乡分担。');
    await page.keyboard.press('Control+z');
    await expect.poll(shownText).toContain('资金由两岸各乡分担。');
  });

  test('it goes again, and comes back by undo', async () => {
    await page.getByRole('button', { name: m.paragraph.takeBack.supplied }).last().click();
    await expect.poll(shownText).not.toContain('资金由');
    await page.keyboard.press('Control+z');
    await expect.poll(shownText).toContain('资金由两岸各乡分担。');
  });

  test('one that should not be there is struck, stays visible as that, and is taken back in', async () => {
    await goInto('编者按');
    await page.keyboard.press('Control+Shift+X');
    await expect.poll(shownText).not.toContain('编者按');
    await expect.poll(() => page.locator('.tp-struck del').textContent()).toContain('编者按：此段误植');
    await page.getByRole('listitem').filter({ hasText: m.paragraph.struck }).waitFor();
    await kanwu.screenshot(`paragraph-struck-${language}`);
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: m.details.unstrikeBlock(5) }).waitFor();
    await kanwu.screenshot(`paragraph-structure-${language}`);
    await page.getByText(m.textPane.takeIn).click();
    await expect.poll(shownText).toContain('编者按');
    await expect.poll(() => page.locator('.tp-struck').count()).toBe(0);
  });

  test('two that the print had broken are one, and are parted again', async () => {
    await goInto('资金由两岸各乡分担');
    await page.keyboard.press('Control+Shift+J');
    await expect.poll(shownText).toContain('造价三百万元。资金由两岸各乡分担。');
    await expect.poll(() => page.locator('.tp-seam').count()).toBe(1);
    await page.keyboard.press('Control+3');
    await page.getByRole('listitem').filter({ hasText: m.paragraph.joined }).waitFor();
    await kanwu.screenshot(`paragraph-joined-${language}`);
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: m.details.joinNamed(3) }).click();
    await expect.poll(shownText).toContain('历时三年建成。工程由');
    await expect.poll(() => page.locator('.tp-supplied').count()).toBeGreaterThan(0);
    await kanwu.screenshot(`paragraph-partly-supplied-${language}`);
    await page.getByRole('button', { name: m.details.partNamed(3) }).click();
    await page.getByRole('button', { name: m.details.partNamed(4) }).click();
    await expect
      .poll(shownText)
      .toContain('历时三年建成。\n工程由青川桥梁公司承建，造价三百万元。\n资金由两岸各乡分担。');
  });
});
