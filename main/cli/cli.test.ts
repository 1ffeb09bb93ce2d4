import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import { DatasetArticle } from '../formats/dataset/dataset-article.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import { StoreThreads } from '../workers/store/store-threads.ts';
import { kanwu, outcomeOf, startKanwu } from './fixtures/command-line.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const workerPath = join(import.meta.dirname, '../workers/store.ts');

const page = `青川区新签约两个项目

本报讯 5月6日,青川区招商局局长林若溪出席签约仪式。两个项目总投资3亿元,将落

户青川区云图产业园。记者 周亦舟

区图书馆开馆

本报讯 青川区图书馆昨日开馆,首日接待读者1200人。通讯员 何晚晴
`;

let directory: string;
let issue: string;
let workspace: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  issue = join(directory, '青川报_2020-05-07.txt');
  workspace = join(directory, '青川.kanwu');
  writeFileSync(issue, page);
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function linesOf(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('kanwu extract', () => {
  it('finds names by the weights that are asked for', async () => {
    const origins = async (...options: string[]): Promise<string> => (await kanwu('extract', issue, ...options)).stdout;
    expect(await origins('--weights', 'free-sources')).toMatch(/tagger@[\d-]+-free"/);
    expect(await origins()).not.toMatch(/tagger@[\d-]+-free"/);
  });

  it('prints an article a line, in the shape of a dataset’s, the same each time', async () => {
    const { code, stdout, stderr } = await kanwu('extract', issue, '--format', 'jsonl');
    expect([code, stderr]).toEqual([0, '']);
    expect((await kanwu('extract', issue)).stdout).toBe(stdout);
    const articles = linesOf(stdout);
    expect(articles).toHaveLength(2);
    const [first] = articles;
    for (const article of articles) expect(DatasetArticle.parse(article)).toEqual(article);
    expect(first).toMatchObject({
      ...{ format: 'kanwu-articles@4', offsets: 'utf-16', issue: { title: '青川报', date: '2020-05-07' } },
      sources: [{ file: '青川报_2020-05-07.txt', sha256: createHash('sha256').update(page).digest('hex') }],
      ...{ article: 1, headline: '青川区新签约两个项目', reporters: ['周亦舟'], correspondents: [] },
    });
    expect(articles[1]).toMatchObject({ article: 2, headline: '区图书馆开馆', correspondents: ['何晚晴'] });
    const held = first.relations.map(({ type, subject, object }: { type: string; subject: number; object: number }) =>
      [first.entities[subject].text, type, first.entities[object].text].join(' '),
    );
    expect(held).toEqual([
      '局长 of-organisation 青川区招商局',
      '林若溪 holds-position 局长',
      '周亦舟 holds-position 记者',
    ]);
  });

  it('counts entities in the text with its lines joined, corrections in the file', async () => {
    const [first, second] = linesOf((await kanwu('extract', issue)).stdout);
    expect(first.text).toContain('将落户青川区云图产业园');
    expect(first.text.startsWith('青川区新签约两个项目\n本报讯')).toBe(true);
    for (const { text, blocks, entities, corrections, sources } of [first, second]) {
      for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
      for (const { start, end, was } of corrections) expect(page.slice(start, end)).toBe(was);
      const stretches: [number, number][] = sources[0].ranges;
      const printed = stretches.map(([start, end]) => page.slice(start, end).replace('\n\n', ''));
      const read = blocks.map(({ start, end }: { start: number; end: number }) => text.slice(start, end));
      expect(printed).toEqual(read);
    }
    expect(first.corrections).toMatchObject([{ kind: 'line-join', was: '\n\n', now: '' }]);
    expect(first.entities).toContainEqual(expect.objectContaining({ type: 'person', text: '林若溪' }));
    expect(first.entities).toContainEqual(expect.objectContaining({ type: 'date', value: '2020-05-06' }));
    expect(first.entities).toContainEqual(expect.objectContaining({ type: 'money', value: 'CNY 300000000' }));
  });

  it('ends quietly when nobody reads on', async () => {
    writeFileSync(issue, page.repeat(200));
    const child = startKanwu(['extract', issue]);
    const outcome = outcomeOf(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await outcome).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('kanwu import, info and export', () => {
  it('lead from an issue file to a dataset, the same as the window’s', async () => {
    const imported = await kanwu('import', issue, '--workspace', workspace);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toContain('青川报 2020-05-07\n  2 articles, 1 correction\n');
    expect(imported.stdout).toMatch(/ {2}\d+ entities, .*person \d/);

    const again = await kanwu('import', issue, '--workspace', workspace);
    expect(again).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('is in this workspace already'),
    });

    const told = await kanwu('info', workspace);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /2 articles; entities: 0 accepted, \d+ to review; corrections: 0 accepted, 1 to review/,
    );
    expect(told.stdout).toContain('2. 区图书馆开馆 (untouched)\nIntegrity: whole\n');
    expect((await kanwu('check', workspace)).stdout).toContain('Integrity: whole; the journal (1 change) leads');
    expect(readdirSync(directory).sort()).toEqual(
      [issue, workspace].map((path) => path.slice(directory.length + 1)).sort(),
    );

    const out = join(directory, 'out');
    for (const format of ['jsonl', 'csv']) {
      const args = ['--workspace', workspace, '--format', format, '--out', out, '--include-suggested'];
      const exported = await kanwu('export', ...args);
      expect(exported).toMatchObject({ code: 0, stderr: '' });
      const path = exported.stdout.slice(0, exported.stdout.indexOf(': '));
      const store = await StoreThreads.open(workspace, { nativeBinding, workerPath });
      const { files } = await store.export({
        ...{ ...usualChoice(format), directory: join(directory, 'window'), includeSuggested: true },
        resourcesDirectory: join(import.meta.dirname, '../../resources'),
      });
      await store.close();
      expect(readFileSync(path)).toEqual(readFileSync(files[0]?.path ?? ''));
    }
    const decided = await kanwu('export', '--workspace', workspace, '--format', 'csv', '--out', out);
    expect(decided.stdout.split('\n')).toEqual([
      `${join(out, '青川-mentions-2.csv')}: 0 entities`,
      `${join(out, '青川-articles-2.csv')}: 2 articles`,
      ...['entities', 'positions', 'corrections', 'categories', 'comments'].map(
        (table) => `${join(out, `青川-${table}-2.csv`)}: 0 rows`,
      ),
      expect.stringMatching(/columns-2\.csv: \d+ rows$/),
      'not carried by this format:',
      '  that 4 blocks are a headline, byline or caption',
      '',
    ]);
  });
});

describe('kanwu merge', () => {
  it('takes what was done in a copy into a workspace, and the same again without a change', async () => {
    await kanwu('import', issue, '--workspace', workspace);
    const copy = join(directory, '副本.kanwu');
    await kanwu('backup', workspace, '--to', copy);
    const elsewhere = join(directory, '乙报_2020-05-08.txt');
    writeFileSync(elsewhere, '县文化馆开放\n\n本报讯 县文化馆昨日开放。\n');
    await kanwu('import', elsewhere, '--workspace', copy);
    const merge = () => kanwu('merge', copy, '--workspace', workspace);
    expect(await merge()).toEqual({ code: 0, stdout: '1 change taken in; no conflicts\n', stderr: '' });
    expect(await merge()).toMatchObject({ code: 0, stdout: '0 changes taken in; no conflicts\n' });
    expect((await kanwu('info', workspace)).stdout).toContain('Issues: 2\n');
    expect((await kanwu('check', workspace)).stdout).toContain('Integrity: whole; the journal (2 changes) leads');
  });

  it('takes neither the workspace itself nor what is no workspace, and makes none', async () => {
    await kanwu('import', issue, '--workspace', workspace);
    const itself = await kanwu('merge', workspace, '--workspace', workspace);
    expect(itself).toMatchObject({ code: 1, stderr: expect.stringContaining('is this very workspace') });
    const text = await kanwu('merge', issue, '--workspace', workspace);
    expect(text).toMatchObject({ code: 1, stderr: expect.stringContaining('is not a Kanwu workspace') });
    const nowhere = join(directory, 'none.kanwu');
    const none = await kanwu('merge', workspace, '--workspace', nowhere);
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining(nowhere) });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('kanwu backup', () => {
  it('writes a whole copy while the workspace is open elsewhere, and over no file', async () => {
    const open = Workspace.open(workspace, { nativeBinding });
    const { source, ...rest } = smallIssue();
    open.execute(importEdit({ source, ...rest }), doingAs('档案员', 1_700_000_000_000), [source]);
    const copy = join(directory, '副本.kanwu');
    const done = { code: 0, stdout: `${copy}: a whole copy, checked\n`, stderr: '' };
    expect(await kanwu('backup', workspace, '--to', copy)).toEqual(done);
    open.close();
    expect((await kanwu('info', copy)).stdout).toContain('Integrity: whole');
    const again = await kanwu('backup', workspace, '--to', copy);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('There is a file') });
  });
});

describe('kanwu import into a workspace that people worked in', () => {
  it('proposes the names that they accepted', async () => {
    const worked = Workspace.open(workspace, { nativeBinding });
    const { mentions, ...rest } = smallIssue();
    const accepted = mentions.map((mention) => ({ ...mention, status: 'accepted' as const }));
    const [first, second, third] = accepted;
    if (first === undefined || second === undefined || third === undefined) throw new Error('the fixture has three');
    const edit = importEdit({ ...rest, mentions: [first, second, third] });
    worked.execute(edit, doingAs('档案员', 1_700_000_000_000), [rest.source]);
    worked.close();
    expect((await kanwu('import', issue, '--workspace', workspace)).code).toBe(0);
    const out = join(directory, 'out');
    await kanwu('export', '--workspace', workspace, '--format', 'jsonl', '--out', out, '--include-suggested');
    const entities = linesOf(readFileSync(join(out, '青川-articles.jsonl'), 'utf8')).flatMap((each) => each.entities);
    const remembered = entities.filter(({ origin }) => origin.startsWith('memory@'));
    expect(remembered.map(({ text }) => text)).toContain('青川区招商局');
  });
});

it('what brat says of texts goes through a workspace and out again, whatever it calls it', async () => {
  writeFileSync(join(directory, 'ship.txt'), '长江轮下水。青川船厂承造，区长林若溪到场。\n');
  const said = [
    ...['T1\tvessel 0 3\t长江轮', 'A1\tnew T1', 'A2\tuse T1 freight', 'T2\tplace 6 8\t青川'],
    ...['R1\tregistered-at Arg1:T1 Arg2:T2', 'R2\tu-8239-7c4d Arg1:T1 Arg2:T2'],
  ];
  writeFileSync(join(directory, 'ship.ann'), said.map((each) => `${each}\n`).join(''));
  const [own, out] = [join(directory, 'ships.kanwu'), join(directory, 'out')];
  expect((await kanwu('import', join(directory, 'ship.ann'), '--workspace', own)).code).toBe(0);
  expect((await kanwu('export', '--workspace', own, '--format', 'brat', '--out', out)).code).toBe(0);
  const written = readFileSync(join(out, 'ships-brat', '000001.ann'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(written.filter((each) => !each.startsWith('R'))).toEqual(said.filter((each) => !each.startsWith('R')));
  const relations = (lines: readonly string[]): readonly string[] =>
    lines
      .filter((each) => each.startsWith('R'))
      .map((each) => each.replace(/^R\d+/, ''))
      .sort();
  expect(relations(written)).toEqual(relations(said));
});

describe.runIf(process.platform !== 'win32')('kanwu export, interrupted', () => {
  it('takes away what it began, and says so in one line', async () => {
    const long = Workspace.open(workspace, { nativeBinding });
    for (let copy = 0; copy < 400; copy += 1) {
      const { source, ...rest } = smallIssue();
      const sha256 = copy.toString(16).padStart(64, '0');
      const own = { ...rest, page: { ...rest.page, sha256 }, source: { ...source, sha256 } };
      long.execute(importEdit(own), doingAs('档案员', 1_700_000_000_000), [own.source]);
    }
    long.close();
    const out = join(directory, 'out');
    const child = startKanwu(['export', '--workspace', workspace, '--format', 'jsonl', '--out', out]);
    const outcome = outcomeOf(child);
    if (child.pid === undefined) await once(child, 'spawn');
    while (child.exitCode === null && !(existsSync(out) && readdirSync(out).length > 0)) await setTimeout(1);
    child.kill('SIGINT');
    expect(await outcome).toEqual({
      ...{ code: 1, stdout: '' },
      stderr: 'kanwu: Cancelled. What was not finished is not kept.\n',
    });
    expect(readdirSync(out)).toEqual([]);
  });
});
