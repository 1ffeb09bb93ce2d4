import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRuling } from '../../model/edits/ruling-add.ts';
import { asListed } from '../../model/library.ts';
import { sharingOf } from '../workers/reader/sharing.ts';
import type { Desk } from './desk.ts';
import { becameOf } from './fixtures/became-of.ts';
import { testDesk } from './fixtures/test-desk.ts';

const article = `青川区新签约两个项目

本报讯 5月6日,青川区招商局局长林若溪出席签约仪式,观看了《青芦谣》演出。青芦谣由青川区文化馆创作。青川云图科技有限公司落户青川区,总投资超3亿元。

记者 周亦舟

`;

let directory: string;
let desk: Desk;
let subjects: string[];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  subjects = [];
  desk = testDesk(
    (name, payload) => void (name === 'job.progress' && 'subject' in payload && subjects.push(payload.subject)),
  );
  await desk.openWorkspace(join(directory, 'w.kanwu'));
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

function write(name: string, articles: number): string {
  const path = join(directory, name);
  writeFileSync(path, article.repeat(articles));
  return path;
}

describe('readers that help', () => {
  it('are called for where there is much to read, and share it by file where no file is so long that they would wait', async () => {
    const [much, other, little] = [write('much.txt', 2000), write('other.txt', 2000), write('little.txt', 1)];
    const most = Math.min(3, availableParallelism() - 1);
    expect((await sharingOf([little, little, little])).helpers).toBe(0);
    expect(await sharingOf([much])).toEqual({ helpers: most, by: 'text' });
    expect(await sharingOf([much, little])).toEqual({ helpers: most, by: 'text' });
    expect(await sharingOf([much, join(directory, 'missing.txt')])).toEqual({ helpers: most, by: 'text' });
    const several = [much, other, much, other];
    expect(await sharingOf(several)).toEqual({ helpers: most, by: 'file' });
  });

  it('find the same in one long file as its reader alone', async () => {
    const ruling = addRuling(null, '青芦谣', 'work', 'always');
    if (ruling !== null) await desk.open().execute(ruling);
    const [long, short] = [write('甲报_2020-05-07.txt', 700), write('乙报_2020-05-08.txt', 3)];
    const { imported } = await becameOf(desk, await desk.importFiles(v4(), [long]));
    const alone = await becameOf(desk, await desk.importFiles(v4(), [short]));
    const [helped, own] = [imported[0], alone.imported[0]];
    expect(helped?.articles).toBe(700);
    expect((helped?.mentions ?? 0) / 700).toBe((own?.mentions ?? 0) / 3);
    const { store } = desk.open();
    const ids = await store.read(
      'article-ids',
      imported.map(({ issueId }) => issueId),
    );
    const said = (await store.read('articles', ids)).map(({ mentions }) =>
      mentions.map(({ type, value, confidence, origin }) => [type, value, confidence, origin]),
    );
    expect(said[0]?.filter(([type]) => type === 'work')).toHaveLength(2);
    for (const each of said) expect(each).toEqual(said[0]);
  });

  it('know what the workspace’s own reader knows, and keep the order of the files', async () => {
    const ruling = addRuling(null, '青芦谣', 'work', 'always');
    if (ruling !== null) await desk.open().execute(ruling);
    const paths = [
      ...[write('甲报_2020-05-07.txt', 501), write('乙报_2020-05-08.txt', 500)],
      ...[join(directory, 'missing.txt'), write('丙报_2020-05-09.txt', 502)],
    ];
    const { imported, failed } = await becameOf(desk, await desk.importFiles(v4(), paths));
    expect(failed).toMatchObject([{ path: paths[2], error: { code: 'file-not-found' } }]);
    expect(imported.map(({ path }) => path)).toEqual([paths[0], paths[1], paths[3]]);
    const { store } = desk.open();
    const lines = await Promise.all(imported.map(({ issueId }) => store.read('issue-line', issueId)));
    expect(lines.map((line) => line?.issue.date)).toEqual(['2020-05-07', '2020-05-08', '2020-05-09']);
    const rows = await Promise.all(
      imported.map(({ issueId }) => store.read('library-row-of', { id: issueId, view: asListed })),
    );
    expect(rows).toEqual(rows.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    const perArticle = imported.map(({ mentions, articles }) => mentions / articles);
    expect(new Set(perArticle).size).toBe(1);
    const first = imported.flatMap(({ firstArticleId }) => firstArticleId ?? []);
    const works = (await store.read('articles', first)).map(
      ({ mentions }) => mentions.filter(({ type }) => type === 'work').length,
    );
    expect(works).toEqual([2, 2, 2]);
    expect([...new Set(subjects)]).toEqual(paths.map((path) => path.slice(directory.length + 1)));
  });

  it('stop when the import is cancelled', async () => {
    const paths = [write('甲报.txt', 400), write('乙报.txt', 401), write('丙报.txt', 402)];
    const job = v4();
    const importing = desk.importFiles(job, paths);
    await expect.poll(() => subjects.length).toBeGreaterThan(2);
    desk.cancel(job);
    const { imported, failed, waiting } = await becameOf(desk, await importing);
    expect([imported, failed, waiting]).toEqual([[], [], paths]);
  });
});
