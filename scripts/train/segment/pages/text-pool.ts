import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Random } from '../../random.ts';

/** Paragraphs of one source in their order, and how often it is drawn from beside others. */
export interface TextSource {
  readonly name: string;
  readonly script: 'simplified' | 'traditional';
  readonly weight: number;
  readonly paragraphs: readonly string[];
}

/** Statutes and lone sentences are much of what may be used freely, but read little like newspapers. */
const oddWeight = 0.25;
/** Newspapers that pages are measured on must not come into generated ones. */
const newspaper = /newspaper,/;

/**
 * Reads text, a paragraph a line (`.txt.gz`). A file `sources.tsv` beside it divides it: `file`, …, `kind`, `dates`, first
 * and last line.
 */
export function readTexts(paths: readonly string[]): TextSource[] {
  return paths.flatMap((path) => {
    const name = basename(path, '.txt.gz');
    const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
    const script = name.includes('simplified') ? 'simplified' : 'traditional';
    return stretchesOf(path, lines.length)
      .filter(({ kind }) => !newspaper.test(kind))
      .map(({ first, last, kind }) => ({
        name: `${name} ${kind}`,
        script,
        weight: /law|film|sentences/.test(kind) ? oddWeight : 1,
        paragraphs: lines.slice(first - 1, last),
      }));
  });
}

function stretchesOf(path: string, lineCount: number): { first: number; last: number; kind: string }[] {
  const table = join(dirname(path), 'sources.tsv');
  if (!existsSync(table)) return [{ first: 1, last: lineCount, kind: '' }];
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((row) => row.split('\t'))
    .filter((cells) => cells[0] === basename(path, '.txt.gz'))
    .map((cells) => ({ kind: cells[6] ?? '', first: Number(cells[8]), last: Number(cells[9]) }));
}

/** What an article is made of: paragraphs that belong together, and a headline where one is known. */
export interface Story {
  readonly script: TextSource['script'];
  readonly paragraphs: readonly string[];
  readonly headline: readonly string[] | null;
  /** What comes after them in the same text. */
  readonly further: readonly string[];
}

const sentence = /[。！？；、，：.!?]/;
/** One paragraph in so many is kept for measuring and never trained on. */
const heldOutShare = 10;

/** A story's paragraphs from one place of one source; `part` says whether they are for training or for measuring. */
export function drawStory(
  sources: readonly TextSource[],
  random: Random,
  part: 'train' | 'measure',
  script?: TextSource['script'],
): Story {
  const fit = sources.filter((each) => script === undefined || each.script === script);
  const source = random.weighted(fit, ({ weight }) => weight);
  const wanted = random.chance(0.35) ? 1 : random.between(2, 7);
  const paragraphs: string[] = [];
  let further: readonly string[] = [];
  for (let tries = 0; paragraphs.length === 0 && tries < 20; tries++) {
    // Whole stretches of lines are held out, so that neighbours of what is measured are not trained on.
    const stretch = random.between(0, Math.floor(source.paragraphs.length / 50));
    if ((stretch % heldOutShare === 0) !== (part === 'measure')) continue;
    const first = stretch * 50 + random.between(0, 42);
    further = source.paragraphs.slice(first + wanted, first + wanted + 2);
    for (const paragraph of source.paragraphs.slice(first, Math.min(first + wanted, stretch * 50 + 50))) {
      if (paragraph.length >= 12 && sentence.test(paragraph)) paragraphs.push(shortened(paragraph));
    }
  }
  return { script: source.script, paragraphs, headline: null, further };
}

const longest = 600;

/** As many of a paragraph's sentences as are not too long, so that it ends as paragraphs do. */
function shortened(paragraph: string): string {
  if (paragraph.length <= longest) return paragraph;
  const end = /^[\s\S]*[。！？][」』”’)）]*/.exec(paragraph.slice(0, longest));
  return end?.[0] ?? paragraph.slice(0, longest);
}
