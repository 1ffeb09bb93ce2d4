import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KanwuError } from '../../../model/error.ts';
import { type IssueId, newId } from '../../../model/ids.ts';
import { stopWith } from '../../../model/stop.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../../store/fixtures/small-issue.ts';
import { openStore, StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { StoreThreads } from '../../workers/store/store-threads.ts';
import { type ExportOptions, exportWorkspace } from './export-workspace.ts';
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
    ...{ format: 'jsonl', directory: out, issueIds: null, includeSuggested: false },
    labelOf: (_scheme, code) => code,
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
  it('writes one file named after the workspace, an article a line', async () => {
    const { files } = await exportWorkspace(store, wanted);
    expect(files).toEqual([{ path: join(out, '青川-articles.jsonl'), records: 2, recordKind: 'article' }]);
    const articles = readFileSync(join(out, '青川-articles.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ headline }) => headline)).toEqual(['青川区新签约两个项目', '区图书馆开馆']);
    expect(articles[0].entities).toMatchObject([{ text: '林若溪', status: 'accepted' }]);
    expect(articles[0].corrections).toEqual([]);
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
    expect(readdirSync(out).sort()).toEqual(['青川-articles-2.jsonl', '青川-articles-3.jsonl', '青川-articles.jsonl']);
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
    const labelOf = (): string => {
      throw new Error('no vocabulary');
    };
    const onProgress = labelOf;
    await expect(exportWorkspace(store, { ...wanted, labelOf, onProgress })).rejects.toThrow('no vocabulary');
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
    const unknown = { ...wanted, issueIds: [newId<IssueId>()] };
    expect((await failureOf(exportWorkspace(store, unknown))).code).toBe('record-not-found');
  });

  it('writes the issues that are asked for', async () => {
    const [issueId] = workspace.issueIds();
    if (issueId === undefined) throw new Error('an issue was imported');
    expect((await exportWorkspace(store, { ...wanted, issueIds: [issueId] })).files[0]?.records).toBe(2);
    expect((await exportWorkspace(store, { ...wanted, issueIds: [] })).files[0]?.records).toBe(0);
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
    ...{ resourcesDirectory, format: 'jsonl', directory: out, issueIds: null, includeSuggested: true },
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
