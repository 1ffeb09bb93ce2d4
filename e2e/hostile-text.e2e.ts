import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doingAs } from '../main/store/fixtures/doing-as.ts';
import { importEdit, newMention, type SmallIssue, smallIssue } from '../main/store/fixtures/small-issue.ts';
import { Workspace } from '../main/store/workspace.ts';
import { relationTypeIdOf, typeIdOf } from '../model/derived-ids.ts';
import { shippedType } from '../model/entity-type.ts';
import {
  type ClassificationId,
  type CommentId,
  type EntityId,
  newId,
  type RelationId,
  type VersionId,
  type VocabularyId,
} from '../model/ids.ts';
import type { Edit } from '../model/journal.ts';
import { sourceOffset } from '../model/offset.ts';
import { shippedRelationType } from '../model/relation-type.ts';
import { clickWords } from './harness/article-text.ts';
import { commandWords } from './harness/command-words.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { paletteField, runCommand } from './harness/palette.ts';
import { panelTab } from './harness/review.ts';
import { shownTexts } from './harness/shown-text.ts';

/** Turns what stands behind it around; and takes no room. */
const [turning, hiding] = ['\u202e', '\u200b'];
const shownTurning = '⟨U+202E⟩';

/** An archive whose own text, in every field that has some, turns around what stands beside it and hides something. */
function hostile(text: string): string {
  return `${text.slice(0, 2)}${turning}${text.slice(2)}${hiding}`;
}

/** The fixture's issue with some of its characters replaced, one for one. */
function hostileIssue(): SmallIssue {
  const issue = smallIssue();
  const text = issue.source.text
    .replace('青川区新', `青川${turning}新`)
    .replace('区招商局局', `区招${turning}局局`)
    .replace('林若溪', `林${turning}溪`)
    .replace('昨日开馆', `昨${hiding}开馆`);
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...issue,
    source: { ...issue.source, sha256, bytes, text },
    publication: { ...issue.publication, title: hostile('青川报') },
    issue: { ...issue.issue, number: hostile('第1期'), note: hostile('缺一页') },
    page: { ...issue.page, sha256, fileName: `${hostile('青川报')}.txt`, label: hostile('A1') },
    articles: [
      { ...issue.articles[0], reporters: [hostile('周亦舟')], note: hostile('待查') },
      {
        ...issue.articles[1],
        referenceCode: hostile('J001'),
        notForRelease: hostile('待鉴定'),
        headline: hostile('图书馆开馆'),
      },
    ],
  };
}

function decisions(issue: SmallIssue): Edit {
  const [person, organisation] = issue.mentions;
  const entity = {
    ...{ id: newId<EntityId>(), type: 'person', name: hostile('林若溪'), aliases: [hostile('若溪')], links: [] },
    ...{ notInLists: [], note: hostile('局长'), joinedInto: null },
  };
  const at = issue.source.text.indexOf('招');
  const added = newMention(issue, at - 3, at + 5, 'place');
  const scheme = 'own';
  const label = { zh: hostile('新闻'), en: hostile('News') };
  const decided = { status: 'accepted', origin: 'person', confidence: 1 } as const;
  return {
    ...{ action: 'mention-accept', articleId: issue.articles[0].id, summary: hostile('林若溪') },
    commands: [
      { name: 'entity.add', payload: { records: [entity] } },
      { name: 'mention.add', payload: { records: [added] } },
      {
        name: 'mention.revise',
        payload: {
          revisions: [
            { id: person.id, changes: { status: 'accepted', entityId: entity.id, note: hostile('见名录') } },
            { id: organisation.id, changes: { note: hostile('见名录'), notForRelease: hostile('待鉴定') } },
          ],
        },
      },
      {
        name: 'relation.add',
        payload: {
          records: [
            {
              ...{ id: newId<RelationId>(), pageId: issue.page.id, type: 'works-at', ...decided },
              ...{ subjectId: person.id, objectId: organisation.id },
            },
          ],
        },
      },
      {
        name: 'relationType.add',
        payload: {
          records: [
            {
              ...shippedRelationType('works-at'),
              id: relationTypeIdOf('works-at'),
              subjectLabel: label,
              note: hostile('任职'),
            },
          ],
        },
      },
      {
        name: 'type.add',
        payload: { records: [{ ...shippedType('place'), id: typeIdOf('place'), label, note: hostile('地名') }] },
      },
      {
        name: 'vocabulary.add',
        payload: {
          records: [
            {
              ...{ id: newId<VocabularyId>(), scheme, label },
              terms: [{ scheme, code: hostile('A1'), label, broader: null }],
            },
          ],
        },
      },
      {
        name: 'classification.add',
        payload: {
          records: issue.articles.map(({ id }) => ({
            ...{ id: newId<ClassificationId>(), articleId: id, scheme, code: hostile('A1'), ...decided },
          })),
        },
      },
      {
        name: 'comment.add',
        payload: {
          records: [
            {
              ...{ id: newId<CommentId>(), pageId: issue.page.id, start: sourceOffset(0), end: sourceOffset(5) },
              ...{ text: hostile('何人所写'), state: 'to-ask', answer: hostile('不详') },
            },
          ],
        },
      },
      {
        name: 'version.add',
        payload: { records: [{ id: newId<VersionId>(), name: hostile('初校'), note: hostile('第一遍') }] },
      },
    ],
  };
}

let directory: string;
let kanwu: Kanwu;
let page: Page;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const path = join(directory, `w${turning}.kanwu`);
  const workspace = Workspace.open(path, {});
  const issue = hostileIssue();
  workspace.execute(importEdit(issue), doingAs('档案员'), [issue.source]);
  workspace.execute(decisions(issue), doingAs('档案员'));
  workspace.close();
  kanwu = await launchKanwu({ args: [path], locale: 'en-GB' });
  page = kanwu.window;
  await page.getByTestId('workspace-path').waitFor();
  await page.locator('.article-row').first().click();
  await page.locator('.cm-content .cm-line').first().waitFor();
});
afterAll(async () => {
  await kanwu.close();
  rmSync(directory, { recursive: true, force: true });
});

/** What is shown as it came; what is typed in fields is, and stays by itself there. */
async function rawlyShown(): Promise<readonly string[]> {
  const all = await shownTexts(page, 'input, textarea');
  return all.filter((each) => each.includes(turning) || each.includes(hiding));
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

describe('nothing in an archive’s own text turns the window around or hides in it', () => {
  test('in the library, over the text and in the text', async () => {
    expect(await page.locator('.article-headline').textContent()).toContain(shownTurning);
    expect(await page.locator('.cm-content').textContent()).toContain(shownTurning);
    expect(await page.locator('.article-row').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining(shownTurning)]),
    );
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot('hostile-text');
  });

  test.each(['Entities', 'Categories', 'Corrections', 'Article', 'History'])('under %s', async (tab) => {
    await panelTab(page, tab);
    await expect.poll(() => shownTexts(page, 'input, textarea, .cm-content, .library')).not.toEqual([]);
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot(`hostile-text-${tab.toLowerCase()}`);
  });

  test('in the fields of a mark, and where the pointer rests on it', async () => {
    await clickWords(page, '出席');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('j');
    await page.locator('.selection-editor .mention-text').waitFor();
    expect(await rawlyShown()).toEqual([]);
    // On its first character.
    await page
      .locator('.cm-content [class*=tp-mention]')
      .first()
      .hover({ position: { x: 6, y: 10 } });
    await page.locator('.tp-tooltip').waitFor();
    expect(await page.locator('.tp-tooltip').textContent()).toContain(shownTurning);
    expect(await rawlyShown()).toEqual([]);
  });

  test('in each view of the text', async () => {
    await page.locator('.cm-content').focus();
    for (let view = 0; view < 5; view++) {
      expect(await rawlyShown()).toEqual([]);
      await page.keyboard.press('v');
    }
  });

  test('in what the palette finds', async () => {
    await page.keyboard.press('Control+k');
    await paletteField(page).fill('图书');
    await page.getByRole('option').filter({ hasText: '图书' }).first().waitFor();
    expect(await rawlyShown()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test.each([
    ...(['search', 'comments', 'names', 'register', 'memory', 'learning', 'walk', 'figures', 'purge'] as const),
    ...(['types', 'relation-types', 'publications', 'vocabularies', 'export', 'versions', 'compare'] as const),
    ...(['reread-page', 'remove-issue', 'check-sample', 'replace', 'backups', 'imports', 'page-images'] as const),
  ])('in the dialog of the command %s', async (command) => {
    await runCommand(page, commandWords(command));
    const dialog = page.locator('dialog[open]:not(.palette)');
    await dialog.waitFor();
    if (command === 'search') {
      await page.keyboard.type('青川');
      await dialog.getByRole('row').nth(1).waitFor();
    }
    await expect.poll(async () => (await dialog.textContent())?.length ?? 0).toBeGreaterThan(0);
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot(`hostile-text-${command}`);
    await closeDialog();
  });

  test('in the ledger of an entry', async () => {
    await runCommand(page, commandWords('register'));
    const dialog = page.locator('dialog[open]:not(.palette)');
    const entries = dialog.getByRole('grid').first();
    await entries.locator('[role=rowgroup] [role=row]').first().waitFor();
    await entries.press('Enter');
    await dialog.locator('.ledger-grid').waitFor();
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot('hostile-text-ledger');
    await page.keyboard.press('Escape');
    if (await dialog.isVisible()) await closeDialog();
  });

  test('in the cut of the whole issue', async () => {
    await runCommand(page, commandWords('arrange-issue'));
    await page.locator('.article-outline').waitFor();
    expect(await rawlyShown()).toEqual([]);
    await kanwu.screenshot('hostile-text-cut');
  });
});
