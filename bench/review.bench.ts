/**
 * What reviewing costs: each corpus taken as a collection that somebody goes through until every name in it is right, mark by mark as the
 * walk does, or first name by name as the list of names to decide does. Passages are those that the tagger was not trained on.
 *
 * `deciding` is keys for each suggestion that is decided, `all` keys for each name of the corpus until gold: an edge that is moved by a
 * character is a key, a name that is added two (selecting it, its type). In the list each line to be read down to the last that is changed
 * counts a key, Enter one a page. `wrong` is how many of the places that the list decided were decided wrongly, `read` how many lines
 * are read for each of them. `+ E` is `all` where somebody goes through the tagger's next readings of a mark that is wrong (a key each, one takes
 * it), `+ faint` where they also go through the names that are too improbable to be suggested, as far as that is less than adding. `--data FOLDER` (or KANWU_NER_DATA) gives the corpora, `--passages N` how many are read of each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadWordLists } from '../main/extract/lists.ts';
import { Tagger } from '../main/extract/tagger/tagger.ts';
import type { Corpus, Passage } from '../scripts/train/corpus.ts';
import { corporaIn, explainMissingData } from './corpora.ts';
import { decidedByName } from './review/by-name.ts';
import { Collection } from './review/collection.ts';
import { decidedInTheWalk } from './review/in-the-walk.ts';
import type { Means } from './review/until-gold.ts';

/** What each came to when it was settled how names are decided, and may come to at most: deciding, all, wrong, read. */
const aims: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'people-daily': [0.27, 0.65, 1, 25],
  'msra-part': [0.27, 0.65, 1, 25],
  'boson-train': [0.4, 0.85, 2, 27],
};

const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string' }, passages: { type: 'string' } },
});
const folder = String(values.data ?? process.env.KANWU_NER_DATA ?? '');
const most = Number(values.passages ?? 400);
const resources = fileURLToPath(new URL('../resources', import.meta.url));

const corpora = corporaIn(folder, []);
if (corpora.length === 0) explainMissingData('review', folder);
else {
  const lists = loadWordLists(resources);
  const tagger = Tagger.load(readFileSync(join(resources, 'models/tagger.bin')));
  write([
    '',
    'passages',
    'found',
    'walk: all',
    '+ E',
    '+ faint',
    'deciding',
    'all',
    '+ E',
    '+ faint',
    'wrong %',
    'read %',
    'aims',
  ]);
  for (const corpus of corpora) {
    const passages = untrained(corpus, tagger).slice(0, most);
    const collection = () => new Collection(passages, corpus.coverage, lists, tagger);
    const walked = decidedInTheWalk(collection());
    const named = decidedByName(collection());
    write([
      ...[corpus.name, String(passages.length), String(walked.suggestions), ...inAllWays(walked.all)],
      ...[named.deciding.toFixed(2), ...inAllWays(named.all), named.wrong.toFixed(1), named.read.toFixed(0)],
      (aims[corpus.name] ?? ['–']).join(' '),
    ]);
  }
}

/** Keys until gold with edges and adding alone, with the next readings of a mark, and with faint names as well. */
function inAllWays(all: (means: Means) => number): readonly string[] {
  const ways = [
    { readings: false, faint: false },
    { readings: true, faint: false },
    { readings: true, faint: true },
  ];
  return ways.map((means) => all(means).toFixed(2));
}

function untrained({ name, passages }: Corpus, { header }: Tagger): Passage[] {
  const isKnown = header.styles.includes(name);
  return passages.filter(({ heldOut }) => heldOut || !isKnown);
}

function write(cells: readonly string[]): void {
  process.stdout.write(
    `${cells.map((cell, column) => (column === 0 ? cell.padEnd(16) : cell.padStart(column === 12 ? 18 : 10))).join('')}\n`,
  );
}
