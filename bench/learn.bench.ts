/**
 * Whether the tagger learns from an archivist: a model that has not seen one corpus is corrected on 10, 50 and 200 of
 * its passages; the figures are those of that corpus's held-out part, and of the held-out parts of the corpora that the
 * model was trained on. `--unseen NAME` says which corpus, `--in-part NAME=LOC` that one marks only some places.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { featureVersion } from '../main/extract/tagger/features.ts';
import { learn } from '../main/extract/tagger/learner.ts';
import { Tagger } from '../main/extract/tagger/tagger.ts';
import { WeightDelta } from '../main/extract/tagger/weight-delta.ts';
import type { Corpus, Passage } from '../scripts/train/corpus.ts';
import { packagedSources } from '../scripts/train/sources.ts';
import { microTypes, SpanScore } from '../scripts/train/span-score.ts';
import { train } from '../scripts/train/training.ts';
import { corporaIn, explainMissingData } from './corpora.ts';

const { values } = parseArgs({
  strict: false,
  options: {
    data: { type: 'string' },
    unseen: { type: 'string', default: 'boson-train' },
    'in-part': { type: 'string', multiple: true, default: [] },
  },
});
const folder = String(values.data ?? process.env.KANWU_NER_DATA ?? '');
const inPart = [values['in-part'] ?? []].flat().map(String);
const corpora = corporaIn(folder, inPart);
const unseen = corpora.find(({ name }) => name === values.unseen);
const seen = corpora.filter((corpus) => corpus !== unseen);
if (corpora.length === 0) explainMissingData('learn', folder);
else if (unseen === undefined || seen.length === 0) {
  process.stdout.write(`--unseen is one of ${corpora.map(({ name }) => name).join(', ')}, beside others\n`);
} else measure(unseen, seen);

function measure(domain: Corpus, known: readonly Corpus[]): void {
  const tagger = Tagger.load(modelWithout(domain, known));
  const delta = new WeightDelta(tagger.version);
  const lessons = domain.passages.filter(({ heldOut }) => !heldOut);
  process.stdout.write(`a model without ${domain.name}, corrected on its passages; micro F1 of held-out parts\n`);
  process.stdout.write('corrected  unseen domain  known domains  changed features  slowest passage (ms)\n');
  let learnt = 0;
  let slowest = 0;
  for (const target of [0, 10, 50, 200]) {
    for (; learnt < Math.min(target, lessons.length); learnt++) {
      const start = performance.now();
      learn(tagger, delta, [lessonOf(lessons[learnt] as Passage, domain, tagger, delta)]);
      slowest = Math.max(slowest, performance.now() - start);
    }
    const row = [target, f1(tagger, delta, [domain]).toFixed(2), f1(tagger, delta, known).toFixed(2), delta.size];
    const widths = [9, 13, 13, 16];
    const cells = row.map((cell, column) => String(cell).padStart(widths[column] ?? 0));
    process.stdout.write(`${cells.join('  ')}  ${slowest.toFixed(1).padStart(20)}\n`);
  }
}

/** A reviewed passage: what it marks is accepted, and what the tagger finds of types that it does not mark is kept. */
function lessonOf(
  { text, spans }: Passage,
  { coverage }: Corpus,
  tagger: Tagger,
  delta: WeightDelta,
): Parameters<typeof learn>[2][number] {
  const kept = tagger
    .tag(text, { delta })
    .filter(({ type }) => coverage[type] === 'none')
    .filter(({ start, end }) => spans.every((span) => span.end <= start || span.start >= end));
  return { text, gold: [...spans, ...kept], decidedRanges: [{ start: 0, end: text.length }] };
}

function f1(tagger: Tagger, delta: WeightDelta, measured: readonly Corpus[]): number {
  const score = new SpanScore();
  for (const { passages, coverage } of measured) {
    for (const { text, spans, heldOut } of passages) {
      if (heldOut)
        score.add(
          tagger.tag(text, { delta }).filter(({ type }) => coverage[type] !== 'none'),
          spans,
        );
    }
  }
  return score.figures(microTypes).f1;
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
