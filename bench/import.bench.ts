/**
 * How fast issues come in and articles open. Each step stands beside a limit measured in the same run on the same text: what the
 * platform or SQLite needs to do the least that the step must do. The text is the sample issue, over and over.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { analyseIssue } from '../main/analysis/analyse-issue.ts';
import type { Analyst } from '../main/analysis/analyst.ts';
import { articleTextOf } from '../main/analysis/article-text.ts';
import { importEditOf } from '../main/analysis/import-edit.ts';
import { loadAnalyst } from '../main/analysis/load-analyst.ts';
import { exportWorkspace } from '../main/formats/dataset/export-workspace.ts';
import { decode } from '../main/formats/encoding/decode.ts';
import { doingAs } from '../main/store/fixtures/doing-as.ts';
import { StoreHere } from '../main/store/open-store.ts';
import { Workspace } from '../main/store/workspace.ts';
import { usualChoice } from '../model/dataset-export.ts';
import { readingOf } from '../model/reading.ts';
import { median } from './median.ts';

const copies = 40;
const rounds = 5;
const resources = join(import.meta.dirname, '../resources');
const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));

const [sample] = readdirSync(join(resources, 'sample')).filter((name) => name.endsWith('.txt'));
if (sample === undefined) throw new Error('there is no sample issue');
const issue = readFileSync(join(resources, 'sample', sample), 'utf8');
// No two sentences are the same: the tagger keeps some of what it said of a sentence.
const text = Array.from({ length: copies }, (_, copy) => issue.replace(/[。！？]/g, `〔${copy}〕$&`)).join('\n\n');
const bytes = Buffer.from(text);
const analyst = loadAnalyst(resources);
const doing = doingAs('bench', 0);

const analysis = await analyseIssue({ bytes, fileName: sample }, analyst);
const articles = analysis.articles.map((article) => {
  const blocks = analysis.blocks.filter((block) => block.articleId === article.id);
  return { article, text: articleTextOf(readingOf({ start: 0, text }, blocks, []), analysis.issues[0]?.date ?? null) };
});
console.log(
  `${text.length} characters, ${analysis.articles.length} articles, ${analysis.mentions.length} mentions; median of ${rounds}, million characters a second`,
);

const decoder = new TextDecoder('utf-8', { fatal: true });
await row('decode and cut into articles', () => analyst.segment(decode(bytes).text, 'bench.txt'));
await row('  limit: TextDecoder alone', () => decoder.decode(bytes));
await row('extract', (fresh) => articles.map((article) => fresh.extract(article.text)));
const jieba = await loadJieba();
await row('  peer: jieba part-of-speech tags', () => articles.map((article) => jieba(article.text.text)));
let files = 0;
await row('import into a new workspace', async (fresh) => {
  const workspace = openWorkspace();
  const found = await analyseIssue({ bytes, fileName: sample }, fresh);
  workspace.execute(importEditOf(found), doing, [found.source]);
  workspace.close();
});
await row('  limit: SQLite, the bare rows', () => storeBareRows());

const workspace = openWorkspace();
workspace.execute(importEditOf(analysis), doing, [analysis.source]);
const some = analysis.articles.filter((_, place) => place % 12 === 0);
console.log('milliseconds');
perArticle('open an article', () => some.map((article) => workspace.articles.read(article.id)));
perArticle('  limit: SQLite, its mentions', () => some.map((article) => bareMentions(article.id)));
const exported = median(await times(() => exportWorkspace(new StoreHere(workspace), exportOptions())));
print('export the workspace as JSON Lines', exported);
workspace.close();
rmSync(directory, { recursive: true });

function openWorkspace(): Workspace {
  files++;
  return Workspace.open(join(directory, `${files}.kanwu`), { nativeBinding });
}

function exportOptions() {
  const resourcesDirectory = join(import.meta.dirname, '../resources');
  return { ...usualChoice('jsonl'), directory, includeSuggested: true, resourcesDirectory };
}

/** The same rows in the same file format, without commands, journal, checks or ids made on the way. */
function storeBareRows(): void {
  files++;
  const database = new Database(join(directory, `${files}.db`), nativeBinding ? { nativeBinding } : {});
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE source (text TEXT); CREATE TABLE mention (id TEXT PRIMARY KEY, type TEXT, value TEXT, at INTEGER, until INTEGER)',
  );
  const insert = database.prepare('INSERT INTO mention VALUES (?, ?, ?, ?, ?)');
  database.transaction(() => {
    database.prepare('INSERT INTO source VALUES (?)').run(text);
    for (const { id, type, value, ranges } of analysis.mentions)
      insert.run(id, type, value, ranges[0]?.start, ranges[0]?.end);
  })();
  database.close();
}

function bareMentions(articleId: string): unknown[] {
  const reader = new Database(workspace.path, nativeBinding ? { nativeBinding, readonly: true } : { readonly: true });
  const rows = reader
    .prepare(
      `SELECT mention.* FROM block JOIN mention ON mention.page = block.page
         AND mention.start_offset >= block.start_offset AND mention.start_offset < block.end_offset
       WHERE block.article = (SELECT number FROM numbered WHERE name = ?)`,
    )
    .all(articleId);
  reader.close();
  return rows;
}

async function loadJieba(): Promise<(text: string) => unknown> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]);
  const tagger = Jieba.withDict(dict);
  return (each) => tagger.tag(each);
}

/** Times the work, each time with an analyst that has read nothing. */
async function row(name: string, work: (fresh: Analyst) => unknown): Promise<void> {
  const elapsed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const fresh = loadAnalyst(resources);
    const begun = performance.now();
    await work(fresh);
    elapsed.push(performance.now() - begun);
  }
  print(name, text.length / 1000 / median(elapsed));
}

function perArticle(name: string, work: () => unknown[]): void {
  print(name, median(Array.from({ length: rounds }, () => timed(work))) / some.length);
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

async function times(work: () => Promise<unknown>): Promise<number[]> {
  const elapsed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    elapsed.push(performance.now() - begun);
  }
  return elapsed;
}

function print(name: string, figure: number): void {
  console.log(`  ${name.padEnd(36)} ${figure.toFixed(2).padStart(8)}`);
}
