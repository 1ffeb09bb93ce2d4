import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { type Written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { itWhere } from '../fixtures/checkers.ts';
import { inventedCitation } from '../package/fixtures/invented-facts.ts';
import { splitOf, splits } from './splits.ts';
import { huggingFace } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-hf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Forty issues of five articles each. */
const articles = Array.from({ length: 40 }, (_, issue) =>
  richArticles.map((article) => ({
    ...article,
    id: `${issue}-${article.id}`,
    issue: { ...article.issue, id: `issue-${issue}` },
  })),
).flat();

async function exported(seed: number): Promise<Readonly<Record<string, Written>>> {
  return (await writtenWithLosses(huggingFace, articles, { ...inventedSettings, citation: inventedCitation, seed }))
    .files;
}

const duckdb = await import('@duckdb/node-api').catch(() => null);

describe('a folder for Hugging Face', () => {
  it('has a card with counts, tag set, licence and how it was made', async () => {
    const { '-hugging-face/README.md': card } = await exported(1);
    expect(card?.text).toMatch(/^---\npretty_name: "青川报: \\"一八七二\\" # 数据集"\nlicense: cc-by-4\.0\n/);
    for (const said of ['- split: train\n        path: articles-train.parquet', '`person`', 'tagger.bin', 'seed 1'])
      expect(card?.text).toContain(said);
    expect(card?.text).toContain('| 合计 all | 2 of 40 = 5% (1.4%–16.5%) | 1 of 31 = 3.2% (0.6%–16.2%) |');
    const counted = [...(card?.text ?? '').matchAll(/^\| (?:train|validation|test) \| (\d+) \| (\d+) \|/gm)];
    const sum = (place: number): number => counted.reduce((total, each) => total + Number(each[place]), 0);
    expect([sum(1), sum(2)]).toEqual([40, articles.length]);
  });

  it('parts issues by the seed, and no issue', () => {
    const parts = (seed: number) => articles.map(({ issue }) => splitOf(issue.id ?? '', seed));
    expect(parts(1)).toEqual(parts(1));
    expect(parts(1)).not.toEqual(parts(2));
    const large = Array.from({ length: 5000 }, (_, issue) => splitOf(`issue-${issue}`, 7));
    const share = (split: string): number => large.filter((each) => each === split).length / large.length;
    expect(share('train')).toBeCloseTo(0.8, 1);
    expect(share('validation')).toBeCloseTo(0.1, 1);
    expect(share('test')).toBeCloseTo(0.1, 1);
  });

  itWhere({ duckdb: duckdb !== null }, 'has every article in one split, with its mentions', async () => {
    if (duckdb === null) return;
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    for (const [name, { bytes }] of Object.entries(await exported(1)))
      writeFileSync(join(folder, name.replace('-hugging-face/', '')), bytes);
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const issuesOf = async (table: string, split: string) =>
      (
        await ask(`SELECT DISTINCT split_part(article_id, '-', 1) FROM '${join(folder, `${table}-${split}.parquet`)}'`)
      ).flat();
    expect(await ask(`SELECT count(*)::INT FROM '${folder}/articles-*.parquet'`)).toEqual([[articles.length]]);
    const all: unknown[] = [];
    for (const split of splits) {
      const issues = await issuesOf('articles', split);
      expect((await issuesOf('mentions', split)).sort()).toEqual([...issues].sort());
      all.push(...issues);
    }
    expect(new Set(all).size).toBe(40);
    expect(all).toHaveLength(40);
  });
});
