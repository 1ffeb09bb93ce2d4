import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn } from '../main/store/fixtures/bring-in.ts';
import { newMention } from '../main/store/fixtures/small-issue.ts';
import { Workspace } from '../main/store/workspace.ts';
import type { Mention } from '../model/mention.ts';
import { loadAxe, violations } from './harness/axe.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { ask } from './harness/stored.ts';

const issues = 60;
const text = '昨日，青川区招商局局长林若溪到芦岭镇调研。林若溪说，芦岭镇今年变化很大。何晚晴陪同。';

/** A workspace of sixty issues in which the same names are suggested, some of them less sure in some places. */
function makeWorkspace(path: string): void {
  const workspace = Workspace.open(path, {});
  for (let number = 0; number < issues; number++) {
    const issue = bringIn(workspace, [[`第${number + 1}号要闻`, text]], '芦岭报', number);
    const found = (name: string, type: string, confidence: number, from = 0): Mention => {
      const start = issue.source.text.indexOf(name, from);
      const mention = newMention(issue, start, start + name.length, type);
      return { ...mention, status: 'suggested', origin: 'names@1', confidence };
    };
    const second = issue.source.text.lastIndexOf('林若溪');
    const records = [
      found('青川区招商局', 'organization', 0.99),
      found('林若溪', 'person', 0.99),
      found('林若溪', 'person', number < 3 ? 0.8 : 0.98, second),
      found('芦岭镇', 'place', 0.97),
      // What nobody is sure of is not ticked.
      ...(number < 10 ? [found('何晚晴', 'person', 0.55)] : []),
    ];
    workspace.suggest([{ name: 'mention.add', payload: { records } }]);
  }
  workspace.close();
}

describe('names decided once, by keyboard alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-names-'));
  let kanwu: Kanwu;
  let page: Page;
  beforeAll(async () => {
    const path = join(folder, 'sixty.kanwu');
    makeWorkspace(path);
    kanwu = await launchKanwu({ args: [path] });
    page = kanwu.window;
    await page.getByTestId('workspace-path').waitFor();
    await loadAxe(page);
  }, 120_000);
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true });
  });

  const dialog = () => page.getByRole('dialog', { name: 'Register' });
  const grid = () => dialog().getByRole('grid', { name: 'Names to decide' });
  const marks = () =>
    grid()
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-mark')));
  const groups = async (name: string) => {
    const listing = { names: [name], entityId: null, groups: [], type: null, order: 'day' } as const;
    return (await ask(page, 'ledger.places', listing)).groups;
  };

  test('the most frequent comes first, what is sure is ticked, and doubtful places stand below their name', async () => {
    await page.keyboard.press('Control+d');
    await grid().waitFor();
    await dialog().getByText('4 names in 250 places to review').waitFor();
    const rows = await grid().getByRole('row').allTextContents();
    expect(rows[0]).toContain('林若溪');
    // Three doubtful places of it, then two names that are sure, and one that is not, with its places.
    expect(await marks()).toEqual([
      ...['accept', 'accept', 'accept', 'accept'],
      ...['accept', 'accept'],
      ...['leave', ...Array.from({ length: 10 }, () => 'leave')],
    ]);
    await kanwu.screenshot('names-to-decide');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page), theme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('the edges of a name are moved in all its places at once', async () => {
    await grid().press('End');
    await grid().press('Home');
    await grid().press('[');
    await expect.poll(async () => (await marks())[0]).toBe('trim');
    const shown = () => grid().getByRole('row').first().locator('strong').first().textContent();
    await expect.poll(shown).toMatch(/^.林若溪$/);
    await kanwu.screenshot('names-edges');
    await grid().press(']');
    await grid().press(']');
    await expect.poll(shown).toBe('若溪');
    await grid().press('[');
    await expect.poll(shown).toBe('林若溪');
    await expect.poll(async () => (await marks())[0]).toBe('accept');
  });

  test('sixty issues are decided by one key, but for what was marked otherwise', async () => {
    // The first doubtful place is no name after all.
    await grid().press('j');
    await grid().press('r');
    await expect.poll(async () => (await marks()).slice(0, 3)).toEqual(['accept', 'reject', 'accept']);
    await grid().press('Enter');
    await dialog().getByText('Decided 240 places in 60 issues; left alone: 10 not ticked').waitFor();
    expect(await groups('林若溪')).toEqual({ suggested: 0, accepted: 119, other: 0, rejected: 1 });
    expect(await groups('芦岭镇')).toEqual({ suggested: 0, accepted: 60, other: 0, rejected: 0 });
    expect(await groups('何晚晴')).toMatchObject({ accepted: 0, rejected: 0 });
    // What was left comes again.
    await expect.poll(async () => (await grid().getByRole('row').allTextContents())[0]).toContain('何晚晴');
  });

  test('all of it is one step to undo, and to do again', async () => {
    await grid().press('Control+z');
    await expect.poll(() => groups('林若溪')).toMatchObject({ accepted: 0, rejected: 0 });
    await grid().press('Control+Shift+z');
    await expect.poll(() => groups('林若溪')).toMatchObject({ accepted: 119, rejected: 1 });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('a name is decided from one of its marks, where rejecting one place rejects no other', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.selection-editor .mention-text').textContent()).toBe('何晚晴');
    await page.keyboard.press('g');
    const ledger = dialog().getByRole('grid', { name: 'Where the name stands' });
    await ledger.waitFor();
    // What is suggested may have been made again meanwhile, as names were decided.
    await expect.poll(() => ledger.locator('[role=rowgroup] [role=row]').count()).toBeGreaterThan(1);
    await ledger.press('r');
    await expect.poll(() => groups('何晚晴')).toMatchObject({ accepted: 0, rejected: 1 });
    await ledger.press('Control+a');
    await ledger.press('a');
    await dialog()
      .getByText(/^Accepted \d+ places in \d+ issues/)
      .waitFor();
    await kanwu.screenshot('ledger-of-a-mark');
    await expect.poll(() => groups('何晚晴')).toMatchObject({ rejected: 0 });
    expect((await groups('何晚晴')).accepted).toBeGreaterThan(1);
  });
});
