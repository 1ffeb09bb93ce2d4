import { type Byline, parseByline } from './byline.ts';
import { captionScore } from './caption.ts';
import { emWidth, isBlank, isClosing, isDigit, isDivider, isFinal, isHan, isLatin, isOpening } from './characters.ts';
import { furnitureCoverage, isDateOnly, isImprint, isNewspaperTitle } from './furniture.ts';
import { issueDateIn } from './issue-date.ts';
import { type Lead, leadOf, narratedByline, startsLikeNews } from './lead.ts';
import type { Piece } from './pieces.ts';
import { trailingByline } from './trailing-byline.ts';

/** What is seen of one piece by itself. Widths are in ems, white space left out. */
export interface Features {
  readonly piece: Piece;
  readonly width: number;
  /** Whether Latin letters outweigh ideographs. */
  readonly western: boolean;
  /** The share of Latin letters, and of digits, among its ideographs, letters and digits. */
  readonly letterShare: number;
  readonly digitShare: number;
  /** How many sentences end inside it, its last unit aside. */
  readonly innerFinals: number;
  readonly dividers: number;
  /** Runs of white space between two ideographs or signs: where lines of a headline were run together. */
  readonly gaps: number;
  readonly endsSentence: boolean;
  /** Whether that is a full stop: headlines cry and ask, but hardly state. */
  readonly endsWithStop: boolean;
  /** Whether it ends with a comma or the like. */
  readonly endsInside: boolean;
  readonly endsWithColon: boolean;
  /** Whether it ends inside a word that a hyphen divides. */
  readonly endsHyphenated: boolean;
  /** Whether it ends with a word that something must follow: 和, 在, 的… */
  readonly endsWithParticle: boolean;
  /** Whether a quotation or bracket is open at its end. */
  readonly unclosed: boolean;
  /** Whether it begins with what no line begins with: ，。、）” or 的, 们… */
  readonly startsInside: boolean;
  readonly startsLowerCase: boolean;
  readonly enumerated: boolean;
  /** Whether its words begin in capitals, as in English headlines; false for Chinese. */
  readonly titleCase: boolean;
  /** Whether all its letters are capitals; false for Chinese. */
  readonly loud: boolean;
  /** Whether a sentence ends inside it with a full stop; false for Chinese, whose full stop is a sign of its own. */
  readonly twoSentences: boolean;
  /** Whether brackets stand around the whole of it. */
  readonly bracketed: boolean;
  readonly lead: Lead | null;
  /** Whom its first sentence says to have learned the news: 记者陈大军从市环保局获悉. */
  readonly narrator: Byline | null;
  readonly startsLikeNews: boolean;
  readonly byline: Byline | null;
  /** For a caption with its credit. */
  readonly credit: Byline | null;
  readonly caption: number;
  /** Whether it ends with who took a picture. */
  readonly credited: boolean;
  readonly furniture: number;
  readonly newspaperTitle: boolean;
  readonly dateOnly: boolean;
  /** Whether it is an imprint and nothing else: editors, telephone, where it goes on. */
  readonly imprint: boolean;
  /** Whether it is furniture with the date of an issue in it. */
  readonly mastheadDate: boolean;
}

const enumeration =
  /^(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d)|[①-⑳●◆■★▶◎]|第[一二三四五六七八九十]{1,3}[，,、])/;
const narratorSign = /[记記]者/;
const headLength = 120;
const tailLength = 200;

export function featuresOf(text: string, piece: Piece): Features {
  const ink = inkOf(text, piece);
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + headLength));
  const short = piece.end - piece.start <= tailLength;
  const whole = short ? text.slice(piece.start, piece.end) : head;
  const isAuthor = piece.field === 'author' && piece.cut !== 'label';
  const byline = ink.width > 60 ? null : parseByline(isAuthor ? `记者 ${whole.replace(/[;；]/g, '、')}` : whole);
  const furniture = short ? furnitureCoverage(whole) : 0;
  const credit = short && byline === null && /[摄攝]$/.test(whole) ? (trailingByline(whole)?.byline ?? null) : byline;
  return {
    piece,
    ...ink,
    enumerated: enumeration.test(head),
    titleCase: ink.western && short && isTitleCase(whole),
    loud: ink.western && short && whole === whole.toUpperCase(),
    twoSentences: ink.western && short && /\p{L}{3}[.!?] +\p{Lu}/u.test(whole),
    bracketed: short && /^[（(][^（()）]*[）)]$/.test(whole),
    lead: leadOf(head),
    narrator: narratorSign.test(head) ? narratedByline(head) : null,
    startsLikeNews: startsLikeNews(head),
    byline,
    credit,
    credited: short && /[摄攝]$/.test(whole),
    caption: captionScore(whole, ink.width, credit),
    furniture,
    newspaperTitle: short && isNewspaperTitle(whole),
    dateOnly: short && isDateOnly(whole),
    imprint: furniture >= 0.95 && isImprint(whole),
    mastheadDate: furniture >= 0.7 && issueDateIn(whole) !== null,
  };
}

type Ink = Pick<
  Features,
  | 'width'
  | 'western'
  | 'letterShare'
  | 'digitShare'
  | 'innerFinals'
  | 'dividers'
  | 'gaps'
  | 'endsSentence'
  | 'endsWithStop'
  | 'endsInside'
  | 'endsWithColon'
  | 'endsHyphenated'
  | 'endsWithParticle'
  | 'unclosed'
  | 'startsInside'
  | 'startsLowerCase'
>;

/** Everything that one pass over the piece's units tells. */
function inkOf(text: string, piece: Piece): Ink {
  let width = 0;
  let han = 0;
  let latin = 0;
  let digits = 0;
  let innerFinals = 0;
  let dividers = 0;
  let gaps = 0;
  let open = 0;
  let last = 0;
  let beforeClosing = 0;
  let afterBlank = false;
  for (let index = piece.start; index < piece.end; index += 1) {
    const unit = text.charCodeAt(index);
    if (isBlank(unit)) {
      afterBlank = true;
      continue;
    }
    if (afterBlank && !isLatin(unit) && !isLatin(last) && (isHan(unit) || isHan(last))) gaps += 1;
    afterBlank = false;
    width += emWidth(unit);
    if (isHan(unit)) han += 1;
    else if (isLatin(unit)) latin += 1;
    else if (isDigit(unit)) digits += 1;
    else if (isDivider(unit)) dividers += 1;
    else if (isFinal(unit)) innerFinals += 1;
    else if (isOpening(unit)) open += 1;
    else if (isClosing(unit)) open = Math.max(0, open - 1);
    if (!isClosing(unit)) beforeClosing = unit;
    last = unit;
  }
  const first = text.charCodeAt(piece.start);
  const endsSentence = isFinal(beforeClosing) || (beforeClosing === fullStop && isSentenceStop(text, piece));
  return {
    width,
    western: latin > 2 * han,
    letterShare: latin / Math.max(1, han + latin + digits),
    digitShare: digits / Math.max(1, han + latin + digits),
    innerFinals: Math.max(0, innerFinals - (endsSentence ? 1 : 0)),
    dividers,
    gaps,
    endsSentence,
    endsWithStop: beforeClosing === 0x3002,
    endsInside: isDivider(last),
    endsWithColon: last === 0x3a || last === 0xff1a,
    endsHyphenated: isHyphen(last) && isLatin(text.charCodeAt(piece.end - 2)),
    endsWithParticle: leadingParticles.includes(String.fromCharCode(last)),
    unclosed: open > 0,
    startsInside:
      piece.end - piece.start > 1 &&
      (isDivider(first) ||
        isFinal(first) ||
        isClosing(first) ||
        trailingParticles.includes(String.fromCharCode(first))),
    startsLowerCase: (first >= 0x61 && first <= 0x7a) || (first >= 0xdf && first <= 0xff),
  };
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0xad;
}

/** No heading and no sentence ends with these. */
const leadingParticles = '和与及在由被把于对将从向以为的之而且或并';
/** Nothing begins with these. */
const trailingParticles = '的了们吗呢';

const fullStop = 0x2e;

/** A full stop ends a sentence after a word, not inside a number that a line break cut (PM2.|5). */
function isSentenceStop(text: string, piece: Piece): boolean {
  let at = piece.end - 1;
  while (at > piece.start && text.charCodeAt(at) !== fullStop) at -= 1;
  return at > piece.start && !isDigit(text.charCodeAt(at - 1));
}

const smallWords = /^(?:a|an|the|and|or|of|in|on|at|to|for|by|with|as|from|is|are|be|over|into)$/i;

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[A-Za-z]/.test(word) && !smallWords.test(word));
  return words.length > 0 && words.filter((word) => /^[A-Z]/.test(word)).length / words.length >= 0.8;
}
