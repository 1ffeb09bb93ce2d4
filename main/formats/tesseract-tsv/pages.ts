import type { Box } from '../../../model/recognition.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import {
  type LineToken,
  type NamedImage,
  namelessImage,
  type PageLine,
  type RecognisedPage,
} from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';

/** The columns as Tesseract names them in its first row. */
export const columns = [
  ...['level', 'page_num', 'block_num', 'par_num', 'line_num', 'word_num'],
  ...['left', 'top', 'width', 'height', 'conf', 'text'],
];

/** What a row is of, by its `level`; a word is of 5, and a block says nothing that its paragraphs do not. */
const [pageLevel, lineLevel, wordLevel] = [1, 4, 5];

interface OpenPage {
  readonly label: null;
  image: NamedImage;
  readonly zones: { readonly role: null; readonly lines: OpenLine[] }[];
}

interface OpenLine extends PageLine {
  text: string;
  box: Box | null;
  readonly tokens: LineToken[];
}

/**
 * The pages of what Tesseract writes as TSV: a row for each page, block, paragraph, line and word, with its numbers within what it is in.
 * Each paragraph is a zone, each word a token.
 *
 * @throws {KanwuError} `cancelled`
 */
export function tesseractPages(
  text: string,
  work: ImportWork,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const unread = new UnreadTally();
  const reader = new PageReader();
  const rows = text.split(/\r\n|[\r\n]/);
  for (const [at, row] of rows.entries()) {
    if (at % 1000 === 0) work.progress(at / rows.length);
    // The first row of a table stands again where tables of pages were put together.
    if (row.trim() === '' || /^\s*level\t/.test(row)) continue;
    const cells = row.split('\t');
    const numbers = cells.slice(0, columns.length - 1).map(Number);
    const word = cells
      .slice(columns.length - 1)
      .join('\t')
      .trim();
    // Programs that rewrite a table leave out what is empty at the end of a row.
    const isWhole = numbers.length === columns.length - 1 && numbers.every(Number.isFinite);
    if (isWhole) reader.take(numbers, word);
    else unread.add('damaged-records', String(at + 1));
  }
  return { pages: reader.pages, unread };
}

class PageReader {
  readonly pages: OpenPage[] = [];
  /** The numbers of the page, the paragraph and the line that are open. */
  #page = '';
  #paragraph = '';
  #line = '';

  take(numbers: readonly number[], word: string): void {
    const [level, page, block, paragraph, line, , left = 0, top = 0, width = 0, height = 0, conf = -1] = numbers;
    const box = { left, top, width, height };
    // A page's own row begins one even where each picture of a run has the number 1.
    if (level === pageLevel || this.#page !== `${page}`) {
      this.pages.push({ label: null, image: namelessImage, zones: [] });
      [this.#page, this.#paragraph, this.#line] = [`${page}`, '', ''];
    }
    if (level === pageLevel) this.#takePage(box);
    if (level !== lineLevel && level !== wordLevel) return;
    const zone = this.#zoneOf(`${block} ${paragraph}`);
    const open = this.#lineOf(zone, `${line}`);
    if (level === lineLevel) open.box = box;
    else if (word !== '') addWord(open, word, box, conf >= 0 && conf <= 100 ? conf / 100 : null);
  }

  #takePage({ left, top, width, height }: Box): void {
    const page = this.pages.at(-1);
    // A part of a picture that was recognised alone says nothing of how large that is.
    if (page !== undefined && left === 0 && top === 0 && width > 0 && height > 0)
      page.image = { ...namelessImage, width, height };
  }

  #zoneOf(paragraph: string): OpenPage['zones'][number] {
    const zones = this.pages.at(-1)?.zones ?? [];
    const last = zones.at(-1);
    if (last !== undefined && this.#paragraph === paragraph) return last;
    [this.#paragraph, this.#line] = [paragraph, ''];
    const zone = { role: null, lines: [] };
    zones.push(zone);
    return zone;
  }

  #lineOf({ lines }: OpenPage['zones'][number], number: string): OpenLine {
    const last = lines.at(-1);
    if (last !== undefined && this.#line === number) return last;
    this.#line = number;
    const line: OpenLine = { text: '', box: null, isHyphenated: false, marks: [], tokens: [] };
    lines.push(line);
    return line;
  }
}

function addWord(line: OpenLine, word: string, box: Box, confidence: number | null): void {
  if (line.text !== '' && !standsTight(line.text, word)) line.text += ' ';
  const start = line.text.length;
  line.text += word;
  line.tokens.push({ start, end: line.text.length, box, confidence, alternatives: [], reference: '' });
}
