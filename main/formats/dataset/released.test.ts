import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import { usualChoice } from '../../../model/dataset-export.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, type SmallIssue, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { type ExportOptions, exportWorkspace, previewExport } from './export-workspace.ts';
import { exporters } from './exporters.ts';

const doing = doingAs('档案员', 1_700_000_000_000);
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const reason = '当事人在世';
let directory: string;
let workspace: Workspace;
let store: StoreHere;
let issue: SmallIssue;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, '青川.kanwu'), { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
  issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const revisions = issue.mentions.map(({ id }) => ({ id, changes: { status: 'accepted' as const } }));
  execute({ name: 'mention.revise', payload: { revisions } });
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function execute(command: Command): void {
  workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands: [command] }, doing);
}

function wish(format: string, further: Partial<ExportOptions> = {}): ExportOptions {
  return { ...usualChoice(format), directory: join(directory, 'out'), resourcesDirectory, ...further };
}

/** All that an export wrote, as text. */
function written(paths: readonly string[]): string {
  const all = (path: string): string =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .map((name) => all(join(path, name)))
          .join('\n')
      : readFileSync(path, 'utf8');
  return paths.map(all).join('\n');
}

it('has no word of an article that is not for release in any format, unless it is asked for', async () => {
  const [first] = issue.articles;
  execute({ name: 'article.revise', payload: { revisions: [{ id: first.id, changes: { notForRelease: reason } }] } });
  for (const { code } of exporters) {
    const { files, heldBack } = await exportWorkspace(store, wish(code));
    expect(heldBack).toEqual({ articles: 1, mentions: 0 });
    expect(written(files.map(({ path }) => path))).not.toMatch(/林若溪|签约|当事人/u);
  }
  const { files, heldBack } = await exportWorkspace(store, wish('jsonl', { includeNotForRelease: true }));
  expect(heldBack).toEqual({ articles: 0, mentions: 0 });
  const [line] = readFileSync(files[0]?.path ?? '', 'utf8').split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({ notForRelease: reason, referenceCode: null });
});

it('passes no file on in whole in which such text stands', async () => {
  const [, second] = issue.articles;
  execute({ name: 'article.revise', payload: { revisions: [{ id: second.id, changes: { notForRelease: reason } }] } });
  const packed = await exportWorkspace(store, wish('jsonl', { packed: true }));
  expect(packed.losses).toEqual([{ kind: 'held-back-files', count: 1 }]);
  expect(written(packed.files.map(({ path }) => path))).not.toContain('图书馆');
  const whole = await exportWorkspace(store, wish('jsonl', { packed: true, includeNotForRelease: true }));
  expect(whole.losses).toEqual([]);
  expect(written(whole.files.map(({ path }) => path))).toContain('图书馆');
});

it('holds a whole issue back by its own reason', async () => {
  const changes = { notForRelease: reason };
  execute({ name: 'issue.revise', payload: { revisions: [{ id: issue.issue.id, changes }] } });
  const { counts, heldBack } = await previewExport(store, wish('jsonl'));
  expect(counts.issues).toBe(0);
  expect(heldBack).toEqual({ articles: 2, mentions: 0 });
});

it('leaves a mark out with what is said of it, and its words in the text', async () => {
  const [first] = issue.mentions;
  execute({ name: 'mention.revise', payload: { revisions: [{ id: first.id, changes: { notForRelease: reason } }] } });
  const { files, heldBack } = await exportWorkspace(store, wish('jsonl'));
  expect(heldBack).toEqual({ articles: 0, mentions: 1 });
  const [line] = readFileSync(files[0]?.path ?? '', 'utf8').split('\n');
  const article = JSON.parse(line ?? '');
  expect(article.entities.map(({ text }: { text: string }) => text)).toEqual(['青川区招商局']);
  expect(article.text).toContain('林若溪');
  const all = await exportWorkspace(store, wish('jsonl', { includeNotForRelease: true }));
  expect(written(all.files.map(({ path }) => path))).toContain(reason);
});
