import { plainUnits } from '../names/unit-form.ts';

/** A regular expression over a text, and the text as it looks at it: as many UTF-16 units, each at its place. */
export interface Pattern {
  readonly expression: RegExp;
  lookedAt(text: string): string;
}

/**
 * @param folded whether width, script and case make no difference
 * @throws {SyntaxError} for what is no regular expression of JavaScript's with the flag `u`
 */
export function patternOf(find: string, folded: boolean): Pattern {
  return folded
    ? { expression: new RegExp(plainPattern(find), 'dgimu'), lookedAt: plainUnits }
    : { expression: new RegExp(find, 'dgmu'), lookedAt: (text) => text };
}

/** What is wrong with a pattern, as the engine says it; null for one that can be looked for. */
export function patternProblem(find: string): string | null {
  try {
    patternOf(find, false);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A pattern that is looked for in text without full-width and traditional characters; what was no operator becomes none. */
function plainPattern(find: string): string {
  return find.replace(/[\u00a0\u3000-\u9fff\uff01-\uff5e]/g, (unit) => {
    const plain = plainUnits(unit);
    if (plain === unit || !/[!-/:-@[-`{-~ ]/.test(plain)) return plain;
    return `\\x${plain.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

/** What a match is replaced by: `$1`, `$<name>`, `$&` and `$$` stand for what they do in JavaScript. */
export function expanded(by: string, match: RegExpExecArray, text: string): string {
  const { indices } = match;
  const said = (place: readonly [number, number] | undefined): string =>
    place === undefined ? '' : text.slice(place[0], place[1]);
  return by.replace(/\$(?:([$&])|<([^>]*)>|(\d{1,2}))/g, (written, sign, name, digits) => {
    if (sign === '$') return '$';
    if (sign === '&') return said(indices?.[0]);
    if (name !== undefined) return indices?.groups === undefined ? written : said(indices.groups[name]);
    const groups = match.length - 1;
    const [both, first] = [Number(digits), Number(String(digits).charAt(0))];
    if (both >= 1 && both <= groups) return said(indices?.[both]);
    if (String(digits).length === 2 && first >= 1 && first <= groups) {
      return said(indices?.[first]) + String(digits).charAt(1);
    }
    return written;
  });
}

/**
 * Stretches of characters one of whose lists must stand in whatever a pattern finds, all of a list: what its candidates can be looked
 * up by. Only what is plain to see is told; what stands in groups and classes, or may be missing, is passed over. A list is empty where
 * nothing is sure.
 */
export function surelyIn(find: string): readonly (readonly string[])[] {
  const alternatives: string[][] = [];
  let runs: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) runs.push(run.join(''));
    run = [];
  };
  const characters = [...find];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '|') {
      endRun();
      alternatives.push(runs);
      runs = [];
    } else if (character === '(' || character === '[') {
      endRun();
      at = character === '(' ? groupEnd(characters, at) : classEnd(characters, at);
    } else if (character === '\\') {
      const [letter, end] = escapedAt(characters, at);
      if (letter === null) endRun();
      else run.push(letter);
      at = end;
    } else if ('*?{'.includes(character)) {
      // What it is about may be missing, or stand there several times.
      if (run.length > 0) run.pop();
      endRun();
      if (character === '{') while (at < characters.length && characters[at] !== '}') at++;
    } else if ('+.^$)]}'.includes(character)) endRun();
    else run.push(character);
  }
  endRun();
  return [...alternatives, runs];
}

/** A character that an escape stands for, null for anything else, and where the escape ends. */
function escapedAt(characters: readonly string[], at: number): readonly [string | null, number] {
  const next = characters[at + 1] ?? '';
  if (/[\^$\\.*+?()[\]{}|/-]/.test(next)) return [next, at + 1];
  if (next === 'x') return [null, at + 3];
  if (next === 'c') return [null, at + 2];
  if (next === 'u' && characters[at + 2] !== '{') return [null, at + 5];
  if ('pPku'.includes(next) && '{<'.includes(characters[at + 2] ?? ' ')) {
    let end = at + 2;
    while (end < characters.length && !'}>'.includes(characters[end] ?? '')) end++;
    return [null, end];
  }
  let end = at + 1;
  while (/\d/.test(next) && /\d/.test(characters[end + 1] ?? '')) end++;
  return [null, end];
}

function classEnd(characters: readonly string[], from: number): number {
  let at = from + 1;
  for (; at < characters.length && characters[at] !== ']'; at++) if (characters[at] === '\\') at++;
  return at;
}

function groupEnd(characters: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < characters.length; at++) {
    const character = characters[at];
    if (character === '\\') at++;
    else if (character === '[') at = classEnd(characters, at);
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return characters.length;
}
