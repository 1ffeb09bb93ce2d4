import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { openIssueFile } from './harness/review.ts';

/** With a character of private use, for which no system has a glyph. */
const text = `清河县修复古桥

本报讯 5月6日，清河县修复\ue123桥，桥长12米，由柴玉泉设计。
`;

let kanwu: Kanwu;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const path = join(directory, '清河日报_2020-05-07.txt');
  writeFileSync(path, text);
  kanwu = await launchKanwu();
  await openIssueFile(kanwu, path);
});

afterAll(async () => {
  await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

const look = (selector: string) =>
  kanwu.window
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), leading: Number.parseFloat(lineHeight), family: fontFamily };
    });

describe('the text of articles', () => {
  test('is made larger and smaller by keys, in lines and in columns', async () => {
    expect((await look('.cm-scroller')).size).toBe(17);
    await kanwu.window.keyboard.press('Control+Alt+=');
    await expect.poll(async () => (await look('.cm-scroller')).size).toBe(19);
    await runCommand(kanwu.window, 'Text in columns');
    await expect.poll(async () => (await look('.vertical-text')).size).toBe(19);
    await kanwu.window.keyboard.press('Control+Alt+-');
    await kanwu.window.keyboard.press('Control+Alt+-');
    await expect.poll(async () => (await look('.vertical-text')).size).toBeLessThan(17);
    await kanwu.window.keyboard.press('Control+Alt+0');
    await expect.poll(async () => (await look('.vertical-text')).size).toBe(17);
    await runCommand(kanwu.window, 'Show the text as corrected');
    await kanwu.window.locator('.cm-line').first().waitFor();
  });

  test('has the line spacing and the face that were chosen, and keeps them', async () => {
    const { window } = kanwu;
    await runCommand(window, 'Preferences');
    const dialog = window.getByRole('dialog');
    await dialog.getByText('Wide', { exact: true }).click();
    await dialog.getByText('Kai', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Larger text' }).click();
    await expect.poll(async () => (await look('.cm-scroller')).leading).toBeCloseTo(19 * 2.6, 0);
    expect((await look('.cm-scroller')).family).toContain('KaiTi');
    await kanwu.screenshot('text-setting');
    await window.keyboard.press('Escape');
    await window.reload();
    await window.locator('.cm-line').first().waitFor();
    await expect.poll(async () => (await look('.cm-scroller')).size).toBe(19);
    expect((await look('.cm-scroller')).family).toContain('KaiTi');
  });

  test('shows the code point of a character that no font has, and its text stays what it is', async () => {
    const { window } = kanwu;
    const missing = window.locator('.text-pane .missing-glyph');
    await expect
      .poll(() => missing.evaluateAll((all) => all.map((each) => each.getAttribute('data-code'))))
      .toEqual(['U+E123']);
    expect(await missing.textContent()).toBe('\ue123');
    expect(await window.locator('.cm-line', { hasText: '修复' }).last().textContent()).toContain('修复\ue123桥');
    await kanwu.screenshot('missing-glyph-lines');
    await runCommand(window, 'Text in columns');
    const inColumns = window.locator('.vertical-text .missing-glyph');
    await inColumns.waitFor({ state: 'attached' });
    expect(await inColumns.getAttribute('data-code')).toBe('U+E123');
    await kanwu.screenshot('missing-glyph-columns');
  });
});
