import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAxe, violations } from './harness/axe.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { liuxi } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ask, overview, storedArticle } from './harness/stored.ts';

/** Accepts all that is suggested in the first article: marks, and what relates them. */
async function acceptAll({ window: page }: Kanwu): Promise<void> {
  const { article, mentions, relations } = await storedArticle(page, 1);
  const accepted = { status: 'accepted' } as const;
  const waiting = <Item extends { readonly status: string }>(records: readonly Item[]): Item[] =>
    records.filter(({ status }) => status === 'suggested');
  await ask(page, 'edit.execute', {
    ...{ action: 'mention-accept', articleId: article.id, summary: '' },
    commands: [
      {
        name: 'mention.revise',
        payload: { revisions: waiting(mentions).map(({ id }) => ({ id, changes: accepted })) },
      },
      {
        name: 'relation.revise',
        payload: { revisions: waiting(relations).map(({ id }) => ({ id, changes: accepted })) },
      },
    ],
  });
}

describe('in the register', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
    const page = kanwu.window;
    await answerOpenDialogs(kanwu.app, [liuxi]);
    await page.getByRole('button', { name: 'Open issue file…' }).click();
    await page.getByRole('treeitem', { level: 2 }).first().click();
    await page.locator('.cm-content .cm-line').first().waitFor();
    expect((await overview(page)).issues).toHaveLength(1);
    await acceptAll(kanwu);
    await loadAxe(page);
  }, 60_000);
  afterAll(() => kanwu.close());

  test('an entry tells the positions that somebody held and who stands in the same paragraphs, each a jump', async () => {
    const page = kanwu.window;
    await expect.poll(async () => (await ask(page, 'register.types', {})).includes('person')).toBe(true);
    await page.keyboard.press('Control+Shift+M');
    const register = page.getByRole('dialog', { name: 'Register' });
    await register.getByRole('searchbox', { name: 'Find names and aliases' }).fill('顾南乔');
    await register.getByRole('grid', { name: 'Entries' }).focus();
    await register.getByText('Positions and company').click();
    const positions = register.getByRole('region', { name: 'Positions held' }).getByRole('listitem');
    await positions.first().waitFor();
    expect(await positions.first().textContent()).toMatch(/副市长.*4 June 2021 · 1 issue/);
    const company = register.getByRole('region', { name: 'In the same paragraphs' });
    await company.getByRole('button', { name: '纪怀川' }).waitFor();
    await kanwu.screenshot('register-company');
    expect(await violations(page)).toEqual([]);
    await company.getByRole('button', { name: '纪怀川' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => register.getByLabel('Name', { exact: true }).inputValue()).toBe('纪怀川');
    await register.getByText('Positions and company').click();
    await register
      .getByRole('button', { name: /^Go there: where .* is said first$/ })
      .first()
      .click();
    await expect.poll(() => register.count()).toBe(0);
    await expect
      .poll(() => page.locator('.panel, [aria-label="Editing panel"]').first().textContent())
      .toContain('纪怀川');
    await page.keyboard.press('Escape');
    await register.waitFor();
  });
});
