/**
 * How fast datasets are written, format by format, and how much memory that takes. Beside them stand limits of the same run on the same
 * articles: `JSON.stringify` and a write, and the least that an XML writer must do, with a document an issue as TEI has. JSON Lines and TEI
 * should come to half of these, at each of three sizes alike, and hold no more for more mentions. `--mentions N` says how many there are, and has
 * one size alone. Each writes a little first: that a program's code is compiled when it runs for the first time is no matter of how many
 * mentions there are.
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatasetArticle, type DatasetEntity, datasetFormat } from '../main/formats/dataset/dataset-article.ts';
import type { Exporter } from '../main/formats/dataset/exporter.ts';
import { exporters } from '../main/formats/dataset/exporters.ts';
import { inventedSettings } from '../main/formats/dataset/fixtures/invented-description.ts';
import { LossTally } from '../main/formats/dataset/losses.ts';
import { writeNewFiles } from '../main/formats/dataset/new-files.ts';
import { XmlWriter } from '../main/formats/xml/write-xml.ts';
import { median } from './median.ts';

const asked = process.argv.indexOf('--mentions');
const sizes = asked < 0 ? [25_000, 100_000, 400_000] : [Number(process.argv[asked + 1])];
const mentionsOfArticle = 50;
const articlesOfIssue = 20;

/** A sentence with two names, one in the other, and a character that was put right. */
const sentence = '青川区招商局局长林若溪说，两万元已经到账。';
const judged = { status: 'accepted', origin: 'person', confidence: 1 } as const;

/** So many are written before anything is measured. */
const mentionsAtFirst = 25_000;

/** How many mentions there are in the articles of this round. */
let mentions = 0;

function* articles(): Generator<DatasetArticle> {
  for (let place = 0; place * mentionsOfArticle < mentions; place += 1) yield madeArticle(place);
}

function madeArticle(place: number): DatasetArticle {
  const sentences = mentionsOfArticle / 2;
  const text = sentence.repeat(sentences);
  const issue = String(Math.floor(place / articlesOfIssue));
  const starts = Array.from({ length: sentences }, (_, at) => at * sentence.length);
  const name = (start: number, length: number, type: string): DatasetEntity => ({
    ...{ id: `${place}-${type}-${start}`, start, end: start + length, type, text: text.slice(start, start + length) },
    ...{ value: null, note: '', entity: null, ...judged },
  });
  return {
    ...{ format: datasetFormat, offsets: 'utf-16', article: (place % articlesOfIssue) + 1, id: `a${place}` },
    issue: {
      id: issue,
      title: '青川报',
      issn: null,
      cn: null,
      language: null,
      date: '2020-05-07',
      number: issue,
      referenceCode: null,
      notForRelease: null,
      note: '',
    },
    ...{ headline: '', subhead: '', text, blocks: [{ start: 0, end: text.length, role: 'body' }] },
    sources: [{ file: `${issue}.txt`, sha256: 'a'.repeat(64), page: '1', ranges: [[0, text.length]] }],
    ...{
      reporters: ['周亦舟'],
      correspondents: [],
      photographers: [],
      state: 'done',
      referenceCode: null,
      notForRelease: null,
      note: '',
      categories: [],
      relations: [],
    },
    entities: starts.flatMap((start) => [name(start, 6, 'organization'), name(start, 3, 'place')]),
    corrections: starts.map((start) => ({
      ...{
        id: `${place}-c-${start}`,
        source: 0,
        start: start + 19,
        end: start + 20,
        was: '帐',
        now: '账',
        kind: 'misprint',
      },
      ...{ certainty: 'high', note: '', applied: true, ...judged },
    })),
  };
}

async function write(exporter: Exporter, directory: string): Promise<number> {
  const losses = new LossTally();
  const files = await writeNewFiles(directory, 'bench', async (newFiles) => {
    const dataset = exporter.begin(newFiles, losses, inventedSettings);
    await dataset.head();
    for (const article of articles()) {
      losses.addParts(article, exporter.leavesOut);
      await dataset.article(article);
    }
    await dataset.foot();
  });
  return files.length;
}

function writeJson(directory: string): void {
  for (const article of articles()) appendFileSync(join(directory, 'limit'), `${JSON.stringify(article)}\n`);
}

/** The elements and attributes that TEI has for the same, one after another, in a document an issue. */
function writeXml(directory: string): void {
  const xml = new XmlWriter(() => {});
  let document = { issue: '', content: '' };
  const end = (): void => {
    if (document.issue !== '')
      writeFileSync(join(directory, `${document.issue}.xml`), document.content, { flag: 'wx' });
  };
  for (const { issue, text, entities, corrections } of articles()) {
    if (issue.number !== document.issue) {
      end();
      document = { issue: issue.number ?? '', content: '' };
    }
    const names = entities.map((each) =>
      xml.textElement('name', { 'xml:id': each.id ?? null, resp: '#by-1' }, each.text),
    );
    const choices = corrections.map(({ id = null, was, now, kind, certainty }) => {
      const attributes = { 'xml:id': id, type: kind, cert: certainty, resp: '#by-1' };
      return xml.element('choice', {}, xml.textElement('sic', {}, was) + xml.textElement('corr', attributes, now));
    });
    document.content += xml.element('div', {}, xml.text(text) + names.join('') + choices.join(''));
  }
  end();
}

interface Measured {
  /** Mentions a second of processor time. */
  readonly speed: number;
  /** In bytes. */
  readonly grown: number;
}

/** What is compared is measured so often, by turns: what others do on the machine meanwhile is no matter of the program. */
const turns = 5;

async function measured(work: (directory: string) => unknown): Promise<Measured> {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  let most = 0;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  await work(directory);
  const { user, system } = process.cpuUsage(start);
  clearInterval(sampling);
  const grown = Math.max(most, process.memoryUsage().rss) - before;
  rmSync(directory, { recursive: true });
  return { speed: mentions / ((user + system) / 1e6), grown };
}

function print(name: string, { speed, grown }: Measured, limit: number | null = null): void {
  const said = Math.round(speed).toLocaleString('en').padStart(10);
  const held = Math.round(grown / 1e6);
  const share = limit === null ? '' : `   ${(speed / limit).toFixed(2)} of its limit (at least 0.50)`;
  console.log(`${name.padEnd(36)} ${said} mentions/CPU s ${String(held).padStart(6)} MB more held${share}`);
}

/** Prints how fast a format is written, and what it should come to half of. */
async function compare(name: string, least: (directory: string) => void, exporter: Exporter): Promise<void> {
  const work = (directory: string) => write(exporter, directory);
  await warmUp(least);
  await warmUp(work);
  const rounds: (readonly [least: Measured, own: Measured])[] = [];
  for (let turn = 0; turn < turns; turn += 1) rounds.push([await measured(least), await measured(work)]);
  const [limits, own] = [rounds.map(([each]) => each), rounds.map(([, each]) => each)].map(typical);
  if (limits === undefined || own === undefined) return;
  print(`limit: ${name}`, limits);
  print(exporter.code, own, limits.speed);
}

/** The speed in the middle, and the most that was held. */
function typical(several: readonly Measured[]): Measured {
  return { speed: median(several.map(({ speed }) => speed)), grown: Math.max(...several.map(({ grown }) => grown)) };
}

async function warmUp(work: (directory: string) => unknown): Promise<void> {
  const all = mentions;
  mentions = Math.min(mentionsAtFirst, all);
  await measured(work);
  mentions = all;
}

const limits: Readonly<Record<string, readonly [name: string, work: (directory: string) => void]>> = {
  jsonl: ['JSON.stringify and a write', writeJson],
  tei: ['a bare XML writer', writeXml],
};

for (const [round, size] of sizes.entries()) {
  mentions = size;
  console.log(`\n${mentions.toLocaleString('en')} mentions in ${Math.ceil(mentions / mentionsOfArticle)} articles`);
  for (const exporter of exporters) {
    const limit = limits[exporter.code];
    if (limit !== undefined) await compare(...limit, exporter);
    else if (round === 0) {
      const work = (directory: string) => write(exporter, directory);
      await warmUp(work);
      print(exporter.code, await measured(work));
    }
  }
}
