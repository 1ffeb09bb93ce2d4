import { type BylineWord, bylineMarks, bylineWords, reporterAttributes } from './byline-words.ts';
import { surnameLength } from './surnames.ts';

/** The people that bylines and credits name; names without the white space that print sets inside short ones. */
export interface Credits {
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
}

export interface Byline extends Credits {
  /** Whether a word (记者, 摄, By …) or a sign says that it is a byline, or the names alone must. */
  readonly stated: boolean;
  /** Whether nothing but a credit for pictures is in it. */
  readonly picturesOnly: boolean;
}

type Token =
  | {
      readonly kind: 'word';
      readonly word: BylineWord;
      /** A slash or colon right before or after it ties it to the name on that side: 文/王芳, 王芳/文. */
      readonly tied: 'before' | 'after' | null;
    }
  | { readonly kind: 'name'; readonly name: string; readonly sure: boolean };

type WordToken = Extract<Token, { kind: 'word' }>;

const longestByline = 90;
const separator = /[\s、，,/／·•:：;；()（）[\]【】—–\-|]/;
const tie = /[/／:：]/;
const task = /^\s*[摄攝]/;
const hanRun = /^[\u3400-\u9fff\uf900-\ufaff□\ufffd·]+/;
const western = /^(?:by|text by|words by|story by|photos? by|photograph(?:s|ed)? by|reporting by|pictures? by)\b/i;

/**
 * Reads `text` as a byline from its first to its last character: byline words, names, signs and nothing else.
 * Null when anything else is in it.
 */
export function parseByline(text: string): Byline | null {
  if (text.length > longestByline) return null;
  if (western.test(text) || /^\(Reporting by/.test(text)) return parseWesternByline(text);
  const tokens = tokensOf(text.replace(/文\s?[/／·]\s?[图圖]/, '文图').replace(/[图圖]\s?[/／·]\s?文/, '图文'));
  return tokens === null ? null : creditsOf(tokens);
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  /** A single character that waits for the second half of a name set wide: 王 芳. */
  let half = '';
  while (at < text.length) {
    const first = text.charAt(at);
    const mayBeMark = half === '' && (first !== '□' || tokens.length === 0);
    if (separator.test(first) || (mayBeMark && bylineMarks.includes(first))) {
      if (half !== '' && !/\s/.test(first)) return null;
      at += 1;
      continue;
    }
    const run = hanRun.exec(text.slice(at))?.[0];
    if (run === undefined) return null;
    // 王芳、白小峰报道 names two people, 王芳 北京报道 one and a place.
    const listed = text.charAt(at - 1) === '、' && isWholeName(run.replace(/[报報][道導]$/, ''));
    // 孙晓文 摄: the word comes after the name.
    const beforeTask = task.test(text.slice(at + run.length)) && isWholeName(run);
    const afterOthers = (tokens.length > 0 && !listed) || beforeTask;
    const found = half === '' ? tokensOfRun(run, afterOthers) : run.length === 1 ? [nameToken(half + run)] : null;
    if (found === null) return null;
    half = '';
    const [only] = found;
    if (only?.kind === 'name' && only.name.length === 1) half = only.name;
    else if (only?.kind === 'word' && found.length === 1) {
      tokens.push({ ...only, tied: tieOf(text.charAt(at - 1), text.charAt(at + run.length)) });
    } else for (const token of found) tokens.push(token);
    at += run.length;
  }
  return half === '' ? tokens : null;
}

function tieOf(unitBefore: string, unitAfter: string): WordToken['tied'] {
  if (tie.test(unitAfter)) return 'after';
  return tie.test(unitBefore) ? 'before' : null;
}

/** A run of ideographs without a space: words and names set solid, e.g. 本报记者孙庆摄. */
function tokensOfRun(run: string, afterOthers: boolean): readonly Token[] | null {
  const rest = run.slice(reporterAttributes.exec(run)?.[0].length ?? 0);
  const word = bylineWords.find((candidate) => candidate.text === rest);
  if (word !== undefined) return [wordToken(word)];
  // 王芳 北京报道: where they report from.
  if (afterOthers && /[报報][道導]$/.test(rest) && rest.length <= 6) return [];
  const prefix = bylineWords.find((candidate) => candidate.text.length > 1 && rest.startsWith(candidate.text));
  if (prefix !== undefined)
    return joined([wordToken(prefix)], solid(tokensOfRun(rest.slice(prefix.text.length), true)));
  const inner = bylineWords.find((candidate) => candidate.people === 'after' && rest.indexOf(candidate.text) >= 2);
  if (inner !== undefined) return splitRun(rest, rest.indexOf(inner.text));
  const suffix = bylineWords.find(
    (candidate) =>
      candidate.people !== 'after' &&
      rest.length - candidate.text.length >= 2 &&
      rest.endsWith(candidate.text) &&
      !(afterOthers && givenNames.includes(candidate.text) && isWholeName(rest)),
  );
  if (suffix !== undefined) return splitRun(rest, rest.length - suffix.text.length);
  return namesOf(rest);
}

/** Byline words that names end in as well: 蔡小文 is one name, 王小芳文 a name and a word. */
const givenNames: readonly string[] = ['文'];

function isWholeName(run: string): boolean {
  const surname = surnameLength(run);
  return surname > 0 && run.length === surname + 2;
}

function splitRun(run: string, at: number): readonly Token[] | null {
  const name = run.slice(0, at);
  const before = solid(tokensOfRun(name, isWholeName(name)));
  return before === null ? null : joined(before, tokensOfRun(run.slice(at), true));
}

function joined(before: readonly Token[], after: readonly Token[] | null): readonly Token[] | null {
  return after === null ? null : [...before, ...after];
}

/** What is set solid with a byline word (记者了解到) is a name only when it looks like one. */
function solid(tokens: readonly Token[] | null): readonly Token[] | null {
  return tokens?.every((token) => token.kind === 'word' || token.sure) === true ? tokens : null;
}

function namesOf(run: string): readonly Token[] | null {
  if (run.includes('·')) return run.length <= 16 ? [nameToken(run)] : null;
  if (run.length === 4 && surnameLength(run) === 1 && surnameLength(run, 2) > 0) {
    return [nameToken(run.slice(0, 2)), nameToken(run.slice(2))];
  }
  return run.length <= 4 ? [nameToken(run)] : null;
}

function nameToken(name: string): Token {
  const surname = surnameLength(name);
  const isName = surname > 0 && name.length > surname && name.length <= surname + 2;
  return { kind: 'name', name, sure: isName || name.includes('·') };
}

function wordToken(word: BylineWord): WordToken {
  return { kind: 'word', word, tied: null };
}

function creditsOf(tokens: readonly Token[]): Byline | null {
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.word);
  const names = tokens.filter((token) => token.kind === 'name');
  const stated = words.length > 0;
  if (names.length === 0 && !words.some((word) => word.text.length > 2)) return null;
  if (!stated && !names.every((name) => name.sure)) return null;

  const credits = new CreditList();
  let group: string[] = [];
  let prefix: BylineWord | null = null;
  const close = () => {
    credits.add(group, prefix?.task ?? 'report');
    group = [];
    prefix = null;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'name') {
      group.push(token.name);
    } else if (belongsToNamesAfter(token, group, prefix, tokens[index + 1]?.kind === 'name')) {
      close();
      prefix = token.word;
    } else {
      // Who has a task by a word before the name keeps it: 记者 王芳 摄 reports as well.
      const people = group;
      if (prefix !== null) close();
      const everyone = people.length === 0 || token.word.task === 'report-and-photograph';
      credits.add(everyone ? [...credits.everyone, ...people] : people, token.word.task);
      group = [];
    }
  }
  close();
  const lists = credits.lists();
  // A caption's credit: 李明 摄, 记者 李明 摄; but not 文/图.
  const picturesOnly =
    lists.photographers.length === credits.everyone.size &&
    words.some((word) => word.task === 'photograph') &&
    !words.some((word) => word.task === 'report-and-photograph');
  return { ...lists, stated, picturesOnly };
}

function belongsToNamesAfter(
  token: WordToken,
  group: readonly string[],
  prefix: BylineWord | null,
  namesFollow: boolean,
): boolean {
  if (token.word.people === 'before') return false;
  if (token.word.people === 'after') return true;
  if (!namesFollow) return false;
  if (token.tied !== null) return token.tied === 'after';
  return group.length === 0 || (prefix !== null && token.word.text.length > 1);
}

class CreditList {
  readonly everyone = new Set<string>();
  readonly #reporters = new Set<string>();
  readonly #correspondents = new Set<string>();
  readonly #photographers = new Set<string>();

  add(names: readonly string[], task: BylineWord['task']): void {
    for (const name of names) {
      this.everyone.add(name);
      if (task !== 'report' && task !== 'correspond') this.#photographers.add(name);
      if (task === 'correspond') this.#correspondents.add(name);
      else if (task !== 'photograph' && !this.#correspondents.has(name)) this.#reporters.add(name);
    }
  }

  lists(): Credits {
    return {
      reporters: [...this.#reporters],
      correspondents: [...this.#correspondents],
      photographers: [...this.#photographers],
    };
  }
}

const westernName = /^[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|la|van|von|bin|al|der)){1,4}$/;

function parseWesternByline(text: string): Byline | null {
  const editors = text.replace(/^\(|\)\.?$/g, '').replace(/;.*$/, '');
  const pictures = /^(?:photo|picture)/i.test(editors);
  const people = editors
    .replace(western, '')
    .split(/\s*(?:,| and | & |\/|\|)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [first] = people;
  if (first === undefined || !westernName.test(first)) return null;
  const names = people.filter(
    (name) => westernName.test(name) && !/writer|reporter|correspondent|reuters|press|staff/i.test(name),
  );
  return {
    reporters: pictures ? [] : names,
    correspondents: [],
    photographers: pictures ? names : [],
    stated: true,
    picturesOnly: pictures,
  };
}
