import { isToRead, leastShown, namesAPage, tickedFrom } from '../../model/register/name-list.ts';
import { readingLine, readingLines } from '../../model/register/reading-line.ts';
import type { Collection, Suggestion } from './collection.ts';
import { keysUntilGold, type Means } from './until-gold.ts';

/** So many places of a name are seen where its line is read. */
const contexts = 3;

interface Row {
  readonly form: string;
  readonly taken: readonly Suggestion[];
  readonly unfolded: readonly Suggestion[];
  readonly isTicked: boolean;
  /** Whether its own line is read. */
  readonly isRead: boolean;
}

interface Tally {
  keys: number;
  lines: number;
  decided: number;
  wrong: number;
  /** Of those between the reading lines. */
  accepted: number;
  rejected: number;
}

/**
 * What deciding names for all their places comes to, and what is left after it mark by mark. A person reads the lines
 * that are to be read, says of a name what is right of the places that its line shows, and of each place that is unfolded what is right of it.
 */
export function decidedByName(collection: Collection) {
  const tally: Tally = { keys: 0, lines: 0, decided: 0, wrong: 0, accepted: 0, rejected: 0 };
  const names = collection.passages.reduce((sum, { spans }) => sum + spans.length, 0);
  for (let rows = pageOf(collection, tally); rows.length > 0; rows = pageOf(collection, tally)) {
    takePage(collection, rows, tally);
    collection.readAgain(new Set(rows.map(({ form }) => form)));
  }
  const { keys, lines, decided, wrong } = tally;
  return {
    deciding: keys / Math.max(decided, 1),
    all: (means: Means) => (keys + keysUntilGold(collection, means)) / names,
    wrong: (100 * wrong) / Math.max(decided, 1),
    read: (100 * lines) / Math.max(decided, 1),
  };
}

function pageOf(collection: Collection, tally: Tally): readonly Row[] {
  const groups = new Map<string, Suggestion[]>();
  for (const each of collection.open) {
    if (each.confidence < leastShown || [...each.form].length < 2) continue;
    const key = `${each.type} ${each.form}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const line = readingLine(tally);
  const largest = [...groups.values()].sort((a, b) => b.length - a.length).slice(0, namesAPage);
  return largest.map((places): Row => {
    const sure = [...places].sort((a, b) => b.confidence - a.confidence);
    const unfolded = sure.length < 2 ? [] : sure.filter(({ confidence }) => confidence < line);
    const mean = sure.reduce((sum, { confidence }) => sum + confidence, 0) / sure.length;
    const taken = sure.filter((place) => !unfolded.includes(place));
    const isRead = isToRead({ sureness: mean, ids: taken.length === 0 ? '' : 'some' }, { line });
    return { form: sure[0]?.form ?? '', taken, unfolded, isTicked: mean >= tickedFrom, isRead };
  });
}

function takePage(collection: Collection, rows: readonly Row[], tally: Tally): void {
  let last = 0;
  let line = 0;
  for (const row of rows) {
    if (row.isRead) line++;
    const shown = row.taken.length > 0 ? row.taken.slice(0, contexts) : row.unfolded.slice(0, 1);
    const looksRight = shown.filter((place) => collection.isRight(place)).length * 2 > shown.length;
    const isName = row.isRead ? looksRight : row.isTicked;
    if (isName !== row.isTicked) last = line;
    decide(collection, row.taken, isName, tally);
    for (const place of row.unfolded) {
      line++;
      const isRight = collection.isRight(place);
      if (isRight !== isName) last = line;
      decide(collection, [place], isRight, tally);
    }
  }
  // Down to the last line that is changed each takes one key, be it J, A or R; and Enter.
  tally.keys += last + 1;
  tally.lines += line;
}

function decide(collection: Collection, places: readonly Suggestion[], isAccepted: boolean, tally: Tally): void {
  for (const place of places) {
    tally.decided++;
    if (collection.isRight(place) !== isAccepted) tally.wrong++;
    if (place.confidence * 1000 < readingLines.from || place.confidence * 1000 >= readingLines.to) continue;
    if (isAccepted) tally.accepted++;
    else tally.rejected++;
  }
  collection.decide(places, isAccepted ? 'accepted' : 'rejected');
}
