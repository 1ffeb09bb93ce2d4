import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualChoice } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import { type IssueId, newId } from '../../../model/ids.ts';
import { wholeLibrary } from '../../../model/library.ts';
import { SampleId } from '../../../model/sample.ts';
import { stopWith } from '../../../model/stop.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../../store/fixtures/small-issue.ts';
import { openStore, StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { StoreThreads } from '../../workers/store/store-threads.ts';
import { type ExportOptions, exportWorkspace, lossesOfExport, previewExport } from './export-workspace.ts';
import { exporters } from './exporters.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const workerPath = join(import.meta.dirname, '../../workers/store.ts');

let directory: string;
let out: string;
let workspace: Workspace;
let store: StoreHere;
let wanted: ExportOptions;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  out = join(directory, 'out');
  workspace = Workspace.open(join(directory, '青川.kanwu'), { nativeBinding });
  store = new StoreHere(workspace);
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const [first] = issue.mentions;
  const accepting = { id: first.id, changes: { status: 'accepted' as const } };
  workspace.execute(
    {
      ...{ action: 'mention-accept', articleId: null, summary: '' },
      commands: [{ name: 'mention.revise', payload: { revisions: [accepting] } }],
    },
    doing,
  );
  wanted = {
    ...{ ...usualChoice('jsonl'), directory: out },
    resourcesDirectory,
  };
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

async function failureOf(work: Promise<unknown>): Promise<KanwuError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof KanwuError) return error;
  throw new Error(`no KanwuError: ${error}`);
}

describe('exporting a workspace', () => {
  it('writes files named after the workspace: an article a line, and what the dataset is', async () => {
    const { files } = await exportWorkspace(store, wanted);
    expect(files).toEqual([
      { path: join(out, '青川-articles.jsonl'), records: 2, recordKind: 'article' },
      { path: join(out, '青川-dataset.json'), records: 0, recordKind: 'description' },
    ]);
    const articles = readFileSync(join(out, '青川-articles.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ headline }) => headline)).toEqual(['青川区新签约两个项目', '区图书馆开馆']);
    expect(articles[0].entities).toMatchObject([{ text: '林若溪', status: 'accepted' }]);
    expect(articles[0].corrections).toEqual([]);
  });

  it('says what samples of its marks found, once somebody looked at one, unless it is not to', async () => {
    const draw = (id: string, status: 'accepted' | 'suggested') =>
      workspace.writeBeside(() => {
        const wish = { seed: 3, status, marks: 5, passages: 0 };
        return workspace.samples.draw(wish, { id: SampleId.parse(id), actor: '档案员', at: 1_700_000_000_000 });
      });
    const qualityIn = async (folder: string, changes: Partial<ExportOptions> = {}) => {
      await exportWorkspace(store, { ...wanted, ...changes, directory: join(directory, folder) });
      return JSON.parse(readFileSync(join(directory, folder, '青川-dataset.json'), 'utf8')).quality;
    };
    const ofAccepted = draw('0f0e0d0c-0b0a-4908-8706-050403020100', 'accepted');
    const ofSuggested = draw('0f0e0d0c-0b0a-4908-8706-050403020101', 'suggested');
    expect(await qualityIn('1')).toEqual([]);
    for (const { id } of [ofAccepted, ofSuggested])
      workspace.writeBeside(() => workspace.samples.judge(id, 0, 'nothing'));
    const figures = { seed: 3, status: 'accepted', at: '2023-11-14T22:13:20.000Z', by: '档案员', judged: 1, read: 0 };
    const [all, person] = [{ type: null }, { type: 'person' }].map((of) => ({ ...of, wrong: { some: 1, all: 1 } }));
    expect(await qualityIn('2')).toMatchObject([{ ...figures, findings: [all, person] }]);
    expect(await qualityIn('3', { includeSuggested: true })).toHaveLength(2);
    expect(await qualityIn('4', { quality: false })).toEqual([]);
  });

  it('says in JSON Lines who decided what and when, what the source has, and of which revision it is', async () => {
    const [first] = workspace.records.mention.where('status', 'accepted');
    const [second] = workspace.records.mention.where('status', 'suggested');
    if (first === undefined || second === undefined) throw new Error('the issue has mentions of both');
    const rejecting = { id: second.id, changes: { status: 'rejected' as const } };
    const commands = [{ name: 'mention.revise' as const, payload: { revisions: [rejecting] } }];
    workspace.execute(
      { action: 'mention-reject', articleId: null, summary: '', commands },
      { ...doing, actor: '何晚晴' },
    );
    const { files } = await exportWorkspace(store, wanted);
    const [article] = readFileSync(files[0]?.path ?? '', 'utf8')
      .split('\n')
      .map((line) => JSON.parse(line || 'null'));
    const at = new Date(doing.at).toISOString();
    expect(article.entities).toMatchObject([
      { id: first.id, codePoints: expect.anything(), decisions: [{ by: '何晚晴', at, action: 'mention-accept' }] },
    ]);
    expect(article.rejected.entities).toMatchObject([
      { id: second.id, status: 'rejected', decisions: [{ by: '何晚晴', at, action: 'mention-reject' }] },
    ]);
    expect(article.decisions).toMatchObject([{ action: 'issue-import' }]);
    expect(article.sources[0].printed[0]).toBe(article.headline);
    const description = JSON.parse(readFileSync(files[1]?.path ?? '', 'utf8'));
    expect(description).toMatchObject({
      program: {
        name: 'Kanwu',
        models: [
          { file: 'language.bin' },
          { file: 'segmenter.bin' },
          { file: 'tagger-free.bin' },
          { file: 'tagger.bin' },
        ],
      },
      revision: { entries: 3, at, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      statuses: ['accepted'],
    });
  });

  it('counts mentions in CSV, with what is only suggested when that is asked for', async () => {
    expect((await exportWorkspace(store, { ...wanted, format: 'csv' })).files[0]?.records).toBe(1);
    const { files } = await exportWorkspace(store, { ...wanted, format: 'csv', includeSuggested: true });
    expect(files[0]).toEqual({ path: join(out, '青川-mentions-2.csv'), records: 3, recordKind: 'mention' });
  });

  it('says of how many articles the suggestions are behind what was decided', async () => {
    expect(await exportWorkspace(store, { ...wanted, includeSuggested: true })).toMatchObject({ stale: 0 });
    workspace.stale.add([workspace.lines.articlesOf(workspace.issueIds()[0] ?? newId())[0]?.id ?? newId()]);
    expect(await exportWorkspace(store, { ...wanted, includeSuggested: true })).toMatchObject({ stale: 1 });
    expect(await exportWorkspace(store, wanted)).toMatchObject({ stale: 0 });
  });

  it('never writes over a file', async () => {
    mkdirSync(out);
    writeFileSync(join(out, '青川-articles.jsonl'), 'of somebody');
    await exportWorkspace(store, wanted);
    await exportWorkspace(store, wanted);
    expect(readdirSync(out).sort()).toEqual(
      ['', '-2', '-3']
        .flatMap((copy) => [`青川-articles${copy}.jsonl`, ...(copy === '' ? [] : [`青川-dataset${copy}.json`])])
        .sort(),
    );
    expect(readFileSync(join(out, '青川-articles.jsonl'), 'utf8')).toBe('of somebody');
    expect(readFileSync(join(out, '青川-articles-3.jsonl'))).toEqual(readFileSync(join(out, '青川-articles-2.jsonl')));
  });

  it('leaves nothing behind when it is cancelled half-way', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const error = await failureOf(exportWorkspace(store, { ...wanted, stop: stopWith(controller.signal), onProgress }));
    expect(error.code).toBe('cancelled');
    expect(readdirSync(out)).toEqual([]);
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const onProgress = (): void => {
      throw new Error('nobody listens');
    };
    await expect(exportWorkspace(store, { ...wanted, onProgress })).rejects.toThrow('nobody listens');
    expect(readdirSync(out)).toEqual([]);
  });

  it('says where it could not write', async () => {
    writeFileSync(out, 'a file where the folder should be');
    const error = await failureOf(exportWorkspace(store, wanted));
    expect(error).toMatchObject({ code: 'export-not-writable', detail: { path: join(out, '青川-articles.jsonl') } });
  });

  it('refuses a format and an issue that it does not know', async () => {
    expect((await failureOf(exportWorkspace(store, { ...wanted, format: 'xml' }))).detail).toEqual({
      format: 'xml',
      known: exporters.map(({ code }) => code).join(', '),
    });
    const unknown = { ...wanted, scope: { kind: 'issues', ids: [newId<IssueId>()] } as const };
    expect((await failureOf(exportWorkspace(store, unknown))).code).toBe('record-not-found');
  });

  it('writes the issues that are asked for', async () => {
    const [issueId] = workspace.issueIds();
    if (issueId === undefined) throw new Error('an issue was imported');
    expect(
      (await exportWorkspace(store, { ...wanted, scope: { kind: 'issues', ids: [issueId] } })).files[0]?.records,
    ).toBe(2);
    expect((await exportWorkspace(store, { ...wanted, scope: { kind: 'issues', ids: [] } })).files[0]?.records).toBe(0);
  });

  it('writes the articles that are asked for, of the workspace or of what a search finds', async () => {
    const headlines = async (choice: Partial<ExportOptions>): Promise<readonly string[]> => {
      const { files } = await exportWorkspace(store, { ...wanted, ...choice });
      const lines = readFileSync(files[0]?.path ?? '', 'utf8')
        .split('\n')
        .filter(Boolean);
      return lines.map((line) => JSON.parse(line).headline);
    };
    const [first, second] = workspace.records.article.where('state', 'untouched');
    if (first === undefined || second === undefined) throw new Error('the issue has two articles');
    expect(await headlines({ scope: { kind: 'articles', ids: [second.id] } })).toHaveLength(1);
    expect(await headlines({ scope: { kind: 'found', wanted: '圖書館' } })).toEqual(['区图书馆开馆']);
    expect(await headlines({ filter: { ...wholeLibrary, states: ['done'] } })).toEqual([]);
    expect(await headlines({ filter: { ...wholeLibrary, from: '2020-05-07', until: '2020-05-07' } })).toHaveLength(2);
    expect(await headlines({ filter: { ...wholeLibrary, from: '2020-05-08' } })).toEqual([]);
  });

  it('says what an export would write, and how its files begin with the first article', async () => {
    for (const { code } of exporters) {
      const { counts, files } = await previewExport(store, { ...wanted, format: code });
      expect(counts).toEqual({
        issues: 1,
        articles: { untouched: 2, 'in-work': 0, done: 0 },
        mentions: { accepted: 1, suggested: 2 },
        corrections: { accepted: 0, suggested: 1 },
        waiting: 2,
      });
      // A file of plain text is no page that came from recognition.
      if (['alto', 'page-xml', 'iiif'].includes(code)) {
        expect([code, files]).toEqual([code, []]);
        continue;
      }
      expect(files.length).toBeGreaterThan(0);
      // Some formats have a character a line.
      const all = files.map(({ text }) => text.replace(/\t\S*\n/g, '')).join('\n');
      // A card says how much there is, and what is without text nothing of it.
      const isTextless = ['hugging-face', 'stand-off'].includes(code);
      expect([code, all.includes('林若溪')]).toEqual([code, !isTextless]);
      expect(all).not.toContain('何晚晴，');
    }
    expect(readdirSync(directory)).not.toContain('out');
  });

  it('is the same beforehand as what the export writes of the first article', async () => {
    const [first] = workspace.records.article.where('state', 'untouched');
    const scope = { kind: 'articles' as const, ids: first === undefined ? [] : [first.id] };
    const { files } = await previewExport(store, { ...wanted, scope });
    const { files: written } = await exportWorkspace(store, { ...wanted, scope });
    expect(files.map(({ text }) => text)).toEqual(written.map(({ path }) => readFileSync(path, 'utf8')));
  });

  it('packs what it writes with the files that it is of, and checksums of all, the same each time', async () => {
    const wish = { ...wanted, format: 'tei', packed: true };
    const { files } = await exportWorkspace(store, wish);
    expect(files).toEqual([{ path: join(out, '青川-tei-bag'), records: 1, recordKind: 'package' }]);
    const all = (folder: string): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
      );
    const bag = all(files[0]?.path ?? '');
    const { source } = smallIssue();
    const packed = Object.entries(bag).find(([path]) => path.startsWith('data/sources/'))?.[1] ?? '';
    expect(Buffer.from(packed, 'base64').equals(Buffer.from(source.bytes))).toBe(true);
    expect(Object.keys(bag).filter((path) => path.startsWith('data/青川-tei/'))).toHaveLength(1);
    for (const language of ['zh', 'en']) expect(bag).toHaveProperty([`data/data-dictionary.${language}.md`]);
    for (const name of ['README.md', 'datacite.json', 'datapackage.json', 'ro-crate-metadata.json'])
      expect(bag).toHaveProperty([`data/${name}`]);
    const again = await exportWorkspace(store, wish);
    expect(all(again.files[0]?.path ?? '')).toEqual(bag);
  });

  it('tells beforehand what the export tells afterwards that it left out', async () => {
    for (const { code } of exporters) {
      const choice = { ...wanted, format: code, includeSuggested: true };
      expect(await lossesOfExport(store, choice)).toEqual((await exportWorkspace(store, choice)).losses);
    }
  });

  it('sees the workspace as it is when it begins', async () => {
    const reader = await openStore(workspace.path, { nativeBinding, readonly: true });
    const running = exportWorkspace(reader, { ...wanted, format: 'csv' });
    const ids = workspace.records.mention.where('status', 'accepted').map(({ id }) => id);
    const commands = [{ name: 'mention.remove' as const, payload: { ids } }];
    workspace.execute({ action: 'mention-remove', articleId: null, summary: '', commands }, doing);
    expect((await running).files[0]?.records).toBe(1);
    expect((await exportWorkspace(reader, { ...wanted, format: 'csv' })).files[0]?.records).toBe(0);
    await reader.close();
  });
});

describe('exporting in a thread of its own', () => {
  const request = () => ({
    ...{ ...usualChoice('jsonl'), resourcesDirectory, directory: out, includeSuggested: true },
  });
  let threads: StoreThreads;

  beforeEach(async () => {
    threads = await StoreThreads.open(workspace.path, { workerPath, nativeBinding });
  });

  afterEach(() => threads.close());

  it('gives the same bytes, and tells how far it is', async () => {
    const fractions: number[] = [];
    const inThread = await threads.export(request(), { onProgress: (fraction) => fractions.push(fraction) });
    const here = await exportWorkspace(store, { ...wanted, includeSuggested: true });
    expect(readFileSync(inThread.files[0]?.path ?? '')).toEqual(readFileSync(here.files[0]?.path ?? ''));
    expect(fractions).toEqual([0.5, 1]);
  });

  it('fails as the export fails', async () => {
    const failing = threads.export({ ...request(), format: 'xml' });
    expect((await failureOf(failing)).code).toBe('export-format-unknown');
  });

  it('is cancelled before and while it runs', async () => {
    const signal = AbortSignal.abort();
    expect((await failureOf(threads.export(request(), { signal }))).code).toBe('cancelled');
    const controller = new AbortController();
    const running = threads.export(request(), { signal: controller.signal });
    controller.abort();
    expect((await failureOf(running)).code).toBe('cancelled');
    expect(readdirSync(directory).includes('out') ? readdirSync(out) : []).toEqual([]);
  });
});
