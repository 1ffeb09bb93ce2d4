import type { BlockRole } from '../../../model/block.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import type { Box, PageLine, RecognisedPage } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';

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
}

interface OpenZone {
  role: BlockRole | null;
  readonly lines: PageLine[];
}

/**
 * The pages of an hOCR document; boxes and confidences of words are counted as unread.
 *
 * @throws {KanwuError} `cancelled`
 */
export function hocrPages(
  html: string,
  work: ImportWork,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const unread = new UnreadTally();
  const pages: { readonly label: null; readonly zones: OpenZone[] }[] = [];
  // What each open element is, so that its end is known.
  const open: ('page' | 'zone' | 'line' | 'word' | 'other')[] = [];
  let zone: OpenZone | null = null;
  let line: OpenLine | null = null;
  let space = false;
  let isSkipped = false;
  const zoneOf = (role: BlockRole | null): OpenZone => {
    const made: OpenZone = { role, lines: [] };
    if (pages.length === 0) pages.push({ label: null, zones: [] });
    pages.at(-1)?.zones.push(made);
    return made;
  };

  parseHtml(
    html,
    {
      open(name, { class: className = '', title = '' }) {
        const kind = kindOf(className);
        open.push(kind);
        if (name === 'script' || name === 'style' || name === 'head') isSkipped = true;
        if (kind === 'page') pages.push({ label: null, zones: [] });
        if (kind === 'zone') zone = zoneOf(roleOf(className));
        if (kind === 'line') {
          zone ??= zoneOf(null);
          if (zone.role === null && zone.lines.length === 0) zone.role = roleOf(className);
          line = { text: '', box: boxOf(title) };
          space = false;
        }
        if (kind === 'word') {
          if (/\bbbox\b/.test(title)) unread.add('boxes');
          if (/\bx_w?conf/.test(title)) unread.add('confidences');
        }
        if (/\bocr_(?:photo|image|linedrawing|float)\b/.test(className)) unread.add('images');
      },
      text(data) {
        if (line === null || isSkipped) return;
        for (const [piece] of data.matchAll(/\s+|\S+/g)) {
          if (piece.trim() === '') space = true;
          else {
            // White space between ideographs is the markup's, not the print's.
            line.text += space && line.text !== '' && !standsTight(line.text, piece) ? ` ${piece}` : piece;
            space = false;
          }
        }
      },
      close(name) {
        if (name === 'script' || name === 'style' || name === 'head') isSkipped = false;
        const kind = open.pop();
        if (kind === 'line' && line !== null) {
          zone?.lines.push({ ...line, isHyphenated: false, marks: [] });
          line = null;
        }
        if (kind === 'zone') zone = null;
      },
    },
    work,
  );
  return { pages, unread };
}

function kindOf(className: string): 'page' | 'zone' | 'line' | 'word' | 'other' {
  if (/\bocrx?_word\b/.test(className)) return 'word';
  if (lineClasses.test(className)) return 'line';
  if (zoneClasses.test(className)) return 'zone';
  return /\bocr_page\b/.test(className) ? 'page' : 'other';
}

function roleOf(className: string): BlockRole | null {
  return roles.find(([pattern]) => pattern.test(className))?.[1] ?? null;
}

/** `bbox left top right bottom` in an element's title. */
function boxOf(title: string): Box | null {
  const found = /\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/.exec(title);
  if (found === null) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1).map(Number);
  return { left, top, width: right - left, height: bottom - top };
}
