import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchoredRange } from '../../../model/anchor.ts';
import type { Command } from '../../../model/commands/command.ts';
import type { Correction } from '../../../model/correction.ts';
import {
  classificationIdOf,
  commentIdOf,
  correctionIdOf,
  entityIdOf,
  mentionIdOf,
} from '../../../model/derived-ids.ts';
import { newArticle } from '../../../model/edits/article-new.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { ArticleId, IssueId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { analyseIssue } from '../../analysis/analyse-issue.ts';
import { importEditOf } from '../../analysis/import-edit.ts';
import { loadAnalyst } from '../../analysis/load-analyst.ts';
import { rereadIssue } from '../../analysis/reread-issue.ts';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newSource } from '../recognition/recognitions.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';
import { readableAgain } from './readable-again.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const [an, bo] = [doingAs('安'), doingAs('柏')];
const analyst = loadAnalyst(join(import.meta.dirname, '../../../resources'));

const printed = `青川報 1949年5月12日 第1版

市長視察雲溪大橋

　　【本報訊】市長顧言舟昨日視察雲溪大樵工程，林若溪陪同。

　　工程師沈知行說，大橋將於年內通車。
`;
const bytes = Buffer.from(iconv.encode(printed, 'gb18030'));
/** What one byte comes to each. */
const misread = (text: string): string => iconv.decode(Buffer.from(iconv.encode(text, 'gb18030')), 'windows-1252');

let directory: string;
let path: string;
let workspace: Workspace;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  workspace = Workspace.open(path, { nativeBinding });
  const choices = { encoding: 'windows-1252', as: 'plain-text' } as const;
  const analysis = await analyseIssue({ bytes, fileName: 'page.txt' }, analyst, { choices, at: 1, ordinal: 1 });
  writes.import(workspace, {
    ...{ path: '/page.txt', doing: an },
    issue: { edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) },
  });
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

const pagesIn = (of: Workspace) => of.issueIds().flatMap((id) => of.records.page.where('issueId', id));
const textIn = (of: Workspace): string => of.sources.textOf(pagesIn(of)[0]?.sha256 ?? '');

function pageOf(of: Workspace): PageId {
  const [page] = pagesIn(of);
  if (page === undefined) throw new Error('there is a page');
  return page.id;
}

/** Where a text that is printed stands in the text as it is misread. */
function place(of: Workspace, text: string): { start: Mention['ranges'][number]['start']; end: Correction['end'] } {
  const start = textIn(of).indexOf(misread(text));
  expect(start).toBeGreaterThanOrEqual(0);
  return { start: sourceOffset(start), end: sourceOffset(start + misread(text).length) };
}

function tagged(of: Workspace, text: string, type: string): Mention {
  const { start, end } = place(of, text);
  const ranges = [anchoredRange(start, end)];
  const pageId = pageOf(of);
  return {
    ...{ id: mentionIdOf(pageId, ranges, type), pageId, ranges, type, value: null, status: 'accepted' },
    ...{ origin: 'person', confidence: 1, entityId: null, notForRelease: null, note: '见名录' },
  };
}

function corrected(of: Workspace, was: string, now: string): Correction {
  const { start, end } = place(of, was);
  const pageId = pageOf(of);
  return {
    ...{ id: correctionIdOf(pageId, start, end, now), pageId, start, end, side: 'before', now },
    ...{ kind: 'recognition', certainty: 'high', note: '', status: 'accepted', origin: 'person', confidence: 1 },
  };
}

function articlesIn(of: Workspace): readonly ArticleId[] {
  return of.issueIds().flatMap((id) => of.records.article.where('issueId', id).map((article) => article.id));
}

function act(of: Workspace, doing: typeof an, ...commands: Command[]): void {
  of.execute({ action: 'mention-add', articleId: articlesIn(of)[0] ?? null, summary: '', commands }, doing);
}

async function reread(of: Workspace, encoding: Encoding, doing = an) {
  const page = of.records.page.get(pageOf(of));
  if (page === undefined) throw new Error('there is a page');
  const { of: key, fileName, bytes: kept, before, readingKey, choices, ordinal } = readableAgain(of, page, encoding);
  const file = { bytes: kept, fileName };
  const { analysis, map } = await rereadIssue(file, analyst, { before, readingKey, choices, ordinal, at: 2 });
  return writes.reread(of, {
    ...{ of: key, suggestions: [], map, doing, articleId: articlesIn(of)[0] ?? null },
    issue: { edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) },
  });
}

const read = (of: Workspace, { pageId, ranges }: Mention): string => {
  const text = of.sources.textOf(of.records.page.get(pageId)?.sha256 ?? '');
  return ranges.map(({ start, end }) => text.slice(start, end)).join('…');
};

const accepted = (of: Workspace) =>
  of.records.mention
    .where('pageId', pageOf(of))
    .filter(({ status }) => status === 'accepted')
    .map((mention) => `${mention.type}: ${read(of, mention)} (${mention.note})`)
    .sort();

describe('a page that was read in a wrong encoding', () => {
  it('is read in another one, and all that was decided moves to where it stands now', async () => {
    const pageId = pageOf(workspace);
    const [articleId] = articlesIn(workspace);
    if (articleId === undefined) throw new Error('there is an article');
    const [name, place1] = [tagged(workspace, '顧言舟', 'person'), tagged(workspace, '雲溪大樵', 'place')];
    const comment = { id: commentIdOf(pageId, 7), pageId, ...place(workspace, '沈知行') };
    act(
      workspace,
      an,
      { name: 'mention.add', payload: { records: [name, place1] } },
      {
        name: 'correction.add',
        payload: { records: [corrected(workspace, '樵', '橋'), corrected(workspace, '林若溪', '林若溪')] },
      },
      { name: 'comment.add', payload: { records: [{ ...comment, text: '何人？', state: 'to-ask', answer: '' }] } },
      {
        name: 'classification.add',
        payload: {
          records: [
            {
              ...{ id: classificationIdOf(articleId, 'own', '7'), articleId, scheme: 'own', code: '7' },
              ...{ status: 'accepted', origin: 'person', confidence: 1 },
            },
          ],
        },
      },
      {
        name: 'article.revise',
        payload: { revisions: [{ id: articleId, changes: { note: '头版', state: 'in-work' } }] },
      },
    );
    const before = pagesIn(workspace);
    const { report, articleId: now } = await reread(workspace, 'gb18030');
    expect(textIn(workspace)).toBe(printed);
    // What was put right by hand reads so by itself.
    expect(report).toMatchObject({ settled: 1, lost: 0, unplaced: [] });
    expect(accepted(workspace)).toEqual(['person: 顧言舟 (见名录)', 'place: 雲溪大樵 (见名录)']);
    const corrections = workspace.records.correction.where('pageId', pageOf(workspace));
    expect(corrections.filter(({ status }) => status === 'accepted').map(({ start, now: to }) => [start, to])).toEqual([
      [printed.indexOf('樵'), '橋'],
    ]);
    const [said] = workspace.records.comment.where('pageId', pageOf(workspace));
    expect(said && [printed.slice(said.start, said.end), said.text]).toEqual(['沈知行', '何人？']);
    expect(now).not.toBeNull();
    expect(workspace.records.article.get(now ?? articleId)).toMatchObject({ note: '头版', state: 'in-work' });
    expect(workspace.records.classification.where('articleId', now ?? articleId)).toMatchObject([{ code: '7' }]);
    // The title and the date are read now.
    expect(workspace.issueIds().map((id) => workspace.records.issue.get(id)?.date)).toEqual(['1949-05-12']);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.undo(an);
    expect(pagesIn(workspace)).toEqual(before);
    expect(accepted(workspace)).toHaveLength(2);
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('keeps the cut into articles that people made', async () => {
    const [articleId] = articlesIn(workspace);
    const block = workspace.records.block
      .where('pageId', pageOf(workspace))
      .find(({ start, end }) => textIn(workspace).slice(start, end).includes(misread('工程師')));
    if (articleId === undefined || block === undefined) throw new Error('there is an article');
    const article = newArticle(workspace.issueIds()[0] as IssueId, 9, block, [], null);
    act(
      workspace,
      an,
      { name: 'article.add', payload: { records: [article] } },
      {
        name: 'block.revise',
        payload: { revisions: [{ id: block.id, changes: { articleId: article.id, role: 'headline' } }] },
      },
    );
    await reread(workspace, 'gb18030');
    const cut = workspace.records.block
      .where('pageId', pageOf(workspace))
      .filter(({ start, end }) => printed.slice(start, end).includes('工程師'));
    expect(cut.map(({ role }) => role)).toEqual(['headline']);
    expect(workspace.records.block.where('articleId', cut[0]?.articleId ?? articleId)).toHaveLength(1);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    // It is theirs in a further encoding, too.
    await reread(workspace, 'windows-1252');
    await reread(workspace, 'gb18030');
    const again = workspace.records.block.where('pageId', pageOf(workspace));
    expect(
      again.filter(({ role, start, end }) => role === 'headline' && printed.slice(start, end).includes('工程師')),
    ).toHaveLength(1);
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('calls entities as their names read now, where they were called as they were misread', async () => {
    const mention = tagged(workspace, '顧言舟', 'person');
    const misreadEntity = { id: entityIdOf('person', misread('顧言舟')), type: 'person', name: misread('顧言舟') };
    const entity = { ...misreadEntity, aliases: [], links: [], notInLists: [], note: '局長', joinedInto: null };
    act(
      workspace,
      an,
      { name: 'entity.add', payload: { records: [entity] } },
      { name: 'mention.add', payload: { records: [{ ...mention, entityId: entity.id }] } },
    );
    await reread(workspace, 'gb18030');
    const id = entityIdOf('person', '顧言舟');
    const [moved] = workspace.records.mention.where('pageId', pageOf(workspace)).filter((each) => each.entityId === id);
    expect(moved && read(workspace, moved)).toBe('顧言舟');
    expect(workspace.records.entity.get(id)).toEqual({ ...entity, id, name: '顧言舟' });
    expect(workspace.records.entity.get(entity.id)).toBeUndefined();
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.undo(an);
    expect(workspace.records.entity.get(entity.id)).toEqual(entity);
    expect(workspace.records.mention.get(mention.id)?.entityId).toBe(entity.id);
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('lists what finds no place', async () => {
    const { start } = place(workspace, '顧言舟');
    const ranges = [anchoredRange(start, sourceOffset(start + 6))];
    const mention = { ...tagged(workspace, '顧言舟', 'person'), ranges };
    const blank = { start: sourceOffset(0), end: sourceOffset(0), startInset: 0, endInset: 3 };
    const supplied = { ...mention, id: mentionIdOf(mention.pageId, [blank], 'place'), ranges: [blank], type: 'place' };
    act(workspace, an, { name: 'mention.add', payload: { records: [mention, supplied] } });
    const { report } = await reread(workspace, 'gb18030');
    expect(report).toMatchObject({ moved: 1, lost: 1, unplaced: [{ what: 'mention', said: 'place' }] });
  });

  it('is the same page in every copy in which it was read so, and work on the old one is not lost', async () => {
    workspace.close();
    const copy = join(directory, 'copy.kanwu');
    copyFileSync(path, copy);
    workspace = Workspace.open(path, { nativeBinding });
    const other = Workspace.open(copy, { nativeBinding });
    act(other, bo, { name: 'mention.add', payload: { records: [tagged(other, '沈知行', 'person')] } });
    act(workspace, an, { name: 'mention.add', payload: { records: [tagged(workspace, '顧言舟', 'person')] } });
    await reread(workspace, 'gb18030');
    workspace.mergeFile(copy);
    // Whoever worked on what went out of sight is asked about.
    expect(workspace.conflicts.list()).toHaveLength(1);
    await reread(other, 'gb18030', bo);
    workspace.mergeFile(copy);
    expect(accepted(workspace)).toEqual(['person: 沈知行 (见名录)', 'person: 顧言舟 (见名录)']);
    expect(pagesIn(workspace)).toHaveLength(1);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    other.mergeFile(path);
    expect(other.dump()).toEqual(workspace.dump());
    other.close();
  });

  it('goes with all its readings when it is purged, and is there already while it is not', async () => {
    await reread(workspace, 'gb18030');
    const choices = { encoding: 'big5' } as const;
    const analysis = await analyseIssue({ bytes, fileName: 'again.txt' }, analyst, { choices, at: 3, ordinal: 3 });
    const file = {
      ...{ path: '/again.txt', doing: an },
      issue: { edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) },
    };
    expect(() => writes.import(workspace, file)).toThrow(expect.objectContaining({ code: 'file-already-imported' }));
    const [id] = workspace.issueIds();
    if (id === undefined) throw new Error('there is an issue');
    const { name } = workspace.purges.preview(id)?.issues.find((issue) => issue.id === id) ?? { name: '' };
    workspace.purge({ id, name, reason: '家属要求' }, an);
    expect(workspace.sources.all()).toEqual([]);
    expect(() => writes.import(workspace, file)).toThrow(expect.objectContaining({ code: 'file-purged' }));
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });
});
