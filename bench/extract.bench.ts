/**
 * How well and how fast the tagger finds names, beside the part-of-speech names of jieba, on the held-out part of
 * annotated corpora. Each runs in a process of its own, on the same passages, so that peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Tagger } from '../main/extract/tagger/tagger.ts';
import type { Corpus, GoldSpan } from '../scripts/train/corpus.ts';
import { describe, SpanScore, scoreOn } from '../scripts/train/span-score.ts';
import { corporaIn, explainMissingData } from './corpora.ts';

const contestants = ['kanwu', 'jieba'] as const;
type Contestant = (typeof contestants)[number];
type Tag = (text: string) => readonly GoldSpan[];

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
} else await measure(values.only === 'jieba' ? 'jieba' : 'kanwu', corpora);

async function measure(contestant: Contestant, measured: readonly Corpus[]): Promise<void> {
  const loadStart = performance.now();
  const tag = contestant === 'kanwu' ? loadTagger() : await loadJieba();
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
    lines.push(`  ${name} (${heldOut.length} passages): ${describe(scoreOn(heldOut, coverage, tag))}`);
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

function loadTagger(): Tag {
  const tagger = Tagger.load(readFileSync(String(values.model)));
  return (text) => tagger.tag(text);
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
