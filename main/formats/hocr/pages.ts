import { append } from '../../../model/append.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Box } from '../../../model/recognition.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import {
  type LineToken,
  type NamedImage,
  type PageLine,
  type RecognisedPage,
  sizeOf,
} from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { type OtherReading, readingsOfChoices, withReadings } from './readings.ts';

const zoneClasses =
  /\b(?:ocr_par|ocr_carea|ocr_title|ocr_author|ocr_caption|ocr_header|ocr_footer|ocr_pageno|ocrx_block)\b/;
const lineClasses = /\b(?:ocr_line|ocrx_line|ocr_textfloat|ocr_header|ocr_footer|ocr_caption|ocr_pageno)\b/;

/** The classes that say what a zone is. */
const roles: readonly (readonly [className: RegExp, role: BlockRole])[] = [
  [/\bocr_(?:header|footer|pageno)\b/, 'furniture'],
  [/\bocr_caption\b/, 'caption'],
  [/\bocr_author\b/, 'byline'],
  [/\bocr_title\b/, 'headline'],
];

interface OpenLine {
  text: string;
  readonly box: Box | null;
  readonly tokens: LineToken[];
  /** What stretches of it may read instead. */
  readonly readings: OtherReading[];
}

/** A word, or a character within one, whose end tag has not come yet. */
interface OpenWord {
  readonly title: string;
  readonly reference: string;
  /** Where its text begins in the line; null while there is none. */
  start: number | null;
  /** How many tokens the line had before it. */
  readonly tokensBefore: number;
  /** Of a character, what it was chosen from. */
  readonly choices: string[];
  /** Of a word, what its characters were chosen from, as its parts without text of their own say. */
  readonly groups: string[][];
}

/** A stretch of a line of which the file gives several readings, the chosen one first. */
interface OpenAlternatives {
  start: number | null;
  readonly others: string[];
}

interface OpenZone {
  role: BlockRole | null;
  readonly lines: PageLine[];
}

/**
 * The pages of an hOCR document. Words are tokens, or their characters where these have boxes of their own; of a line without words the
 * line is. The text is what the recogniser chose; what it chose from are a token's other readings.
 *
 * @throws {KanwuError} `cancelled`
 */
export function hocrPages(
  html: string,
  work: ImportWork,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const unread = new UnreadTally();
  const pages: { readonly label: null; readonly image: NamedImage | null; readonly zones: OpenZone[] }[] = [];
  // What each open element is, so that its end is known.
  const open: Kind[] = [];
  const words: OpenWord[] = [];
  const alternatives: OpenAlternatives[] = [];
  // A reading that was not chosen, and how many elements are open within it.
  let rejected: { text: string; depth: number } | null = null;
  let zone: OpenZone | null = null;
  let line: OpenLine | null = null;
  let space = false;
  let isSkipped = false;
  const zoneOf = (role: BlockRole | null): OpenZone => {
    const made: OpenZone = { role, lines: [] };
    if (pages.length === 0) pages.push({ label: null, image: null, zones: [] });
    pages.at(-1)?.zones.push(made);
    return made;
  };

  parseHtml(
    html,
    {
      open(name, { class: className = '', title = '', id = '' }) {
        if (rejected !== null) {
          rejected.depth += 1;
          return;
        }
        const kind = kindOf(name, className, open);
        open.push(kind);
        if (kind === 'choice' || kind === 'rejected') rejected = { text: '', depth: 0 };
        if (kind === 'alternatives') alternatives.push({ start: null, others: [] });
        if (name === 'script' || name === 'style' || name === 'head') isSkipped = true;
        if (kind === 'page') {
          pages.push({ label: null, image: imageOf(title), zones: [] });
          zone = null;
        }
        if (kind === 'zone') zone = zoneOf(roleOf(className));
        if (kind === 'line') {
          zone ??= zoneOf(null);
          if (zone.role === null && zone.lines.length === 0) zone.role = roleOf(className);
          line = { text: '', box: boxOf(title), tokens: [], readings: [] };
          space = false;
        }
        if (kind === 'word' || kind === 'character')
          words.push({
            ...{ title, reference: id, start: null, tokensBefore: line?.tokens.length ?? 0 },
            ...{ choices: [], groups: [] },
          });
        if (/\bocr_(?:photo|image|linedrawing|float)\b/.test(className)) unread.add('images');
      },
      text(data) {
        if (rejected !== null) rejected.text += data;
        if (line === null || isSkipped || rejected !== null) return;
        for (const [piece] of data.matchAll(/\s+|\S+/g)) {
          if (piece.trim() === '') space = true;
          else {
            // White space between ideographs is the markup's, not the print's.
            if (space && line.text !== '' && !standsTight(line.text, piece)) line.text += ' ';
            for (const begun of [...words, ...alternatives]) begun.start ??= line.text.length;
            line.text += piece;
            space = false;
          }
        }
      },
      close(name) {
        if (rejected !== null && rejected.depth > 0) {
          rejected.depth -= 1;
          return;
        }
        if (name === 'script' || name === 'style' || name === 'head') isSkipped = false;
        const kind = open.pop();
        if (rejected !== null) {
          const other = rejected.text.trim().replace(/\s+/g, ' ');
          if (other !== '') (kind === 'choice' ? words.at(-1)?.choices : alternatives.at(-1)?.others)?.push(other);
          rejected = null;
        }
        if (kind === 'alternatives') {
          const { start, others } = alternatives.pop() ?? { start: null, others: [] };
          if (line !== null && start !== null && start < line.text.length)
            for (const text of others) line.readings.push({ start, end: line.text.length, text });
          else for (const text of others) unread.add('alternatives', text);
        }
        if (kind === 'word' || kind === 'character') {
          const word = words.pop();
          if (line !== null && word !== undefined) closeWord(line, word, words.at(-1) ?? null);
        }
        if (kind === 'line' && line !== null) {
          const { text, box, tokens, readings } = line;
          const whole = { start: 0, end: text.length, box, confidence: null, alternatives: [], reference: '' };
          const isWhole = tokens.length === 0 && box !== null && text !== '';
          const read = withReadings(text, isWhole ? [whole] : tokens, readings);
          for (const { text: other } of read.left) unread.add('alternatives', other);
          zone?.lines.push({ text, box, isHyphenated: false, marks: [], tokens: read.tokens });
          line = null;
        }
        if (kind === 'zone') zone = null;
      },
    },
    work,
  );
  return { pages, unread };
}

type Kind = 'page' | 'zone' | 'line' | 'word' | 'character' | 'choice' | 'alternatives' | 'rejected' | 'other';

/** Takes up a word or a character with what it was chosen from; `around` is the word that a character is in. */
function closeWord(line: OpenLine, word: OpenWord, around: OpenWord | null): void {
  if (word.start === null && word.choices.length > 0 && around !== null) {
    around.groups.push(word.choices);
    return;
  }
  const groups = word.choices.length > 0 ? [word.choices] : word.groups;
  // A word that is said by what it was chosen from alone: the best comes first.
  if (word.start === null && groups.length > 0) {
    word.start = line.text.length;
    line.text += groups.map(([best = '']) => best).join('');
  }
  if (word.start !== null) {
    const text = line.text.slice(word.start);
    if (word.choices.length > 0 && word.groups.length === 0)
      for (const other of word.choices) line.readings.push({ start: word.start, end: line.text.length, text: other });
    else append(line.readings, readingsOfChoices(text, word.start, groups));
  }
  addToken(line, word);
}

/** Takes up a word, unless its characters were. */
function addToken(line: OpenLine, { title, reference, start, tokensBefore }: OpenWord): void {
  const end = line.text.length;
  if (start === null || start >= end || line.tokens.length > tokensBefore) return;
  const [box, confidence] = [boxOf(title), confidenceOf(title)];
  if (box !== null || confidence !== null)
    line.tokens.push({ start, end, box, confidence, alternatives: [], reference });
}

/** What a page's title says of its image: `image "name"; bbox 0 0 width height; scan_res x y`. */
function imageOf(title: string): NamedImage {
  const quoted = /\bimage\s+(?:"([^"]*)"|'([^']*)'|([^;]+))/.exec(title);
  const name = (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? '').trim();
  const box = boxOf(title);
  const dpi = sizeOf(/\bscan_res\s+(\d+)/.exec(title)?.[1]);
  // A page whose box does not begin at the image's corner says nothing of how large that is.
  const isWhole = box !== null && box.left === 0 && box.top === 0 && box.width > 0 && box.height > 0;
  return { name, width: isWhole ? box.width : null, height: isWhole ? box.height : null, dpi };
}

/** `x_wconf` of a word and `x_conf` of a character count from 0 to 100. */
function confidenceOf(title: string): number | null {
  const found = /\bx_w?conf\s+(\d+(?:\.\d+)?)/.exec(title)?.[1];
  return found === undefined || Number(found) > 100 ? null : Number(found) / 100;
}

function kindOf(name: string, className: string, open: readonly Kind[]): Kind {
  if (/\balternatives\b/.test(className)) return 'alternatives';
  if (name === 'del' && open.includes('alternatives')) return 'rejected';
  if (/\bocrx?_word\b/.test(className)) return 'word';
  if (/\bocrx?_cinfo\b/.test(className)) return open.includes('character') ? 'choice' : 'character';
  if (lineClasses.test(className)) return 'line';
  if (zoneClasses.test(className)) return 'zone';
  return /\bocr_page\b/.test(className) ? 'page' : 'other';
}

function roleOf(className: string): BlockRole | null {
  return roles.find(([pattern]) => pattern.test(className))?.[1] ?? null;
}

/** `bbox left top right bottom` in an element's title, of a character `x_bboxes`. */
function boxOf(title: string): Box | null {
  const found = /\b(?:bbox|x_bboxes)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/.exec(title);
  if (found === null) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1).map(Number);
  return { left, top, width: right - left, height: bottom - top };
}
