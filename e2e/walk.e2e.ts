import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile } from './harness/review.ts';
import { storedArticle } from './harness/stored.ts';

describe('going through an article by keys alone', () => {
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await openIssueFile(kanwu, liuxi);
  });
  afterAll(() => kanwu.close());

  const count = () => page.getByTestId('review-count');
  const waiting = async (): Promise<number> => Number(await count().getAttribute('data-waiting'));
  const open = async () => {
    const { mentions, corrections, relations, classifications } = await storedArticle(page, 1);
    const suggested = (records: readonly { readonly status: string }[]): number =>
      records.filter(({ status }) => status === 'suggested').length;
    return {
      mentions: suggested(mentions),
      corrections: suggested(corrections),
      relations: suggested(relations),
      classifications: suggested(classifications),
    };
  };

  test('comes to everything that waits: entities, corrections, relations and categories', async () => {
    await openArticle(page, liuxiHeadlines[0]);
    const before = await open();
    expect(before.relations).toBeGreaterThan(0);
    expect(before.classifications).toBeGreaterThan(0);
    expect(await waiting()).toBe(before.mentions + before.corrections + before.relations + before.classifications);
  });

  test('is about what somebody chooses, least sure first; all that waits stays counted', async () => {
    const all = await waiting();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'What to go through' });
    await dialog.getByRole('checkbox', { name: 'Entities' }).waitFor();
    for (const kind of ['Corrections', 'Relations', 'Categories']) {
      await dialog.getByRole('checkbox', { name: kind }).uncheck();
    }
    await dialog.getByLabel('Order').selectOption('Least sure first');
    const { mentions } = await open();
    await expect
      .poll(() => dialog.getByRole('status').textContent())
      .toBe(`${mentions} of the ${all} that wait in this article`);
    await kanwu.screenshot('walk-choice');
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel('Order').press('Enter');
    await expect.poll(() => count().textContent()).toBe(`1 of ${mentions} to review · ${all - mentions} more`);
    expect(await waiting()).toBe(all);
    const least = Math.min(
      ...(await storedArticle(page, 1)).mentions
        .filter(({ status }) => status === 'suggested')
        .map(({ confidence }) => confidence),
    );
    const shown = await page.locator('.editor-facts').first().textContent();
    expect(shown).toContain(`${Math.round(least * 100)}%`);
    await page.keyboard.press('w');
    await dialog.getByRole('button', { name: 'Everything' }).click();
    await dialog.getByRole('button', { name: 'Go through' }).click();
    await expect.poll(() => count().textContent()).toMatch(new RegExp(`of ${all} to review$`));
    await page.keyboard.press('Escape');
  });

  test('can go by names that nobody knows yet, which are fewer once one was accepted', async () => {
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'What to go through' });
    await dialog.getByLabel('Names').selectOption('Known');
    await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/^0 of/);
    await dialog.getByRole('button', { name: 'Everything' }).click();
    await page.keyboard.press('Escape');
  });

  test('asks before the article is done of which something waits', async () => {
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Not everything is reviewed' });
    await dialog.getByText('Not decided in this article').waitFor();
    await kanwu.screenshot('walk-finish');
    await page.keyboard.press('Escape');
    expect((await storedArticle(page, 1)).article.state).not.toBe('done');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('cm-content');
  });

  test('shows a relation at the mention that it is of, and decides it with the same keys', async () => {
    const line = page.locator('.relation[aria-current]');
    for (let step = 0; step < 20 && (await line.count()) === 0; step++) await page.keyboard.press('j');
    expect(await line.count()).toBe(1);
    const relationsShown = page.getByRole('region', { name: 'Relations' });
    await relationsShown.getByText('The position stands right beside the person or organisation').waitFor();
    await kanwu.screenshot('walk-relation');
    const { relations } = await open();
    await page.keyboard.press('a');
    await expect.poll(async () => (await open()).relations).toBe(relations - 1);
  });

  test('ends with the categories, and says that all is reviewed only when nothing waits any more', async () => {
    for (let step = 0; step < 300 && (await waiting()) > 0; step++) {
      const before = await waiting();
      if (step % 50 === 49) await kanwu.screenshot(`walk-${step}`);
      if ((await page.locator('.filed-term[aria-current]').count()) === 1) {
        await kanwu.screenshot('walk-category');
        expect(await page.locator('.selection-editor .why').textContent()).toMatch(
          /articles that you filed|in the article|in this category/,
        );
        await loadAxe(page);
        expect(await violations(page)).toEqual([]);
      } else expect(await count().textContent()).not.toBe('All reviewed');
      // What the next was may be suggested otherwise by now, since something was learned from the decision.
      const isAtOne = / of /.test((await count().textContent()) ?? '');
      await page.keyboard.press(isAtOne ? 'a' : 'j');
      if (isAtOne) await expect.poll(waiting).not.toBe(before);
      else await expect.poll(() => count().textContent()).toMatch(/ of /);
    }
    await expect.poll(() => count().textContent()).toBe('All reviewed');
    await expect.poll(open).toEqual({ mentions: 0, corrections: 0, relations: 0, classifications: 0 });
  });
});
