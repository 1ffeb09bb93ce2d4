import { append } from '../../../model/append.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Box } from '../../../model/recognition.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import {
  type LineMark,
  type LineToken,
  type NamedImage,
  namelessImage,
  type PageLine,
  type PageZone,
  type RecognisedPage,
  sizeOf,
} from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { parseXml, type XmlElement, type XmlHandlers } from '../xml/parse-xml.ts';
import { roleOf } from './roles.ts';

export interface AltoPages {
  readonly pages: readonly RecognisedPage[];
  readonly unread: UnreadTally;
}

/**
 * The pages of an ALTO document. Hyphenated words are put together as SUBS_CONTENT has them; named entities that are tagged are the
 * suggestions of whatever tagged them. Each part of a hyphenated word is a token with its own box, and each glyph where these are given.
 *
 * @param through what hands elements on to the reader
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function altoPages(
  text: string,
  work: ImportWork,
  through: (reader: XmlHandlers) => XmlHandlers = (reader) => reader,
): AltoPages {
  const reader = new AltoReader();
  parseXml(text, through(reader), work);
  return { pages: reader.pages, unread: reader.unread };
}

interface OpenZone {
  readonly id: string;
  readonly role: BlockRole | null;
  readonly lines: PageLine[];
}

interface OpenPage {
  readonly label: string | null;
  readonly image: NamedImage;
  /** By the id of their block, in the order of the file. */
  readonly zones: OpenZone[];
}

interface OpenLine {
  text: string;
  isHyphenated: boolean;
  readonly box: Box | null;
  readonly marks: LineMark[];
  readonly tokens: LineToken[];
}

/** A word whose end tag has not come yet. */
interface OpenWord {
  /** The line that has its text: of the second part of a hyphenated word that of the first. */
  readonly line: OpenLine;
  readonly start: number;
  readonly end: number;
  readonly box: Box | null;
  readonly confidence: number | null;
  readonly alternatives: string[];
  readonly reference: string;
  /** Its characters, where the file has them apart. */
  readonly glyphs: {
    readonly text: string;
    readonly box: Box | null;
    readonly confidence: number | null;
    readonly alternatives: string[];
  }[];
}

class AltoReader {
  readonly unread = new UnreadTally();
  readonly #pages: OpenPage[] = [];
  readonly #roles = new Map<string, BlockRole | null>();
  readonly #entities = new Map<string, string>();
  /** Ids in the order in which the document says that they are read; empty where it says none. */
  readonly #order: string[] = [];
  /** What the blocks around say that they are. */
  readonly #roleStack: (BlockRole | null)[] = [];
  #zone: OpenZone | null = null;
  #line: OpenLine | null = null;
  #word: OpenWord | null = null;
  #spaceBefore = false;
  /** What the line before took of the word that goes on in this one; null where it took nothing. */
  #taken: { readonly line: OpenLine; readonly start: number; readonly end: number } | null = null;
  /** The text of the element that is read, where it counts. */
  #text: string | null = null;
  #imageName = '';
  #unitsPerInch: number | null = null;

  get pages(): readonly RecognisedPage[] {
    const place = new Map(this.#order.map((id, index) => [id, index]));
    return this.#pages.map(({ label, image, zones }) => ({
      ...{ label, image: { ...image, name: this.#imageName, dpi: this.#unitsPerInch } },
      zones: place.size === 0 ? zones : inOrder(zones, place),
    }));
  }

  open({ name, attributes }: XmlElement): void {
    switch (name) {
      case 'LayoutTag':
      case 'StructureTag':
      case 'RoleTag':
        if (attributes.ID !== undefined)
          this.#roles.set(attributes.ID, roleOf(`${attributes.TYPE ?? ''} ${attributes.LABEL ?? ''}`));
        break;
      case 'NamedEntityTag':
        if (attributes.ID !== undefined)
          this.#entities.set(attributes.ID, attributes.TYPE ?? attributes.LABEL ?? 'entity');
        break;
      case 'ElementRef':
        if (attributes.REF !== undefined) this.#order.push(attributes.REF);
        break;
      case 'Page':
        this.#pages.push({
          ...{ label: attributes.PRINTED_IMG_NR ?? null, zones: [] },
          image: { ...namelessImage, width: sizeOf(attributes.WIDTH), height: sizeOf(attributes.HEIGHT) },
        });
        break;
      case 'fileName':
      case 'MeasurementUnit':
      case 'ALTERNATIVE':
        this.#text = '';
        break;
      case 'TopMargin':
      case 'BottomMargin':
      case 'LeftMargin':
      case 'RightMargin':
        this.#roleStack.push('furniture');
        break;
      case 'ComposedBlock':
        this.#roleStack.push(this.#roleFor(attributes));
        break;
      case 'TextBlock':
        this.#zone = { id: attributes.ID ?? '', role: this.#roleFor(attributes), lines: [] };
        this.#pages.at(-1)?.zones.push(this.#zone);
        break;
      case 'Illustration':
      case 'GraphicalElement':
        this.unread.add('images', attributes.ID);
        break;
      case 'TextLine':
        this.#line = { text: '', isHyphenated: false, box: boxOf(attributes), marks: [], tokens: [] };
        this.#spaceBefore = false;
        break;
      case 'String':
        this.#openWord(attributes);
        break;
      case 'SP':
        this.#spaceBefore = true;
        break;
      case 'HYP':
        if (this.#line !== null && this.#taken === null) this.#line.isHyphenated = true;
        break;
      case 'Glyph':
        this.#word?.glyphs.push({
          ...{ text: attributes.CONTENT ?? '', box: boxOf(attributes) },
          ...{ confidence: confidenceOf(attributes.GC), alternatives: [] },
        });
        break;
      case 'Variant':
        if (attributes.CONTENT !== undefined) this.#word?.glyphs.at(-1)?.alternatives.push(attributes.CONTENT);
        break;
    }
  }

  text(data: string): void {
    if (this.#text !== null) this.#text += data;
  }

  close(name: string): void {
    switch (name) {
      case 'TopMargin':
      case 'BottomMargin':
      case 'LeftMargin':
      case 'RightMargin':
      case 'ComposedBlock':
        this.#roleStack.pop();
        break;
      case 'TextBlock':
        this.#zone = null;
        break;
      case 'TextLine':
        if (this.#line !== null) this.#zone?.lines.push(withLineToken(this.#line));
        this.#line = null;
        break;
      case 'String':
        if (this.#word !== null) append(this.#word.line.tokens, tokensOf(this.#word));
        this.#word = null;
        break;
      case 'ALTERNATIVE':
      case 'fileName':
      case 'MeasurementUnit':
        this.#takeText(name, (this.#text ?? '').trim());
        this.#text = null;
        break;
    }
  }

  #takeText(name: string, text: string): void {
    if (name === 'ALTERNATIVE' && text !== '') this.#word?.alternatives.push(text);
    if (name === 'fileName' && this.#imageName === '') this.#imageName = text;
    if (name === 'MeasurementUnit') this.#unitsPerInch = unitsPerInch[text.toLowerCase()] ?? null;
  }

  #openWord(attributes: Readonly<Record<string, string>>): void {
    const { CONTENT = '', SUBS_TYPE, SUBS_CONTENT, TAGREFS = '', WC, ID = '' } = attributes;
    const line = this.#line;
    if (line === null) return;
    const known = { box: boxOf(attributes), confidence: confidenceOf(WC), reference: ID };
    // The first part has the whole word where it is given, and then the second one says nothing more than where it stands.
    if (SUBS_TYPE === 'HypPart2' && this.#taken !== null) {
      this.#word = { ...this.#taken, ...known, alternatives: [], glyphs: [] };
      this.#taken = null;
      return;
    }
    const isWhole = SUBS_TYPE === 'HypPart1' && SUBS_CONTENT !== undefined && SUBS_CONTENT !== '';
    this.#taken = null;
    const word = (isWhole ? SUBS_CONTENT : CONTENT).trim();
    if (word === '') return;
    if (line.text !== '' && (this.#spaceBefore || !standsTight(line.text, word))) line.text += ' ';
    this.#spaceBefore = false;
    const start = line.text.length;
    line.text += word;
    const end = isWhole ? start + firstPart(CONTENT.trim(), word) : line.text.length;
    this.#word = { line, start, end, ...known, alternatives: [], glyphs: [] };
    if (isWhole) this.#taken = { line, start: end, end: line.text.length };
    for (const id of TAGREFS.split(/\s+/)) {
      const label = this.#entities.get(id);
      if (label === undefined) continue;
      const before = line.marks.findLast((mark) => mark.id === id);
      if (before === undefined) line.marks.push({ start, end: line.text.length, label, id, isDecided: false });
      else line.marks[line.marks.indexOf(before)] = { ...before, end: line.text.length };
    }
  }

  #roleFor({ TAGREFS = '', TYPE = '' }: Readonly<Record<string, string>>): BlockRole | null {
    const around = this.#roleStack.at(-1) ?? null;
    if (around === 'furniture') return around;
    const tagged = TAGREFS.split(/\s+/).flatMap((id) => this.#roles.get(id) ?? []);
    return tagged[0] ?? roleOf(TYPE) ?? around;
  }
}

/** Zones in the order that the document says; what it does not name comes last, as it stands. */
function inOrder(zones: readonly OpenZone[], place: ReadonlyMap<string, number>): readonly PageZone[] {
  const placeOf = ({ id }: OpenZone): number => place.get(id) ?? place.size;
  return [...zones].sort((a, b) => placeOf(a) - placeOf(b));
}

/** How many units of a word that a hyphen parts stand in its first line. */
function firstPart(part: string, word: string): number {
  const length = part.replace(/[-¬⸗\u00ad]$/u, '').length;
  return Math.max(1, Math.min(length, word.length - 1));
}

/** A word as one token, or as its characters where the file has all of these apart. */
function tokensOf({
  start,
  end,
  box,
  confidence,
  alternatives,
  reference,
  glyphs,
  line,
}: OpenWord): readonly LineToken[] {
  if (start >= end) return [];
  const isSpelt = glyphs.length > 1 && glyphs.map(({ text }) => text).join('') === line.text.slice(start, end);
  if (!isSpelt) {
    const [glyph] = glyphs;
    const others =
      alternatives.length === 0 && glyphs.length === 1 && glyph !== undefined ? glyph.alternatives : alternatives;
    const isSaid = box !== null || confidence !== null || others.length > 0;
    return isSaid ? [{ start, end, box, confidence, alternatives: others, reference }] : [];
  }
  let at = start;
  return glyphs.map((glyph): LineToken => {
    const from = at;
    at += glyph.text.length;
    return {
      ...{ start: from, end: at, box: glyph.box, confidence: glyph.confidence ?? confidence },
      ...{ alternatives: glyph.alternatives, reference },
    };
  });
}

/** A line of which only the box is known is one token. */
function withLineToken(line: OpenLine): OpenLine {
  const { text, box, tokens } = line;
  if (box === null || text === '' || tokens.length > 0) return line;
  const whole = { start: 0, end: text.length, box, confidence: null, alternatives: [], reference: '' };
  return { ...line, tokens: [whole] };
}

/** The values of MeasurementUnit but for pixels, whose size nothing says: tenths of a millimetre and 1200ths of an inch. */
const unitsPerInch: Readonly<Record<string, number>> = { mm10: 254, inch1200: 1200 };

/** Null where none is said that makes sense. */
function confidenceOf(written: string | undefined): number | null {
  if (written === undefined || written.trim() === '') return null;
  const confidence = Number(written);
  return confidence >= 0 && confidence <= 1 ? confidence : null;
}

/** Null where a side is missing or is no number; an empty attribute is how some tools say that they do not know. */
function boxOf({ HPOS, VPOS, WIDTH, HEIGHT }: Readonly<Record<string, string>>): Box | null {
  const sides = [HPOS, VPOS, WIDTH, HEIGHT].map((side) =>
    side === undefined || side === '' ? Number.NaN : Number(side),
  );
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = sides;
  return sides.every(Number.isFinite) ? { left, top, width, height } : null;
}
