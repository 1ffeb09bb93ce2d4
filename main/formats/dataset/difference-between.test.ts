import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportChoice, usualChoice } from '../../../model/dataset-export.ts';
import type { StateDifference } from '../../../model/difference.ts';
import { nameVersion } from '../../../model/edits/version-edits.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, newCorrection, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import type { Side } from './compared-sides.ts';
import { differenceBetween } from './difference-between.ts';
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

const between = (before: Side, after: Side): Promise<StateDifference> =>
  differenceBetween(new StoreHere(workspace), { before, after, resourcesDirectory });

const since = (path: string): Promise<StateDifference> => between({ kind: 'export', path }, { kind: 'now' });

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
        decidedUntil: { before: '2023-11-14T22:13:20.000Z', after: null },
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
    await expect(since(join(import.meta.dirname, 'difference-between.test.ts'))).rejects.toMatchObject({
      code: 'dataset-not-comparable',
    });
  });
});

describe('what became otherwise between versions', () => {
  let at = 1_700_000_010_000;
  function name(called: string): Side {
    at += 1000;
    const { edit, id } = nameVersion({ name: called, note: '' });
    workspace.execute(edit, doingAs('档案员', at));
    return { kind: 'version', id };
  }
  const counted = async (before: Side, after: Side): Promise<readonly string[]> =>
    (await between(before, after)).counts.map(({ noun, kind, count }) => `${noun} ${kind} ${count}`);

  it('is what was decided between them, backwards too, and nothing of what was done before or since', async () => {
    const first = name('一');
    accept();
    const second = name('二');
    correct();
    expect(await counted(first, second)).toEqual(['article changed 1', 'mention added 1']);
    expect(await counted(second, first)).toEqual(['article changed 1', 'mention removed 1']);
    expect(await counted(first, first)).toEqual([]);
    const now = await between(second, { kind: 'now' });
    expect(now.things).toContainEqual(expect.objectContaining({ noun: 'correction', kind: 'added' }));
    expect(now.things.filter(({ noun }) => noun === 'mention')).toEqual([]);
    expect(now.decidedUntil).toEqual({ before: new Date(at).toISOString(), after: null });
  });

  it('is told of an export with suggestions by what people decided', async () => {
    const before = await exported({ includeSuggested: true });
    const version = name('一');
    expect(await counted({ kind: 'export', path: before }, version)).toEqual([]);
    accept();
    const later = await exported({ includeSuggested: true });
    expect(await counted(version, { kind: 'export', path: later })).toEqual(['article changed 1', 'mention added 1']);
  });

  it('is not told of a version whose name somebody took away', async () => {
    const version = name('一');
    workspace.undo(doingAs('档案员', at + 1));
    await expect(between(version, { kind: 'now' })).rejects.toMatchObject({ code: 'version-gone' });
  });

  it('can be stopped', async () => {
    const version = name('一');
    const work = { before: version, after: { kind: 'now' } as const, resourcesDirectory };
    const stopped = differenceBetween(new StoreHere(workspace), { ...work, stop: { isWanted: true } });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });
});
