import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { onePage } from '../store/fixtures/one-page.ts';
import { openStore } from '../store/open-store.ts';
import { kanwu } from './fixtures/command-line.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
const workspace = join(directory, 'w.kanwu');
let runs = 0;

beforeAll(async () => {
  const store = await openStore(workspace, { nativeBinding });
  const doing = doingAs('档案员', 1_700_000_000_000);
  for (const [title, date] of [
    ['青川报', '2020-05-06'],
    ['青川报', '2020-05-07'],
    ['芦岭报', '2020-05-08'],
  ] as const) {
    const analysis = onePage('1', [`${title}${date}大桥通车`, '=1+1 局长出席。'], { title, date });
    await store.write('import', { path: '', doing, issue: { edit: importEditOf(analysis), source: analysis.source } });
  }
  await store.write('save-recipe', { name: '目录', choice: usualChoice('catalogue') });
  await store.close();
});

afterAll(() => rmSync(directory, { recursive: true }));

/** The headlines of the articles that are exported, and how many files. */
async function exportedOf(path: string, ...options: string[]) {
  runs += 1;
  const out = join(directory, `out-${runs}`);
  const { code, stdout, stderr } = await kanwu('export', '--workspace', path, '--out', out, ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const file = readdirSync(out).find((name) => name.endsWith('.jsonl'));
  const lines = file === undefined ? [] : readFileSync(join(out, file), 'utf8').split('\n').filter(Boolean);
  const headlines: readonly string[] = lines.map((line) => JSON.parse(line).headline);
  return { headlines, said: stdout };
}

function exported(...options: string[]) {
  return exportedOf(workspace, ...options);
}

describe('kanwu export', () => {
  it('writes the issues that are called so, of the days that are asked for', async () => {
    const { headlines } = await exported('--format', 'jsonl', '--issue', '青川报', '--from', '2020-05-07');
    expect(headlines).toEqual(['青川报2020-05-07大桥通车']);
  });

  it('writes the articles in whose text something stands', async () => {
    const { headlines } = await exported('--format', 'jsonl', '--found', '芦嶺報');
    expect(headlines).toEqual(['芦岭报2020-05-08大桥通车']);
    expect((await exported('--format', 'jsonl', '--done')).headlines).toEqual([]);
  });

  it('leaves out what is not for release and says so, unless it is asked for', async () => {
    const kept = join(directory, 'kept.kanwu');
    const store = await openStore(kept, { nativeBinding });
    const doing = doingAs('档案员', 1_700_000_000_000);
    const analysis = onePage('1', ['大桥通车', '局长出席。'], { title: '青川报', date: '2020-05-06' });
    await store.write('import', { path: '', doing, issue: { edit: importEditOf(analysis), source: analysis.source } });
    const revisions = analysis.issues.map(({ id }) => ({ id, changes: { notForRelease: '待鉴定' } }));
    const commands = [{ name: 'issue.revise' as const, payload: { revisions } }];
    const edit = { action: 'issue-revise' as const, articleId: null, summary: '', commands };
    await store.write('execute', { edit, doing, withdrawn: [] });
    await store.close();
    const without = await exportedOf(kept, '--format', 'jsonl');
    expect(without.headlines).toEqual([]);
    expect(without.said).toContain('Not for release, left out: 1 article (--include-not-for-release');
    expect((await exportedOf(kept, '--format', 'jsonl', '--include-not-for-release')).headlines).toEqual(['大桥通车']);
  });

  it('writes what a recipe says, and what is said beside it', async () => {
    const { said } = await exported('--recipe', '目录', '--issue', '芦岭报', '--raw');
    expect(said).toContain('-catalogue.csv: 1 entry of the catalogue');
    const csv = readFileSync(join(directory, `out-${runs}`, 'w-catalogue.csv'), 'utf8');
    expect(csv.split('\r\n')).toEqual([
      '\u{feff}档号,题名,责任者,日期,版次,人名,机构,地名,主题词',
      '芦岭报-2020-05-08-1-001,芦岭报2020-05-08大桥通车,,2020-05-08,1,,,,',
      '',
    ]);
  });

  it('packs a dataset with what a file says of how it is to be cited', async () => {
    const file = join(directory, 'citation.json');
    writeFileSync(
      file,
      JSON.stringify({ title: '青川报选', creators: [{ name: '周, 亦舟', orcid: null }], licence: 'CC0-1.0' }),
    );
    const { said } = await exported('--format', 'csv', '--packed', '--citation', file, '--validate');
    expect(said).toMatch(/\d+ files checked: nothing is wrong\./);
    const bag = join(directory, `out-${runs}`, 'w-csv-bag');
    const cited = readFileSync(join(bag, 'data/CITATION.cff'), 'utf8');
    for (const line of ['title: "青川报选"', '  - family-names: "周"', 'license: "CC0-1.0"'])
      expect(cited).toContain(line);
    const { resources } = JSON.parse(readFileSync(join(bag, 'data/datapackage.json'), 'utf8'));
    for (const { path, bytes } of resources)
      expect([path, statSync(join(bag, 'data', path)).size]).toEqual([path, bytes]);
    writeFileSync(file, JSON.stringify({ licence: 1 }));
    const wrong = await kanwu('export', '--workspace', workspace, '--format', 'csv', '--out', bag, '--citation', file);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('(licence)') });
  });

  it('says what is wrong with what is asked', async () => {
    const out = ['--out', join(directory, 'none')];
    const complaint = async (...options: string[]): Promise<string> =>
      (await kanwu('export', '--workspace', workspace, ...out, ...options)).stderr;
    expect(await complaint('--recipe', '没有')).toContain('no recipe “没有”. It has: 目录');
    expect(await complaint('--format', 'jsonl', '--from', 'May')).toContain('--from needs a date');
    expect(await complaint('--format', 'jsonl', '--issue', '无此报')).toContain('无此报');
    expect(await complaint('--format', 'jsonl', '--issue', 'x', '--found', 'y')).toContain('Only one of');
    expect(readdirSync(directory)).not.toContain('none');
  });
});
