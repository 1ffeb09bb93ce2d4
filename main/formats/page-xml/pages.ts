import { append } from '../../../model/append.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Box } from '../../../model/recognition.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import { type NamedImage, namelessImage, type PageLine, type RecognisedPage, sizeOf } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { parseXml, type XmlElement, type XmlHandlers } from '../xml/parse-xml.ts';
import { customTags, readingIndex, structureType } from './custom.ts';
import { type RecognisedPiece, tokensOfLine } from './line-tokens.ts';
import { ReadingOrder } from './reading-order.ts';

/** The values of PAGE's TextTypeSimpleType that say more than body text. */
const roles: Readonly<Record<string, BlockRole>> = {
  heading: 'headline',
  header: 'furniture',
  footer: 'furniture',
  'page-number': 'furniture',
  'signature-mark': 'furniture',
  'catch-word': 'furniture',
  caption: 'caption',
  credit: 'byline',
  paragraph: 'body',
};

/** Regions without running text. */
const pictures = /^(?:Image|Graphic|LineDrawing|Chart|Map|Maths|Music|Chem|Separator|Noise)Region$/;

/**
 * The pages of a PAGE document, their regions in the order that it lays down. Words are tokens; of a line without any, the line is.
 *
 * @param through what hands elements on to the reader
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function pageXmlPages(
  text: string,
  work: ImportWork,
  through: (reader: XmlHandlers) => XmlHandlers = (reader) => reader,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const reader = new PageReader();
  parseXml(text, through(reader), work);
  return { pages: reader.pages, unread: reader.unread };
}

interface OpenLine extends RecognisedPiece {
  readonly index: number | null;
  readonly custom: string;
  readonly words: OpenWord[];
}

/** A word with its characters, where the file has them apart. */
interface OpenWord extends RecognisedPiece {
  readonly glyphs: Glyph[];
}

interface Glyph {
  text: string | null;
  readonly alternatives: string[];
}

function piece(reference = ''): RecognisedPiece {
  return { reference, box: null, text: null, confidence: null, alternatives: [] };
}

interface Region {
  readonly id: string;
  readonly role: BlockRole | null;
  readonly lines: OpenLine[];
  /** The text of the region as a whole, where its lines have none. */
  text: string | null;
}

class PageReader {
  readonly unread = new UnreadTally();
  readonly #pages: { readonly image: NamedImage; readonly regions: Region[]; readonly order: ReadingOrder }[] = [];
  readonly #regions: Region[] = [];
  #line: OpenLine | null = null;
  #word: OpenWord | null = null;
  /** The character that is read: its text is its word's again. */
  #glyph: Glyph | null = null;
  /** The corners of the outline that is read, one `x,y` after another. */
  #corners: string[] = [];
  #confidence: number | null = null;
  /** Which reading of a line is read: the first, or the one with the index 0. */
  #isFirstReading = true;
  #unicode: string | null = null;

  get pages(): readonly RecognisedPage[] {
    return this.#pages.map(({ image, regions, order }) => {
      const place = new Map(order.ids.map((id, index) => [id, index]));
      const placeOf = ({ id }: Region): number => place.get(id) ?? place.size;
      const zones = [...regions]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(({ role, lines, text }) => ({ role, lines: this.#linesOf(lines, text) }));
      return { label: null, image, zones };
    });
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    this.#pages.at(-1)?.order.open(element);
    if (pictures.test(name) && name !== 'SeparatorRegion' && name !== 'NoiseRegion')
      this.unread.add('images', attributes.id);
    switch (name) {
      case 'Page':
        this.#pages.push({ image: imageOf(attributes), regions: [], order: new ReadingOrder() });
        break;
      case 'TextRegion':
        this.#openRegion(attributes);
        break;
      case 'TextLine': {
        const custom = attributes.custom ?? '';
        this.#line = { ...piece(attributes.id), index: readingIndex(custom), custom, words: [] };
        this.#regions.at(-1)?.lines.push(this.#line);
        break;
      }
      case 'Coords':
        this.#corners = (attributes.points ?? '').trim().split(/\s+/);
        break;
      // As it was until 2010.
      case 'Point':
        this.#corners.push(`${attributes.x},${attributes.y}`);
        break;
      case 'Word':
        this.#word = { ...piece(attributes.id), glyphs: [] };
        this.#line?.words.push(this.#word);
        break;
      case 'Glyph':
        this.#glyph = { text: null, alternatives: [] };
        this.#word?.glyphs.push(this.#glyph);
        break;
      case 'TextEquiv':
        this.#isFirstReading = (attributes.index ?? '0') === '0' || Number(attributes.index) === 0;
        this.#confidence = confidenceOf(attributes.conf);
        break;
      case 'Unicode':
        this.#unicode = '';
        break;
    }
  }

  text(data: string): void {
    if (this.#unicode !== null) this.#unicode += data;
  }

  close(name: string): void {
    this.#pages.at(-1)?.order.close(name);
    switch (name) {
      case 'TextRegion':
        this.#regions.pop();
        break;
      case 'TextLine':
        this.#line = null;
        break;
      case 'Word':
        if (this.#word !== null) append(this.#word.alternatives, readingsByGlyphs(this.#word));
        this.#word = null;
        break;
      case 'Glyph':
        this.#glyph = null;
        break;
      case 'Coords': {
        const open = this.#word ?? this.#line;
        if (open !== null && this.#glyph === null) open.box ??= boxOf(this.#corners);
        break;
      }
      case 'Unicode':
        this.#take(this.#unicode ?? '');
        this.#unicode = null;
        break;
    }
  }

  #openRegion({ id = '', type = '', custom = '' }: Readonly<Record<string, string>>): void {
    const region: Region = {
      id,
      role: roles[structureType(custom) ?? type] ?? roles[type] ?? null,
      lines: [],
      text: null,
    };
    this.#regions.push(region);
    this.#pages.at(-1)?.regions.push(region);
  }

  #take(text: string): void {
    if (this.#glyph !== null) {
      if (this.#isFirstReading) this.#glyph.text ??= text;
      else this.#glyph.alternatives.push(text);
      return;
    }
    const open = this.#word ?? this.#line;
    const region = this.#regions.at(-1);
    if (!this.#isFirstReading) open?.alternatives.push(text);
    else if (open !== null) {
      open.confidence ??= this.#confidence;
      open.text ??= text;
    } else if (region !== undefined) region.text ??= text;
  }

  #linesOf(lines: readonly OpenLine[], whole: string | null): readonly PageLine[] {
    const read = lines
      .map((line) => ({ ...line, text: line.text ?? textOfWords(line.words) }))
      .filter(({ text }) => text.trim() !== '');
    if (read.length === 0) return linesOfWhole(lines, whole ?? '');
    const isOrdered = read.every(({ index }) => index !== null);
    const inOrder = isOrdered ? [...read].sort((a, b) => (a.index ?? 0) - (b.index ?? 0)) : read;
    return inOrder.map((line) => {
      const { text, box, custom } = line;
      const tokens = tokensOfLine(line, line.words);
      // Other readings of a line say nothing of its words.
      if (line.alternatives.length > 0 && tokens.length > 1) this.unread.add('alternatives', text);
      return { text, box, isHyphenated: false, ...this.#tagsOf(custom), tokens };
    });
  }

  #tagsOf(custom: string): Pick<PageLine, 'marks' | 'corrections'> {
    const { marks, corrections, others } = customTags(custom);
    for (const name of others) this.unread.add('attributes', name);
    return { marks, corrections };
  }
}

/** So many other readings of a character are taken, and so many of a word in all. */
const [ofGlyph, ofWord] = [3, 12];

/** What a word reads with another reading of one of its characters, the likeliest of each first. */
function readingsByGlyphs({ text, glyphs, alternatives }: OpenWord): readonly string[] {
  const first = glyphs.map((glyph) => glyph.text ?? '');
  if (text === null || first.join('') !== text) return [];
  const found = new Set<string>();
  for (let rank = 0; rank < ofGlyph; rank++) {
    for (const [place, glyph] of glyphs.entries()) {
      const other = glyph.alternatives[rank] ?? '';
      const reading = first.with(place, other).join('');
      if (other !== '' && reading !== text && !alternatives.includes(reading)) found.add(reading);
    }
  }
  return [...found].slice(0, ofWord);
}

function imageOf({ imageFilename, imageWidth, imageHeight }: Readonly<Record<string, string>>): NamedImage {
  return { ...namelessImage, name: imageFilename ?? '', width: sizeOf(imageWidth), height: sizeOf(imageHeight) };
}

/** The text of a line that has none of its own. */
function textOfWords(words: readonly RecognisedPiece[]): string {
  let text = '';
  for (const { text: word } of words) {
    if (word === null || word === '') continue;
    text += text !== '' && !standsTight(text, word) ? ` ${word}` : word;
  }
  return text;
}

/** The text of a region whose lines have none; where it has as many lines, each stands where one of these does. */
function linesOfWhole(lines: readonly OpenLine[], whole: string): readonly PageLine[] {
  const texts = whole.split(/\r?\n/);
  return texts.map((text, at) => {
    const line = texts.length === lines.length ? lines[at] : undefined;
    const tokens = line === undefined || text === '' ? [] : tokensOfLine({ ...line, text }, []);
    return { text, box: line?.box ?? null, isHyphenated: false, marks: [], tokens };
  });
}

/** Null where none is said that makes sense. */
function confidenceOf(written: string | undefined): number | null {
  const confidence = written === undefined || written === '' ? Number.NaN : Number(written);
  return confidence >= 0 && confidence <= 1 ? confidence : null;
}

/** The box around a polygon whose corners are `x,y`; null when it is none. */
function boxOf(corners: readonly string[]): Box | null {
  const pairs = corners.map((pair) => pair.split(',').map(Number));
  const [xs, ys] = [pairs.map(([x]) => x ?? Number.NaN), pairs.map(([, y]) => y ?? Number.NaN)];
  if (pairs.length === 0 || ![...xs, ...ys].every(Number.isFinite)) return null;
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), top: least(ys), width: most(xs) - least(xs), height: most(ys) - least(ys) };
}
