import type { BlockRole } from '../../../model/block.ts';
import type { ImportWork } from '../importer.ts';
import { standsTight } from '../recognised-page/join-lines.ts';
import type { Box, LineMark, PageLine, PageZone, RecognisedPage } from '../recognised-page/page.ts';
import { UnreadTally } from '../unread-tally.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { roleOf } from './roles.ts';

export interface AltoPages {
  readonly pages: readonly RecognisedPage[];
  readonly unread: UnreadTally;
}

/**
 * The pages of an ALTO document. Hyphenated words are put together as SUBS_CONTENT has them; named entities that are tagged are the
 * suggestions of whatever tagged them. Boxes, confidences and alternatives are counted as unread.
 *
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function altoPages(text: string, work: ImportWork): AltoPages {
  const reader = new AltoReader();
  parseXml(text, reader, work);
  return { pages: reader.pages, unread: reader.unread };
}

interface OpenZone {
  readonly id: string;
  readonly role: BlockRole | null;
  readonly lines: PageLine[];
}

interface OpenPage {
  readonly label: string | null;
  /** By the id of their block, in the order of the file. */
  readonly zones: OpenZone[];
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
  #line: { text: string; isHyphenated: boolean; readonly box: Box | null; readonly marks: LineMark[] } | null = null;
  #spaceBefore = false;
  /** The part of a word that the line before took whole. */
  #isTaken = false;

  get pages(): readonly RecognisedPage[] {
    const place = new Map(this.#order.map((id, index) => [id, index]));
    return this.#pages.map(({ label, zones }) => ({ label, zones: place.size === 0 ? zones : inOrder(zones, place) }));
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
        this.#pages.push({ label: attributes.PRINTED_IMG_NR ?? null, zones: [] });
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
        this.#line = { text: '', isHyphenated: false, box: boxOf(attributes), marks: [] };
        this.#spaceBefore = false;
        break;
      case 'String':
        this.#word(attributes);
        break;
      case 'SP':
        this.#spaceBefore = true;
        break;
      case 'HYP':
        if (this.#line !== null && !this.#isTaken) this.#line.isHyphenated = true;
        break;
      case 'ALTERNATIVE':
        this.unread.add('alternatives');
        break;
    }
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
        if (this.#line !== null) this.#zone?.lines.push(this.#line);
        this.#line = null;
        break;
    }
  }

  #word({ CONTENT = '', SUBS_TYPE, SUBS_CONTENT, TAGREFS = '', WC, HPOS }: Readonly<Record<string, string>>): void {
    const line = this.#line;
    if (line === null) return;
    if (WC !== undefined) this.unread.add('confidences');
    if (HPOS !== undefined && HPOS !== '') this.unread.add('boxes');
    // The first part has the whole word where it is given, and then the second one says nothing more.
    if (SUBS_TYPE === 'HypPart2' && this.#isTaken) {
      this.#isTaken = false;
      return;
    }
    const isWhole = SUBS_TYPE === 'HypPart1' && SUBS_CONTENT !== undefined && SUBS_CONTENT !== '';
    this.#isTaken = isWhole;
    const word = (isWhole ? SUBS_CONTENT : CONTENT).trim();
    if (word === '') return;
    if (line.text !== '' && (this.#spaceBefore || !standsTight(line.text, word))) line.text += ' ';
    this.#spaceBefore = false;
    const start = line.text.length;
    line.text += word;
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

/** Null where a side is missing or is no number; an empty attribute is how some tools say that they do not know. */
function boxOf({ HPOS, VPOS, WIDTH, HEIGHT }: Readonly<Record<string, string>>): Box | null {
  const sides = [HPOS, VPOS, WIDTH, HEIGHT].map((side) =>
    side === undefined || side === '' ? Number.NaN : Number(side),
  );
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = sides;
  return sides.every(Number.isFinite) ? { left, top, width, height } : null;
}
