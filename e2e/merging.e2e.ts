import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { runCommand } from './harness/palette.ts';
import { goToSuggestion, openArticle, openIssueFile, panelTab, ready, shownAsSaved } from './harness/review.ts';
import { ask, decided, storedArticle } from './harness/stored.ts';
import { colleague, deeds, doHere, doThere, saveCopy } from './harness/two-people.ts';

describe('a copy of the workspace in which a colleague worked', () => {
  let kanwu: Kanwu;
  let page: Page;
  let copy: string;

  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const dialog = (): Locator => page.getByRole('dialog', { name: 'Conflicts' });
  const items = (): Locator => dialog().getByRole('listitem');
  const item = (words: string): Locator => items().filter({ hasText: words });
  const notice = (words: string | RegExp): Locator => page.getByLabel('Notices').getByText(words);
  const waiting = async (): Promise<number> => (await ask(page, 'workspace.overview', {}))?.conflicts ?? -1;
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest('[role=listitem]')?.textContent);

  test('is one of the workspace that the window has open, and both are worked in', async () => {
    await openArticle(page, liuxiHeadlines[0]);
    await doHere(page, 1, deeds.tag('全程服务', 'event'));
    copy = await saveCopy(kanwu, '副本.kanwu');
    // Here: by hand what there is a key for.
    await goToSuggestion(page, '顾南乔');
    await page.keyboard.press('a');
    await shownAsSaved(page, 'Undo: Accepted: 顾南乔');
    await doHere(page, 1, deeds.note('第二段的公司全称要再核对'), deeds.correct('栾映丹', '栾映舟'));
    await doHere(page, 1, deeds.remove('全程服务'), deeds.retype('澄江市', 'organization'));
    await doHere(page, 4, deeds.state('done'));
    // There, not knowing of any of it.
    await doThere(
      page,
      copy,
      1,
      deeds.reject('顾南乔'),
      deeds.note('已核对，可以发表'),
      deeds.correct('映丹表示', '映舟表示'),
    );
    await doThere(page, copy, 1, deeds.remark('全程服务', '宣传用语'), deeds.retype('澄江市', 'event'));
    await doThere(page, copy, 4, deeds.state('in-work'));
    await doThere(page, copy, 2, deeds.accept('贺兰亭'));
  });

  test('is merged from the palette, and the window says what came of it', async () => {
    expect(await page.getByTestId('conflicts').count()).toBe(0);
    await answerOpenDialogs(kanwu.app, [copy]);
    await runCommand(page, 'Merge a copy');
    await notice(/^\d+ changes came in$/).waitFor();
    await notice('6 conflicts wait to be settled.').waitFor();
    await expect.poll(() => page.getByTestId('conflicts').textContent()).toBe('6 conflicts');
    expect((await decided(page, 2)).accepted).toEqual(['person 贺兰亭']);
    await kanwu.screenshot('merge-notice');
  });

  test('is in the File menu too, and brings nothing twice', async () => {
    await kanwu.app.evaluate(({ Menu }) => {
      const all = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      all.find(({ label }) => label === 'Merge a copy…')?.click();
    });
    await notice('Nothing new in this copy').waitFor();
    expect(await waiting()).toBe(6);
  });

  test('leaves undo what it was: the person’s own last act, whatever the colleague did after it', async () => {
    await page.getByRole('button', { name: `Undo: Changed article: ${liuxiHeadlines[3]}` }).click();
    await expect.poll(() => page.getByTestId('conflicts').textContent()).toBe('5 conflicts');
    expect((await decided(page, 4)).state).toBe('in-work');
    expect((await decided(page, 2)).accepted).toEqual(['person 贺兰亭']);
    expect((await storedArticle(page, 1)).article.note).toBe('已核对，可以发表');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.getByTestId('conflicts').textContent()).toBe('6 conflicts');
    await openArticle(page, liuxiHeadlines[0]);
  });

  test('that is none is refused in words', async () => {
    const other = join(kanwu.userDataDir, 'other.kanwu');
    writeFileSync(other, 'no workspace');
    await answerOpenDialogs(kanwu.app, [other]);
    await runCommand(page, 'Merge a copy');
    await page.getByRole('alert').getByText('other.kanwu').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Dismiss notice' }).click();
  });

  test('leaves conflicts, each with what is at issue, both sides, and which of them counts', async () => {
    await page.getByLabel('Notices').getByRole('button', { name: 'Conflicts…' }).first().click();
    await expect.poll(() => items().count()).toBe(6);
    await expect.poll(() => item('Different note').textContent()).toContain('第二段的公司全称要再核对');
    const note = await item('Different note').textContent();
    expect(note).toMatch(new RegExp(`Earlier.*Later${colleague}.*已核对，可以发表.*Keep the laterCounts now`));
    await expect.poll(() => item('顾南乔').textContent()).toMatch(/Different status.*Accepted.*Rejected/);
    await expect.poll(() => item('澄江市').textContent()).toMatch(/Organisation.*Event/);
    await expect
      .poll(() => item('Two corrections').textContent())
      .toMatch(/栾映丹 → 栾映舟.*Counts now.*映丹表示 → 映舟表示/);
    expect(await item('Removed by one').textContent()).toMatch(/Removed it.*Keep the earlierCounts now.*Changed it/);
    expect(await item('Different state').textContent()).toMatch(/Done.*In work/);
    await kanwu.screenshot('conflicts');
  });

  test('can be read and used by everybody there', async () => {
    await loadAxe(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('has the earlier decision again where that is chosen, and the keys go on to the next conflict', async () => {
    await item('Different note').getByRole('button', { name: 'Take the earlier' }).focus();
    const next = await items()
      .nth((await placeOf('Different note')) + 1)
      .getAttribute('aria-posinset');
    await page.keyboard.press('Enter');
    await expect.poll(() => item('Different note').count()).toBe(0);
    expect((await storedArticle(page, 1)).article.note).toBe('第二段的公司全称要再核对');
    await dialog().getByText('5 conflicts left').waitFor();
    const place = page.evaluate(() =>
      document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset'),
    );
    expect(Number(await place)).toBe(Number(next) - 1);
  });

  test('keeps the later decision where that is chosen, and undoing brings the conflict back', async () => {
    await item('顾南乔').getByRole('button', { name: 'Keep the later' }).click();
    await expect.poll(() => item('顾南乔').count()).toBe(0);
    expect((await decided(page, 1)).rejected).toContain('person 顾南乔');
    await page.keyboard.press('Control+z');
    await expect.poll(() => item('顾南乔').count()).toBe(1);
    await expect.poll(focused).toContain('顾南乔');
    await page.keyboard.press('Control+z');
    await expect.poll(() => item('Different note').count()).toBe(1);
    expect((await storedArticle(page, 1)).article.note).toBe('已核对，可以发表');
    await expect.poll(() => page.getByTestId('conflicts').textContent()).toBe('6 conflicts');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => item('Different note').count()).toBe(0);
  });

  test('goes through its conflicts with arrows, and to the article of one', async () => {
    await items().nth(0).locator('[data-choice=later]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe(await items().nth(2).textContent());
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe(await items().nth(1).textContent());
    await item('Different state').getByRole('button', { name: liuxiHeadlines[3] }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(liuxiHeadlines[3]);
    expect(await dialog().count()).toBe(0);
  });

  test('is settled in another window as well, and one that is gone is no error', async () => {
    const opened = kanwu.app.waitForEvent('window');
    await runCommand(page, 'New window');
    const second = await opened;
    await ready(second);
    await second.getByTestId('conflicts').click();
    await second.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Different state' }).waitFor();
    await page.getByTestId('conflicts').click();
    await item('Different state').getByRole('button', { name: 'Take the earlier' }).click();
    const there = second.getByRole('dialog').getByRole('listitem');
    await expect.poll(() => there.count()).toBe(4);
    expect((await decided(page, 4)).state).toBe('done');
    await second.close();
  });

  test('is all settled in the end, and the sign of it goes', async () => {
    for (let left = await items().count(); left > 0; left--) {
      await expect.poll(() => items().count()).toBe(left);
      await page.keyboard.press('Enter');
    }
    await dialog().getByText('No conflicts wait').waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await page.getByTestId('conflicts').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Conflicts…');
    expect(await page.getByRole('option', { name: 'Conflicts…' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('leaves in the history who did what', async () => {
    await openArticle(page, liuxiHeadlines[1]);
    await panelTab(page, 'History');
    const entries = page.getByRole('listbox', { name: 'History' }).getByRole('option');
    await expect.poll(() => entries.first().textContent()).toContain('Accepted: 贺兰亭');
    expect(await entries.first().textContent()).toContain(colleague);
    await page.getByText('Everything', { exact: true }).click();
    await expect.poll(() => entries.first().textContent()).toContain('Settled a conflict');
    expect(await entries.first().textContent()).not.toContain(colleague);
  });

  async function placeOf(words: string): Promise<number> {
    return (await items().allTextContents()).findIndex((text) => text.includes(words));
  }
});

describe('more conflicts than are in sight', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu({ locale: 'zh-CN' });
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
    const copy = await saveCopy(kanwu, '副本.kanwu');
    for (const ordinal of [1, 2, 3]) {
      await doHere(page, ordinal, deeds.acceptAll);
      await doThere(page, copy, ordinal, deeds.rejectAll);
    }
    await answerOpenDialogs(kanwu.app, [copy]);
    await ask(page, 'workspace.choose-and-merge', {});
    await page.getByTestId('conflicts').click();
  });
  afterAll(() => kanwu.close());

  const items = (): Locator => page.getByRole('dialog', { name: '冲突' }).getByRole('listitem');
  const focusedPlace = (): Promise<number> =>
    page.evaluate(() => {
      const item = document.activeElement?.closest('[role=listitem]');
      const [box, frame] = [item?.getBoundingClientRect(), item?.closest('.conflicts-scroll')?.getBoundingClientRect()];
      const isSeen = box !== undefined && frame !== undefined && box.top >= frame.top - 1 && box.top < frame.bottom;
      return isSeen ? Number(item?.getAttribute('aria-posinset')) : -1;
    });

  test('are drawn as far as they are in sight, each by the words that it is about', async () => {
    await expect.poll(() => items().count()).toBeGreaterThan(4);
    const { conflicts } = (await ask(page, 'workspace.overview', {})) ?? { conflicts: 0 };
    expect(conflicts).toBeGreaterThan(40);
    expect(await items().count()).toBeLessThan(20);
    expect(await items().first().getAttribute('aria-setsize')).toBe(String(conflicts));
    await expect.poll(() => items().locator('.conflict-thing').first().textContent()).not.toContain('、');
    await expect.poll(() => items().first().textContent()).toMatch(/实体.+状态不一致.*先前.*已接受.*后来.*已拒绝/);
    await kanwu.screenshot('conflicts-many');
  });

  test('are gone through and settled without the mouse, down to the last', async () => {
    await expect.poll(focusedPlace).toBe(1);
    for (let at = 2; at <= 30; at++) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(focusedPlace).toBe(at);
    }
    const before = Number(await items().first().getAttribute('aria-setsize'));
    for (let settled = 1; settled <= 3; settled++) {
      await page.keyboard.press('Enter');
      await expect.poll(() => items().first().getAttribute('aria-setsize')).toBe(String(before - settled));
      await expect.poll(focusedPlace).toBe(30);
    }
    for (let at = 31; at <= before - 3; at++) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(focusedPlace).toBe(at);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => items().first().getAttribute('aria-setsize')).toBe(String(before - 4));
    await expect.poll(focusedPlace).toBe(before - 4);
    await page.keyboard.press('Home');
    await expect.poll(focusedPlace).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(focusedPlace).toBe(before - 4);
    await kanwu.screenshot('conflicts-last');
  });
});
