import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportChoice, usualChoice } from '../../../model/dataset-export.ts';
import type { StateDifference } from '../../../model/difference.ts';
import { reviseEntity } from '../../../model/edits/entity-edits.ts';
import { nameVersion } from '../../../model/edits/version-edits.ts';
import type { Entity } from '../../../model/entity.ts';
import { type EntityId, newId } from '../../../model/ids.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { step, work } from '../../store/fixtures/random-work.ts';
import { importEdit, newCorrection, newMention, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { type Doing, Workspace } from '../../store/workspace.ts';
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

const exported = (changes: Partial<ExportChoice> = {}): Promise<string> => exportedOf(workspace, changes);

async function exportedOf(from: Workspace, changes: Partial<ExportChoice> = {}): Promise<string> {
  exports += 1;
  const wish = { ...usualChoice('jsonl'), ...changes, directory: join(directory, `${exports}`) };
  const { files } = await exportWorkspace(new StoreHere(from), { ...wish, resourcesDirectory });
  return files[0]?.path ?? '';
}

const between = (before: Side, after: Side): Promise<StateDifference> => betweenIn(workspace, before, after);

const betweenIn = (within: Workspace, before: Side, after: Side): Promise<StateDifference> =>
  differenceBetween(new StoreHere(within), { before, after, resourcesDirectory });

/** What is said of things, in whatever order; not whether they can be gone to. */
const told = ({ counts, things }: StateDifference) => ({
  counts: counts.map((each) => JSON.stringify(each)).sort(),
  things: things
    .map(({ noun, kind, name, fields, article }) => JSON.stringify([noun, kind, name, fields, article?.headline]))
    .sort(),
});

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
  const later = (): Doing => {
    at += 1000;
    return doingAs('档案员', at);
  };
  function name(called: string): Side {
    at += 1000;
    const { edit, id } = nameVersion({ name: called, note: '' });
    workspace.execute(edit, doingAs('档案员', at));
    return { kind: 'version', id };
  }
  /** Marks the three units from some places on as one place's name. */
  function mark(starts: readonly number[]): Entity {
    const entity = {
      ...{ id: newId<EntityId>(), type: 'place', name: '青川区', aliases: [], links: [] },
      ...{ notInLists: [], note: '', joinedInto: null },
    };
    const records = starts.map((start) => ({
      ...newMention(issue, start, start + 3, entity.type),
      entityId: entity.id,
    }));
    const commands = [
      { name: 'entity.add' as const, payload: { records: [entity] } },
      { name: 'mention.add' as const, payload: { records } },
    ];
    workspace.execute({ action: 'mention-add', articleId: null, summary: '', commands }, later());
    return entity;
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

  it('is the difference of exports that were written when they were named, whatever people did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), async (before, after) => {
        exports += 1;
        const own = Workspace.open(join(directory, `${exports}.kanwu`), { nativeBinding });
        try {
          const issues = work(own, before);
          const written = await exportedOf(own, { includeNotForRelease: true });
          const { edit, id } = nameVersion({ name: '移交前', note: '' });
          own.execute(edit, doingAs('馆长', 1_900_000_000_000));
          work(own, after, { issues });
          const was = { kind: 'version', id } as const;
          const byExports = await betweenIn(
            own,
            { kind: 'export', path: written },
            { kind: 'export', path: await exportedOf(own, { includeNotForRelease: true }) },
          );
          expect(told(await betweenIn(own, was, { kind: 'now' }))).toEqual(told(byExports));
        } finally {
          own.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is told of articles in which nobody did anything, where what they name is called otherwise', async () => {
    const entity = mark(['青川区新签约', '本报讯 青川区图'].map((words) => issue.source.text.indexOf(words)));
    const before = name('一');
    const renamed = reviseEntity(entity, { name: '青川区（1994—）' });
    if (renamed === null) throw new Error('it is called otherwise');
    workspace.execute(renamed, later());
    expect(await counted(before, { kind: 'now' })).toEqual([
      'article changed 2',
      'mention changed 2',
      'entity changed 1',
    ]);
  });

  it('tells of what is named as gone only where no article names it any more', async () => {
    const places = ['青川区新签约', '本报讯 青川区图'].map((words) => issue.source.text.indexOf(words));
    mark(places);
    const before = name('一');
    const { mention } = workspace.records;
    const [one, other] = places.map((start) =>
      mention.where('pageId', issue.page.id).find((each) => each.ranges[0]?.start === start),
    );
    const remove = (id = one?.id ?? other?.id): void => {
      const commands = [{ name: 'mention.remove' as const, payload: { ids: id === undefined ? [] : [id] } }];
      workspace.execute({ action: 'mention-remove', articleId: null, summary: '', commands }, later());
    };
    remove(one?.id);
    expect(await counted(before, { kind: 'now' })).toEqual(['article changed 1', 'mention removed 1']);
    remove(other?.id);
    expect(await counted(before, { kind: 'now' })).toEqual([
      'article changed 2',
      'mention removed 2',
      'entity removed 1',
    ]);
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
