/**
 * Whether Kanwu learns from an archivist who goes through newspapers in their order: each passage is scored before it is
 * learned from. Nothing is learned from it, or the tagger's weights are moved, or its names are remembered, or both.
 *
 * Passages are those of each corpus that the tagger was not trained on: all of an unknown source, the held-out part of a
 * known one. `--unseen NAME` trains a smaller tagger without one of them first, and reads that one's first passages;
 * `--in-part NAME=LOC` says that a corpus marks only some places.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadWordLists } from '../main/extract/lists.ts';
import { featureVersion } from '../main/extract/tagger/features.ts';
import { Tagger } from '../main/extract/tagger/tagger.ts';
import type { Corpus, Passage } from '../scripts/train/corpus.ts';
import { packagedSources } from '../scripts/train/sources.ts';
import { train } from '../scripts/train/training.ts';
import { corporaIn, explainMissingData } from './corpora.ts';
import { type Found, Review } from './reviewing.ts';

const { values } = parseArgs({
  strict: false,
  options: {
    data: { type: 'string' },
    unseen: { type: 'string' },
    'in-part': { type: 'string', multiple: true, default: [] },
  },
});
const folder = String(values.data ?? process.env.KANWU_NER_DATA ?? '');
const inPart = [values['in-part'] ?? []].flat().map(String);
const resources = fileURLToPath(new URL('../resources', import.meta.url));
const lists = loadWordLists(resources);
/** So many passages of a corpus are read at most. */
const mostPassages = 2000;
/** How often how many passages are learned again, as newspapers repeat themselves. */
const [repeated, times] = [250, 50];

const ways = {
  neither: { weights: false, memory: false },
  weights: { weights: true, memory: false },
  memory: { weights: false, memory: true },
  both: { weights: true, memory: true },
} as const;

/** What moving the weights passage by passage, and proposing all remembered names at one confidence, came to in these ways. */
const earlier: Readonly<Record<string, { readonly passages: number; readonly ways: readonly string[] }>> = {
  'boson-train': { passages: 154, ways: ['79.7 (93.3)', '79.9 (93.1)', '78.6 (86.0)', '78.6 (85.5)'] },
  'cluener-train': { passages: 1084, ways: ['75.3 (84.6)', '75.1 (87.4)', '74.8 (79.8)', '74.7 (81.0)'] },
  'msra-part': { passages: 1742, ways: ['86.2 (97.9)', '89.5 (98.9)', '88.2 (96.7)', '90.2 (97.5)'] },
  'people-daily': { passages: 689, ways: ['89.2 (98.3)', '89.2 (98.3)', '89.1 (97.2)', '89.1 (97.3)'] },
  'resume-train': { passages: 443, ways: ['93.1 (98.9)', '93.3 (99.1)', '92.6 (96.9)', '92.8 (97.1)'] },
  'uner-gsd-train': { passages: 2000, ways: ['66.1 (80.8)', '69.3 (87.6)', '67.2 (78.0)', '69.4 (80.8)'] },
};

const corpora = corporaIn(folder, inPart);
const unseen = corpora.find(({ name }) => name === values.unseen);
if (corpora.length === 0) explainMissingData('learn', folder);
else if (values.unseen === undefined) measure(readFileSync(join(resources, 'models/tagger.bin')), corpora);
else if (unseen === undefined || corpora.length === 1) {
  process.stdout.write(`--unseen is one of ${corpora.map(({ name }) => name).join(', ')}, beside others\n`);
} else {
  const known = corpora.filter((corpus) => corpus !== unseen);
  measure(modelWithout(unseen, known), [unseen]);
}

function measure(model: Uint8Array, measured: readonly Corpus[]): void {
  const tagger = Tagger.load(model);
  const parts = measured.map((corpus) => ({ ...corpus, passages: untrained(corpus, tagger) }));
  process.stdout.write(
    'each passage scored before it is learned from: micro F1 (right of those said to be ≥90% sure)\n',
  );
  write(['', 'passages', ...Object.keys(ways), 'ms a lesson']);
  for (const { name, coverage, passages } of parts) {
    const reviews = Object.values(ways).map((taught) => {
      const review = new Review(lists, tagger, coverage);
      return { review, found: review.inOrder(passages, taught) };
    });
    const lessonTimes = reviews.flatMap(({ review }) => review.meanLessonTime ?? []);
    write([
      ...[name, String(passages.length), ...reviews.map(({ found }) => describe(found))],
      (lessonTimes.at(-1) ?? 0).toFixed(1),
    ]);
    const before = earlier[name];
    if (before?.passages === passages.length) write(['  earlier', '', ...before.ways]);
  }
  process.stdout.write(
    `\nthe first ${repeated} passages learned ${times} times: they, and the first of the other corpora\n`,
  );
  write(['', 'they before', 'after', 'others before', 'after']);
  for (const part of parts) repeat(part, parts, tagger);
}

/** Learns the same passages again and again, and says what becomes of them and of the other corpora. */
function repeat({ name, coverage, passages }: Corpus, parts: readonly Corpus[], tagger: Tagger): void {
  const review = new Review(lists, tagger, coverage);
  const same = passages.slice(0, repeated);
  const others = parts
    .filter((part) => part.name !== name)
    .map((part) => ({ ...part, passages: part.passages.slice(0, repeated) }));
  const figures = (): [string, string] => [
    describe(review.score([{ coverage, passages: same }])),
    others.length === 0 ? '–' : describe(review.score(others)),
  ];
  const lessons = same.map((passage) => review.lessonOf(passage));
  const [theyBefore, othersBefore] = figures();
  for (let time = 0; time < times; time++) review.learn(lessons);
  const [theyAfter, othersAfter] = figures();
  write([name, theyBefore, theyAfter, othersBefore, othersAfter]);
}

function untrained({ name, passages }: Corpus, { header }: Tagger): Passage[] {
  const isKnown = header.styles.includes(name);
  return passages.filter(({ heldOut }) => heldOut || !isKnown).slice(0, mostPassages);
}

function describe({ f1, rightOfSure }: Found): string {
  return `${f1.toFixed(1)} (${rightOfSure.toFixed(1)})`;
}

function write(cells: readonly string[]): void {
  process.stdout.write(
    `${cells.map((cell, column) => (column === 0 ? cell.padEnd(16) : cell.padStart(13))).join('')}\n`,
  );
}

/** Trains the model, a smaller one than the shipped, or takes the one that an earlier run left. */
function modelWithout(domain: Corpus, known: readonly Corpus[]): Uint8Array {
  const name = [featureVersion, 'without', domain.name, ...inPart].join('-');
  const cache = fileURLToPath(new URL(`../test-output/bench-learn/${name}/`, import.meta.url));
  const file = join(cache, 'tagger.bin');
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(`training a model without ${domain.name} (a few minutes, kept for the next run)\n`);
  const { bytes } = train({
    ...packagedSources(),
    corpora: known,
    version: `without-${domain.name}`,
    vary: [],
    seed: 1,
    epochs: 4,
    rate: 0.03,
    dropout: 0.4,
    featureLimit: 300_000,
    workFolder: join(cache, 'work'),
    resume: true,
    digest: (body) => createHash('sha256').update(body).digest('hex'),
    report: (line) => process.stdout.write(`  ${line}\n`),
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, bytes);
  return bytes;
}
