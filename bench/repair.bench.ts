/**
 * How much of generated damage the repairs find and how much of what they propose is right, by kind, on paragraphs that the language
 * model was not trained on: one in fifty of each text, and any others that are given with --unseen.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadAnalyst } from '../main/analysis/load-analyst.ts';
import { loadMisreadingFinder } from '../main/repair/load-misreading-finder.ts';
import { loadLookAlikes } from '../main/repair/look-alikes.ts';
import { proposeRepairs } from '../main/repair/propose-repairs.ts';
import type { Passage } from '../main/repair/repairer.ts';
import { swappedLines } from '../main/repair/swapped-lines.ts';
import type { CorrectionKind } from '../model/correction.ts';
import { characterForm } from '../model/names/character-form.ts';
import { readingOffset, sourceOffset } from '../model/offset.ts';
import { readParagraphs } from '../scripts/train/language/paragraphs.ts';
import { Random } from '../scripts/train/random.ts';
import { filesOfThisCall } from './given-files.ts';
import {
  characterDamage,
  type Damage,
  doubledLines,
  swappedPrint,
  turnedSigns,
  wrapped,
  wrappedWithLosses,
} from './repair/damage.ts';
import { Tally } from './repair/tally.ts';

const given = filesOfThisCall({ files: { text: ['.txt.gz'], unseen: ['.jsonl'] }, values: ['characters'] });
const [seenTexts, unseenTexts] = [given.files('text'), given.files('unseen')];
const characters = Number(given.value('characters') ?? 60_000);
if (seenTexts.length + unseenTexts.length === 0) {
  process.stdout.write(
    'Nothing to measure on. npm run bench -- repair --text FOLDER|FILE.txt.gz … [--unseen FOLDER|FILE.jsonl …] [--characters N]\n' +
      'A text is a paragraph a line; what is unseen is JSON Lines with a "text" each.\n',
  );
}
const resources = join(import.meta.dirname, '../resources');
const lookAlikes = loadLookAlikes(resources);
const finder = loadMisreadingFinder(resources);
const analyst = loadAnalyst(resources);

/** Numbers from 0 to 1, always the same. */
function numbers(seed: number): () => number {
  const random = new Random(seed);
  return () => random.bits() / 2 ** 32;
}

/** What of them is measured: paragraphs of some length, in a fixed random order. */
function chosen(paragraphs: readonly string[]): readonly string[] {
  const next = numbers(7);
  const order = paragraphs.filter(({ length }) => length > 24 && length < 2000).map((text) => ({ text, at: next() }));
  let left = characters;
  return order
    .sort((a, b) => a.at - b.at)
    .flatMap(({ text }) => {
      left -= text.length;
      return left < 0 ? [] : [text.trim()];
    });
}

const kinds: readonly { readonly name: string; readonly kinds: readonly CorrectionKind[]; readonly damage: Damage }[] =
  [
    { name: 'joins, lines of 18', kinds: ['line-join'], damage: wrapped(18) },
    { name: 'joins beside losses', kinds: ['line-join'], damage: wrappedWithLosses(18) },
    { name: 'doubled lines', kinds: ['surplus'], damage: doubledLines },
    { name: 'swapped lines of 18', kinds: ['transposed'], damage: swappedPrint(18) },
    { name: 'swapped lines of 11', kinds: ['transposed'], damage: swappedPrint(11) },
    { name: 'signs turned or lost', kinds: ['punctuation'], damage: turnedSigns },
    {
      name: 'punctuation doubled',
      kinds: ['punctuation'],
      damage: characterDamage((sign, next) => (/[，。、；]/.test(sign) && next() < 0.1 ? sign + sign : null)),
    },
    {
      name: 'spacing',
      kinds: ['spacing'],
      damage: characterDamage(
        (character, next) => (/[\u4e00-\u9fff]/.test(character) && next() < 0.004 ? `${character}   ` : null),
        (character) => `${character} `,
      ),
    },
    {
      name: 'lost characters (�)',
      kinds: ['gap'],
      damage: characterDamage(
        (character, next) => (/[\u4e00-\u9fff]/.test(character) && next() < 0.01 ? '\ufffd' : null),
        () => '□',
      ),
    },
  ];

for (const path of [...seenTexts, ...unseenTexts]) {
  const isSeen = seenTexts.includes(path);
  const paragraphs = isSeen
    ? readParagraphs(path).heldOut
    : readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text);
  const texts = chosen(paragraphs);
  process.stdout.write(`\n${basename(path)}, ${texts.length} paragraphs\n`);
  const isOld = basename(path).startsWith('republican');
  const year = isOld ? 1939 : 2000;
  for (const { name, kinds: wanted, damage } of kinds) repairs(name, wanted, damage, texts, year);
  const isTraditional = /traditional/.test(path);
  for (const one of [100, 500]) misreadings(texts, one, { year, isTraditional });
}

function repairs(
  name: string,
  wanted: readonly CorrectionKind[],
  damage: Damage,
  texts: readonly string[],
  year: number,
): void {
  const next = numbers(11);
  const further = [(passage: Passage) => swappedLines(passage, finder.model, year)];
  const tally = new Tally();
  for (const paragraph of texts) {
    const { text, faults } = damage(paragraph, next);
    const block = { role: 'body' as const, start: sourceOffset(0), end: sourceOffset(text.length) };
    const found = proposeRepairs(text, [block], { further }).filter(({ kind }) => wanted.includes(kind));
    tally.add(text, faults, found);
  }
  tally.print(name);
}

/** One ideograph in so many is exchanged for one that looks alike; names are masked as the program finds them. */
function misreadings(
  texts: readonly string[],
  one: number,
  { year, isTraditional }: { readonly year: number; readonly isTraditional: boolean },
): void {
  const next = numbers(13);
  const tally = new Tally();
  let time = 0;
  let length = 0;
  const damage = characterDamage((character, random) => {
    const others = lookAlikes.get(characterForm(character)) ?? [];
    if (others.length === 0 || random() > 1 / one) return null;
    const other = others[Math.floor(random() * others.length)] ?? character;
    return isTraditional ? finder.traditionalOf(other) : other;
  });
  for (const paragraph of texts) {
    const { text, faults } = damage(paragraph, next);
    const blocks = [{ role: 'body' as const, start: readingOffset(0), end: readingOffset(text.length) }];
    const { mentions } = analyst.extract({ text, blocks, issueDate: null });
    const names = mentions.filter(({ type }) => type === 'person' || type === 'place').flatMap(({ ranges }) => ranges);
    const from = performance.now();
    const found = finder.find({ text, names, year });
    time += performance.now() - from;
    length += text.length;
    const proposals = found.map(({ at, now }) => ({ start: at, end: at + 1, now }));
    tally.add(text, faults, proposals);
  }
  tally.print(`misreadings, 1 in ${one}`, ` ${Math.round(length / time)}k characters/s`);
}
