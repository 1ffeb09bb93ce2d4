import { charactersOf, isBetweenCharacters } from '../characters.ts';
import { nameForm, type PlacedForm, placedForm, placeInText } from '../names/name-form.ts';
import { expanded, patternOf } from './pattern.ts';
import type { Replacement } from './replacement.ts';

/** A stretch of a text that is to be replaced, in UTF-16 units, and what by. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

/**
 * Finds in texts what is to be replaced: whole characters that read otherwise then, apart, from left to right. A text or misreading is
 * found over line ends as well, which stay where they are.
 *
 * @throws {SyntaxError} for a pattern that is none
 */
export function matcherOf(replacement: Replacement): (text: string) => Match[] {
  switch (replacement.kind) {
    case 'misreading':
      return (text) => misreadIn(text, replacement);
    case 'text':
      return (text) => textIn(text, replacement);
    case 'pattern': {
      const { expression, lookedAt } = patternOf(replacement.find, replacement.folded);
      return (text) => {
        const matches: Match[] = [];
        for (const match of lookedAt(text).matchAll(expression)) {
          const [found] = match;
          if (found === '') continue;
          const [start, end] = [match.index, match.index + found.length];
          matches.push({ start, end, now: expanded(replacement.by, match, text) });
        }
        return changing(text, matches);
      };
    }
  }
}

function misreadIn(text: string, { was, now, before, after }: Extract<Replacement, { kind: 'misreading' }>): Match[] {
  const wanted = before + was + after;
  if (wanted === '' || (was === '' && (before === '' || after === ''))) return [];
  const lines = withoutLineEnds(text);
  const matches: Match[] = [];
  // What stands behind one may stand before the next.
  for (let at = lines.text.indexOf(wanted); at >= 0; at = lines.text.indexOf(wanted, at + before.length + was.length)) {
    const from = at + before.length;
    const start = was === '' ? lines.ends[from - 1] : lines.starts[from];
    const end = was === '' ? start : lines.ends[from + was.length - 1];
    if (start !== undefined && end !== undefined) matches.push({ start, end, now });
  }
  return changing(text, matches);
}

function textIn(text: string, { find, by, folded }: Extract<Replacement, { kind: 'text' }>): Match[] {
  const form = folded ? placedForm(text) : withoutLineEnds(text);
  const wanted = folded ? nameForm(find) : find;
  const matches: Match[] = [];
  if (wanted === '') return matches;
  for (let at = form.text.indexOf(wanted); at >= 0; at = form.text.indexOf(wanted, at + wanted.length)) {
    const place = placeInText(form, at, at + wanted.length);
    if (place !== null) matches.push({ ...place, now: by });
  }
  return changing(text, matches);
}

/** Those that are whole characters and change something; line ends in them are kept. */
function changing(text: string, matches: readonly Match[]): Match[] {
  return matches.flatMap(({ start, end, now }): Match[] => {
    if (!isBetweenCharacters(text, start) || !isBetweenCharacters(text, end)) return [];
    const was = text.slice(start, end);
    const reads = withLineEndsOf(was, now);
    return reads === was ? [] : [{ start, end, now: reads }];
  });
}

/** A text without its line ends, and where each of its units stands. */
function withoutLineEnds(text: string): PlacedForm {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\n' || unit === '\r') continue;
    parts.push(unit);
    starts.push(at);
    ends.push(at + 1);
  }
  return { text: parts.join(''), starts, ends };
}

/** What takes the place of a text, broken after as many characters as that was. */
function withLineEndsOf(was: string, now: string): string {
  if (!was.includes('\n') || now.includes('\n')) return now;
  const characters = charactersOf(now);
  let written = '';
  let at = 0;
  for (const character of charactersOf(was)) {
    if (/[\r\n]/.test(character)) written += character;
    else written += characters[at++] ?? '';
  }
  return written + characters.slice(at).join('');
}
