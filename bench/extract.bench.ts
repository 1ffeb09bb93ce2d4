/**
 * How well and how fast the tagger alone and the whole extractor (rules, lists and tagger) find names, beside the
 * part-of-speech names of jieba, on the held-out part of annotated corpora. Of the extractor's nested names the outer ones count. Each runs in a process of its own, on the same passages, so that peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadWordLists } from '../main/extract/lists.ts';
import { createExtractor } from '../main/extract/pipeline.ts';
import { Tagger } from '../main/extract/tagger/tagger.ts';
import { createTaggerRecogniser } from '../main/extract/tagger-recogniser.ts';
import { taggedTypes } from '../model/lesson.ts';
import type { Corpus, GoldSpan, Passage } from '../scripts/train/corpus.ts';
import { describe, keyOf, microTypes, SpanScore, scoreOn } from '../scripts/train/span-score.ts';
import { corporaIn, explainMissingData } from './corpora.ts';

const contestants = ['extractor', 'tagger', 'jieba'] as const;
type Contestant = (typeof contestants)[number];
/** What a contestant found, and how sure it says it is, if it does. */
type FoundSpan = GoldSpan & { readonly confidence?: number };
type Tag = (text: string) => readonly FoundSpan[];
/** What the window's “Accept ≥90%” accepts. */
const sure = 0.9;

const { values } = parseArgs({
  strict: false,
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: fileURLToPath(new URL('../resources/models/tagger.bin', import.meta.url)) },
    only: { type: 'string' },
  },
});
const folder = String(values.data ?? process.env.KANWU_NER_DATA ?? '');
const corpora = corporaIn(folder);
if (corpora.length === 0) explainMissingData('extract', folder);
else if (values.only === undefined) {
  for (const contestant of contestants) {
    const argv = [
      fileURLToPath(import.meta.url),
      '--only',
      contestant,
      '--data',
      folder,
      '--model',
      String(values.model),
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    process.stdout.write(stdout);
    if (status !== 0) process.stderr.write(`${contestant} did not finish: ${stderr}\n`);
  }
} else await measure(contestants.find((each) => each === values.only) ?? 'extractor', corpora);

async function measure(contestant: Contestant, measured: readonly Corpus[]): Promise<void> {
  const loadStart = performance.now();
  const tag = await load(contestant);
  const loadTime = performance.now() - loadStart;
  const lines: string[] = [];
  const all = new SpanScore();
  let characters = 0;
  let elapsed = 0;
  for (const text of measured.flatMap(({ passages }) => passages.slice(0, 300).map((passage) => passage.text)))
    tag(text);
  for (const { name, coverage, passages } of measured) {
    const heldOut = passages.filter((passage) => passage.heldOut);
    const start = performance.now();
    for (const { text } of heldOut) tag(text);
    elapsed += performance.now() - start;
    characters += heldOut.reduce((sum, { text }) => sum + text.length, 0);
    lines.push(
      `  ${name} (${heldOut.length} passages): ${describe(scoreOn(heldOut, coverage, tag))}${sureOnes(heldOut, tag)}`,
    );
    for (const { text, spans } of heldOut)
      all.add(
        tag(text).filter(({ type }) => coverage[type] !== 'none'),
        spans,
      );
  }
  const speed = Math.round((characters / elapsed) * 1000).toLocaleString('en');
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${contestant}: loaded in ${Math.round(loadTime)} ms, ${speed} characters a second, peak memory ${memory} MiB\n` +
      `${lines.join('\n')}\n  all: ${describe(all)}\n`,
  );
}

/** How many of the people, organisations and places that it is surest of are right, and how many it says are. */
function sureOnes(passages: readonly Passage[], tag: Tag): string {
  let [count, right, stated] = [0, 0, 0];
  for (const { text, spans } of passages) {
    const gold = new Set(spans.map(keyOf));
    for (const span of tag(text)) {
      if ((span.confidence ?? 0) < sure || !microTypes.includes(span.type)) continue;
      count++;
      right += gold.has(keyOf(span)) ? 1 : 0;
      stated += span.confidence ?? 0;
    }
  }
  const percent = (part: number): string => ((100 * part) / count).toFixed(1);
  return count === 0 ? '' : ` | of ${count} said to be ≥90% sure ${percent(right)}% right (said: ${percent(stated)}%)`;
}

async function load(contestant: Contestant): Promise<Tag> {
  switch (contestant) {
    case 'extractor':
      return loadExtractor();
    case 'tagger':
      return loadTagger();
    case 'jieba':
      return loadJieba();
  }
}

function loadTagger(): Tag {
  const tagger = Tagger.load(readFileSync(String(values.model)));
  return (text) => tagger.tag(text);
}

function loadExtractor(): Tag {
  const tagger = Tagger.load(readFileSync(String(values.model)));
  const lists = loadWordLists(fileURLToPath(new URL('../resources', import.meta.url)));
  const extractor = createExtractor({ lists, recognisers: [createTaggerRecogniser(tagger)] });
  return (text) => {
    const spans: FoundSpan[] = [];
    let end = 0;
    for (const { ranges, type, confidence } of extractor.extract({ text, blocks: [], issueDate: null }).mentions) {
      const [range] = ranges;
      if (range === undefined || range.start < end || !isMarked(type)) continue;
      spans.push({ start: range.start, end: range.end, type, confidence });
      end = range.end;
    }
    return spans;
  };
}

function isMarked(type: string): type is GoldSpan['type'] {
  return (taggedTypes as readonly string[]).includes(type);
}

/** jieba's names are its words with the tags nr (person), ns (place) and nt (organisation). */
async function loadJieba(): Promise<Tag> {
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  const typeOf = (tag: string): GoldSpan['type'] | null =>
    tag.startsWith('nr') ? 'person' : tag.startsWith('ns') ? 'place' : tag.startsWith('nt') ? 'organization' : null;
  return (text) => {
    const spans: GoldSpan[] = [];
    let start = 0;
    for (const { word, tag } of jieba.tag(text)) {
      const type = typeOf(tag);
      if (type !== null) spans.push({ start, end: start + word.length, type });
      start += word.length;
    }
    return spans;
  };
}
