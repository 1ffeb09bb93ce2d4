import type { BlockRole } from '../../../model/block.ts';
import type { ImportWork } from '../importer.ts';
import type { Box, LineMark, PageLine, RecognisedPage } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { customTags, readingIndex, structureType } from './custom.ts';

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
 * The pages of a PAGE document, their regions in the order that it lays down; boxes are counted as unread.
 *
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function pageXmlPages(
  text: string,
  work: ImportWork,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const reader = new PageReader();
  parseXml(text, reader, work);
  return { pages: reader.pages, unread: reader.unread };
}

interface OpenLine {
  readonly index: number | null;
  readonly custom: string;
  box: Box | null;
  text: string | null;
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
  readonly #pages: { readonly regions: Region[]; readonly order: string[] }[] = [];
  readonly #regions: Region[] = [];
  #line: OpenLine | null = null;
  /** How deep within words and glyphs, whose text is their line's again. */
  #within = 0;
  /** Which reading of a line is read: the first, or the one with the index 0. */
  #isFirstReading = true;
  #unicode: string | null = null;

  get pages(): readonly RecognisedPage[] {
    return this.#pages.map(({ regions, order }) => {
      const place = new Map(order.map((id, index) => [id, index]));
      const placeOf = ({ id }: Region): number => place.get(id) ?? place.size;
      const zones = [...regions]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(({ role, lines, text }) => ({ role, lines: this.#linesOf(lines, text) }));
      return { label: null, zones };
    });
  }

  open({ name, attributes }: XmlElement): void {
    if (pictures.test(name) && name !== 'SeparatorRegion' && name !== 'NoiseRegion')
      this.unread.add('images', attributes.id);
    switch (name) {
      case 'Page':
        this.#pages.push({ regions: [], order: [] });
        break;
      case 'RegionRefIndexed':
      case 'RegionRef':
        if (attributes.regionRef !== undefined) this.#pages.at(-1)?.order.push(attributes.regionRef);
        break;
      case 'TextRegion':
        this.#openRegion(attributes);
        break;
      case 'TextLine': {
        const custom = attributes.custom ?? '';
        this.#line = { index: readingIndex(custom), custom, box: null, text: null };
        this.#regions.at(-1)?.lines.push(this.#line);
        break;
      }
      case 'Coords':
        if (attributes.points !== undefined) this.unread.add('boxes');
        if (this.#line !== null && this.#within === 0) this.#line.box = boxOf(attributes.points ?? '');
        break;
      case 'Word':
      case 'Glyph':
        this.#within += 1;
        break;
      case 'TextEquiv':
        this.#isFirstReading = (attributes.index ?? '0') === '0' || Number(attributes.index) === 0;
        if (!this.#isFirstReading) this.unread.add('alternatives');
        if (attributes.conf !== undefined) this.unread.add('confidences');
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
    switch (name) {
      case 'TextRegion':
        this.#regions.pop();
        break;
      case 'TextLine':
        this.#line = null;
        break;
      case 'Word':
      case 'Glyph':
        this.#within -= 1;
        break;
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
    if (this.#within > 0 || !this.#isFirstReading) return;
    const region = this.#regions.at(-1);
    if (this.#line !== null) this.#line.text ??= text;
    else if (region !== undefined) region.text ??= text;
  }

  #linesOf(lines: readonly OpenLine[], whole: string | null): readonly PageLine[] {
    const read = lines.filter(({ text }) => text !== null && text.trim() !== '');
    if (read.length === 0)
      return (whole ?? '').split(/\r?\n/).map((text) => ({ text, box: null, isHyphenated: false, marks: [] }));
    const isOrdered = read.every(({ index }) => index !== null);
    const inOrder = isOrdered ? [...read].sort((a, b) => (a.index ?? 0) - (b.index ?? 0)) : read;
    return inOrder.map(({ text, box, custom }) => ({
      text: text ?? '',
      box,
      isHyphenated: false,
      marks: this.#marksOf(custom),
    }));
  }

  #marksOf(custom: string): readonly LineMark[] {
    const { marks, others } = customTags(custom);
    for (const name of others) this.unread.add('attributes', name);
    return marks;
  }
}

/** The box around a polygon, `x,y x,y …`; null when it is none. */
function boxOf(points: string): Box | null {
  const pairs = points
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number));
  const [xs, ys] = [pairs.map(([x]) => x ?? Number.NaN), pairs.map(([, y]) => y ?? Number.NaN)];
  if (![...xs, ...ys].every(Number.isFinite)) return null;
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), top: least(ys), width: most(xs) - least(xs), height: most(ys) - least(ys) };
}
