import { isHan } from '../segment/characters.ts';
import { type LanguageModel, stepsPerNat } from './language-model/language-model.ts';
import { edge } from './language-model/symbols.ts';
import { firstKnownYear, lastOldYear } from './language-model/years.ts';
import type { Passage, Repair } from './repairer.ts';

/** A printed line, from its first ink to its last; offsets count UTF-16 units of the passage. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines shorter than this say too little at their ends, in UTF-16 units. */
const shortest = 6;
/** By how many nats the text must be more probable with the two lines in the other order. */
const leastGain = 9;
/** So much more where there is no line on one side of the two that would say where they belong, and in text before 1950. */
const moreAtEdge = 2;
const moreInOldText = 2;
/** The share of a passage's units that must be ideographs: the model knows little else. */
const mostlyIdeographs = 0.5;

/**
 * Two printed lines that stand in each other's place, as they do where recognition mistook the order of a column: the words that run over their
 * ends fit the other way round, by the language model, and don't as they stand. Read one after the other, without the break between them.
 */
export function swappedLines({ text, role }: Passage, model: LanguageModel, year: number | null): readonly Repair[] {
  if (role !== 'body' || !text.includes('\n') || (year !== null && year < firstKnownYear)) return [];
  const leastHere = leastGain + (year !== null && year <= lastOldYear ? moreInOldText : 0);
  const lines = linesOf(text);
  if (lines.length < 3 || ideographShare(text) < mostlyIdeographs) return [];
  const gains = lines.map((_, at) => gainBySwapping(model, text, lines, at) - leastHere);
  return lines.flatMap((first, at): readonly Repair[] => {
    const [second, gain = 0] = [lines[at + 1], gains[at]];
    // Of pairs that share a line the one is swapped that gains most.
    const [before = 0, after = 0] = [gains[at - 1], gains[at + 1]];
    if (second === undefined || gain < 0 || before >= gain || after > gain) return [];
    return [
      {
        ...{ start: first.start, end: second.end, kind: 'transposed' },
        now: text.slice(second.start, second.end) + text.slice(first.start, first.end),
        confidence: Math.round(Math.min(0.95, 0.7 + gain / 40) * 100) / 100,
        origin: 'swapped-lines@1',
      },
    ];
  });
}

/** By how many nats the text is more probable with a line and the next in the other order; what it must gain at an edge is taken off. */
function gainBySwapping(model: LanguageModel, text: string, lines: readonly Line[], at: number): number {
  const [before, first, second, after] = [lines[at - 1], lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || second === undefined) return Number.NEGATIVE_INFINITY;
  if (first.end - first.start < shortest || second.end - second.start < shortest) return Number.NEGATIVE_INFINITY;
  const seam = (one: Line | undefined, next: Line | undefined): number => seamCost(model, text, one, next);
  const asPrinted = seam(before, first) + seam(first, second) + seam(second, after);
  const swapped = seam(before, second) + seam(second, first) + seam(first, after);
  return (asPrinted - swapped) / stepsPerNat - (before === undefined || after === undefined ? moreAtEdge : 0);
}

/** What the two characters cost with which a line begins after the end of another, in the model's steps. */
function seamCost(model: LanguageModel, text: string, line: Line | undefined, next: Line | undefined): number {
  const symbol = (at: number): number => model.symbols.of(text.charCodeAt(at));
  const [a, b] = line === undefined ? [edge, edge] : [symbol(line.end - 2), symbol(line.end - 1)];
  if (next === undefined) return model.cost(a, b, edge);
  const [c, d] = [symbol(next.start), symbol(next.start + 1)];
  return model.cost(a, b, c) + model.cost(b, c, d);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const ink = line.trim();
    if (ink === '') continue;
    const start = index + line.indexOf(ink);
    lines.push({ start, end: start + ink.length });
  }
  return lines;
}

function ideographShare(text: string): number {
  let ideographs = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) ideographs++;
  return ideographs / text.length;
}
