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

  test('shows a relation at the mention that it is of, and decides it with the same keys', async () => {
    const line = page.locator('.relation[aria-current]');
    for (let step = 0; step < 20 && (await line.count()) === 0; step++) await page.keyboard.press('j');
    expect(await line.count()).toBe(1);
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
