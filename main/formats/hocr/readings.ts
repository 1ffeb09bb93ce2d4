import type { LineToken } from '../recognised-page/page.ts';

/** What a stretch of a line may read instead; offsets count UTF-16 units of its text. */
export interface OtherReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The other readings of a word by what a recogniser chose from (Tesseract's `lstm_choice_mode`): a group of choices for each character, or
 * for each step on the way through it. A group that lacks the next character is of the one before.
 *
 * @param start where the word begins in its line
 */
export function readingsOfChoices(
  word: string,
  start: number,
  groups: readonly (readonly string[])[],
): readonly OtherReading[] {
  const characters: { readonly text: string; readonly start: number; readonly others: Set<string> }[] = [];
  for (const { 0: text, index } of word.matchAll(/./gsu))
    characters.push({ text, start: start + index, others: new Set() });
  let next = 0;
  for (const group of groups) {
    const [before, after] = [characters[next - 1], characters[next]];
    const isNext = after !== undefined && group.includes(after.text);
    const character = isNext ? after : before;
    if (isNext) next += 1;
    if (character === undefined || !group.includes(character.text)) continue;
    for (const choice of group) if (choice !== character.text) character.others.add(choice);
  }
  return characters.flatMap(({ text, start: at, others }) =>
    [...others].map((other) => ({ start: at, end: at + text.length, text: other })),
  );
}

/**
 * The tokens of a line with the readings that lie within each; what no token has any part of is one of its own.
 *
 * @returns beside them the readings that go over several tokens, which none of them can say
 */
export function withReadings(
  line: string,
  tokens: readonly LineToken[],
  readings: readonly OtherReading[],
): { readonly tokens: readonly LineToken[]; readonly left: readonly OtherReading[] } {
  if (readings.length === 0) return { tokens, left: [] };
  const within = (a: OtherReading, { start, end }: LineToken): boolean => start <= a.start && a.end <= end;
  const bare = readings.filter(({ start, end }) => !tokens.some((token) => token.start < end && start < token.end));
  const own = new Map(bare.map(({ start, end }) => [`${start}-${end}`, bareToken(start, end)]));
  const all = [...tokens, ...own.values()].sort((a, b) => a.start - b.start);
  return {
    tokens: all.map((token) => {
      const others = readings
        .filter((reading) => within(reading, token))
        .map(({ start, end, text }) => line.slice(token.start, start) + text + line.slice(end, token.end));
      const isOther = (text: string): boolean => text !== line.slice(token.start, token.end);
      return { ...token, alternatives: [...new Set([...token.alternatives, ...others])].filter(isOther) };
    }),
    left: readings.filter((reading) => !all.some((token) => within(reading, token))),
  };
}

function bareToken(start: number, end: number): LineToken {
  return { start, end, box: null, confidence: null, alternatives: [], reference: '' };
}
