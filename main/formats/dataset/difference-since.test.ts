import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportChoice, usualChoice } from '../../../model/dataset-export.ts';
import type { DifferenceSince } from '../../../model/difference.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, newCorrection, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { differenceSince } from './difference-since.ts';
import { exportWorkspace } from './export-workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const issue = smallIssue();
const [first, second] = [issue.articles[0], issue.articles[1]];

let directory: string;
let workspace: Workspace;
let exports = 0;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, '青川.kanwu'), { nativeBinding });
  workspace.execute(importEdit(issue), doingAs('档案员', 1_700_000_000_000), [issue.source]);
});
afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

async function exported(changes: Partial<ExportChoice> = {}): Promise<string> {
  exports += 1;
  const wish = { ...usualChoice('jsonl'), ...changes, directory: join(directory, `${exports}`) };
  const { files } = await exportWorkspace(new StoreHere(workspace), { ...wish, resourcesDirectory });
  return files[0]?.path ?? '';
}

const since = (path: string): Promise<DifferenceSince> =>
  differenceSince(new StoreHere(workspace), { path, resourcesDirectory });

function accept(): void {
  const [mention] = issue.mentions;
  const revisions = [{ id: mention.id, changes: { status: 'accepted' as const } }];
  const commands = [{ name: 'mention.revise' as const, payload: { revisions } }];
  workspace.execute(
    { action: 'mention-accept', articleId: null, summary: '', commands },
    doingAs('档案员', 1_700_000_001_000),
  );
}

function correct(): void {
  const at = issue.source.text.indexOf('昨日');
  const records = [newCorrection(issue, at, at + 2, '今日')];
  const commands = [{ name: 'correction.add' as const, payload: { records } }];
  workspace.execute(
    { action: 'correction-add', articleId: null, summary: '', commands },
    doingAs('档案员', 1_700_000_002_000),
  );
}

describe('what became otherwise since an export', () => {
  it('is nothing where nothing was decided, of suggestions as well', async () => {
    for (const includeSuggested of [false, true]) {
      expect(await since(await exported({ includeSuggested }))).toEqual({
        ...{ counts: [], things: [], further: 0, isOfPart: false },
        exportedOf: '2023-11-14T22:13:20.000Z',
      });
    }
  });

  it('is each thing with the article that it stands in, and its id as long as it is there', async () => {
    const before = await exported();
    accept();
    correct();
    const { counts, things } = await since(before);
    expect(counts).toContainEqual({ noun: 'mention', kind: 'added', count: 1 });
    expect(counts).toContainEqual({ noun: 'correction', kind: 'added', count: 1 });
    expect(things).toContainEqual(
      expect.objectContaining({
        ...{ noun: 'mention', kind: 'added', name: 'person 林若溪', id: issue.mentions[0].id },
        article: expect.objectContaining({ id: first?.id, title: '青川报' }),
      }),
    );
    const after = await exported();
    workspace.undo(doingAs('档案员', 1_700_000_003_000));
    expect((await since(after)).things).toContainEqual(
      expect.objectContaining({ noun: 'correction', kind: 'removed', name: '昨日 → 今日', id: null }),
    );
  });

  it('is only that of its articles where the export is of a part', async () => {
    if (second === undefined) throw new Error('the fixture has two articles');
    const before = await exported({ scope: { kind: 'articles', ids: [second.id] } });
    accept();
    const { isOfPart, things } = await since(before);
    expect(isOfPart).toBe(true);
    expect(things.filter(({ noun }) => noun === 'article')).toEqual([]);
  });

  it('is not told of a file that is no dataset of Kanwu’s', async () => {
    await expect(since(join(import.meta.dirname, 'difference-since.test.ts'))).rejects.toMatchObject({
      code: 'dataset-not-comparable',
    });
  });
});
