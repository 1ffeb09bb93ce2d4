import type { BlockRole } from '../../../model/block.ts';
import type { Box } from '../../../model/recognition.ts';
import type { ImportWork } from '../importer.ts';
import {
  type LineToken,
  type NamedImage,
  namelessImage,
  type PageLine,
  type RecognisedPage,
  sizeOf,
} from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';

/** What FineReader calls paragraphs by their role, in version 10. */
const roles: Readonly<Record<string, BlockRole>> = {
  heading: 'headline',
  headline: 'headline',
  rt: 'furniture',
  footer: 'furniture',
  header: 'furniture',
  pagenumber: 'furniture',
  caption: 'caption',
};

/**
 * The pages of a FineReader document, a zone a paragraph. Characters are tokens where they have boxes of their own, with what else they
 * were taken for; else lines are.
 *
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function abbyyPages(
  text: string,
  work: ImportWork,
): { readonly pages: readonly RecognisedPage[]; readonly unread: UnreadTally } {
  const reader = new AbbyyReader();
  parseXml(text, reader, work);
  return { pages: reader.pages, unread: reader.unread };
}

interface OpenPage {
  readonly label: null;
  readonly image: NamedImage;
  readonly zones: { readonly role: BlockRole | null; readonly lines: PageLine[] }[];
}

interface OpenLine {
  text: string;
  readonly box: Box | null;
  readonly tokens: LineToken[];
}

interface OpenCharacter {
  readonly start: number;
  readonly box: Box | null;
  readonly confidence: number | null;
  readonly alternatives: string[];
}

class AbbyyReader {
  readonly unread = new UnreadTally();
  readonly pages: OpenPage[] = [];
  /** The roles of paragraph styles, by their ids. */
  readonly #styles = new Map<string, BlockRole>();
  #lines: PageLine[] | null = null;
  #line: OpenLine | null = null;
  #character: OpenCharacter | null = null;
  /** The reading of a character that is told beside the one that was taken. */
  #variant: string | null = null;

  open({ name, attributes }: XmlElement): void {
    switch (name) {
      case 'page': {
        const { width, height, resolution } = attributes;
        const image = { ...namelessImage, width: sizeOf(width), height: sizeOf(height), dpi: sizeOf(resolution) };
        this.pages.push({ label: null, image, zones: [] });
        break;
      }
      case 'paragraphStyle': {
        const role = roles[(attributes.role ?? '').toLowerCase()];
        if (attributes.id !== undefined && role !== undefined) this.#styles.set(attributes.id, role);
        break;
      }
      case 'block':
        if (attributes.blockType === 'Picture') this.unread.add('images');
        break;
      case 'par':
        this.#lines = [];
        this.pages.at(-1)?.zones.push({ role: this.#styles.get(attributes.style ?? '') ?? null, lines: this.#lines });
        break;
      case 'line':
        this.#line = { text: '', box: boxOf(attributes), tokens: [] };
        break;
      case 'charParams':
        if (this.#line !== null) this.#character = characterOf(attributes, this.#line.text.length);
        break;
      case 'charRecVariant':
        this.#variant = '';
        break;
    }
  }

  text(data: string): void {
    if (this.#variant !== null) this.#variant += data;
    else if (this.#line !== null && (this.#character !== null || data.trim() !== ''))
      this.#line.text += this.#character === null ? data : data.replace(/[\r\n]+/g, '');
  }

  close(name: string): void {
    switch (name) {
      case 'par':
        this.#lines = null;
        break;
      case 'line':
        if (this.#line !== null) this.#lines?.push(lineOf(this.#line));
        this.#line = null;
        break;
      case 'charParams':
        if (this.#line !== null && this.#character !== null) takeCharacter(this.#line, this.#character);
        this.#character = null;
        break;
      case 'charRecVariant':
        if (this.#variant !== null && this.#variant.trim() !== '')
          this.#character?.alternatives.push(this.#variant.trim());
        this.#variant = null;
        break;
    }
  }
}

function characterOf(attributes: Readonly<Record<string, string>>, start: number): OpenCharacter {
  const confidence = Number(attributes.charConfidence ?? Number.NaN);
  const isSaid = confidence >= 0 && confidence <= 100;
  return { start, box: boxOf(attributes), confidence: isSaid ? confidence / 100 : null, alternatives: [] };
}

function takeCharacter({ text, tokens }: OpenLine, { start, box, confidence, alternatives }: OpenCharacter): void {
  const own = text.slice(start);
  if (own.trim() === '') return;
  const others = alternatives.filter((each) => each !== own);
  tokens.push({ start, end: text.length, box, confidence, alternatives: others, reference: '' });
}

/** ¬ at the end of a line is FineReader's sign for a word that goes on. */
function lineOf({ text, box, tokens }: OpenLine): PageLine {
  const isHyphenated = text.endsWith('¬');
  const own = isHyphenated ? text.slice(0, -1) : text;
  const whole = { start: 0, end: own.length, box, confidence: null, alternatives: [], reference: '' };
  const known = tokens.filter(({ end }) => end <= own.length);
  return {
    ...{ text: own, box, isHyphenated, marks: [] },
    tokens: known.length > 0 || box === null || own === '' ? known : [whole],
  };
}

/** `l`, `t`, `r`, `b`: the sides. */
function boxOf({ l, t, r, b }: Readonly<Record<string, string>>): Box | null {
  const [left, top, right, bottom] = [l, t, r, b].map((side) => (side === undefined ? Number.NaN : Number(side)));
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const isBox = [left, top, right, bottom].every(Number.isFinite) && right >= left && bottom >= top;
  return isBox ? { left, top, width: right - left, height: bottom - top } : null;
}
