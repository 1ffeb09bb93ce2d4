import { readJiebaDictionary } from './jieba-dictionary.ts';
import { writeList } from './write-list.ts';

/**
 * Writes resources/lists/name-characters.txt: for each character how much more often it stands in a place of a Chinese personal
 * name than in a text, as ten times the natural logarithm of the ratio: as surname, first of two given characters, second
 * of two, only given character. Also how often it stands in a transcribed foreign name. Counted over the names that the
 * dictionary lists.
 */
const places = ['surname', 'first', 'second', 'only', 'foreign'] as const;
type Place = (typeof places)[number];

const inNames = new Map<Place, Map<string, number>>(places.map((place) => [place, new Map()]));
const inText = new Map<string, number>();
const compound =
  /^(?:欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|轩辕|宇文|长孙|鲜于|呼延|澹台|申屠)/;

function count(counts: Map<string, number>, character: string, weight: number): void {
  counts.set(character, (counts.get(character) ?? 0) + weight);
}
function countIn(place: Place, character: string | undefined, weight: number): void {
  const counts = inNames.get(place);
  if (counts !== undefined && character !== undefined) count(counts, character, weight);
}

for (const { word, frequency, tag } of readJiebaDictionary()) {
  const weight = Math.log2(frequency + 1);
  if (tag === 'nr' && word.length === 3 && !compound.test(word)) {
    for (const [at, place] of (['surname', 'first', 'second'] as const).entries()) countIn(place, word[at], weight);
  } else if (tag === 'nr' && word.length === 2) {
    countIn('only', word[1], weight);
  } else if (tag === 'nrt' || tag === 'nrfg') {
    for (const character of word) countIn('foreign', character, weight);
  } else {
    for (const character of word) count(inText, character, frequency);
  }
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, each) => sum + each, 0);
}
const textTotal = total(inText);
const nameTotals = new Map(places.map((place) => [place, total(inNames.get(place) ?? new Map())]));

function tenfoldLogRatio(place: Place, character: string): number {
  const share = ((inNames.get(place)?.get(character) ?? 0) + 0.5) / ((nameTotals.get(place) ?? 0) + 2000);
  const shareOfText = ((inText.get(character) ?? 0) + 20) / (textTotal + 20 * 8000);
  return Math.round(10 * Math.log(share / shareOfText));
}

const characters = [...new Set(places.flatMap((place) => [...(inNames.get(place)?.keys() ?? [])]))]
  .filter((character) => /[\u4e00-\u9fff]/.test(character))
  .sort();
writeList(
  'name-characters.txt',
  'made by scripts/lists/name-characters.ts from the dictionary of @node-rs/jieba (MIT); character, 10·ln(share in names / share in text) as surname, first, second, only given character, in foreign names',
  characters.map((character) => [character, ...places.map((place) => tenfoldLogRatio(place, character))]),
);
