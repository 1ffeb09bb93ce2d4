import { type BlockRole, blockRoles } from '../../../model/block.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import { type SourceRange, sourceOffset } from '../../../model/offset.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import { linkedEntity, linkWritten } from '../linked-entity.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { type EditedPlace, EditorialMarkup } from './editorial-markup.ts';
import { blockElements, corrective, headRoles, otherParts, editorial as otherReadings } from './elements.ts';
import { TeiHeader } from './header.ts';
import { nameOf, pointersOf, type SaidName } from './names.ts';
import { EditorialRemarks } from './remarks.ts';
import { SaidOffText } from './said-off-text.ts';
import { type AnchorPlace, type PlacedName, StandOffNames } from './stand-off.ts';
import { foldWhiteSpace } from './white-space.ts';

interface OpenMark extends SaidName {
  /** Empty where it has none. */
  readonly id: string;
  readonly start: EditedPlace;
}

/** An anchor in the block that is being read: where what begins and what ends at it does so. */
interface OpenAnchor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a TEI document as it streams by: the header's facts, divisions as articles, heads, bylines and paragraphs as blocks, names as
 * marks that a person decided on. The print is read, not what its editors put beside it; what is left out is counted.
 */
export class TeiReader {
  readonly #builder = new DocumentBuilder();
  readonly #header = new TeiHeader();
  readonly #standOff = new StandOffNames();
  readonly #said = new SaidOffText();
  readonly #names: PlacedName[] = [];
  #isInHeader = false;
  /** Elements that are open within one whose content is left out. */
  #skipped = 0;
  /** Whether that is what an editor would read in the place of what is printed. */
  #isInCorr = false;
  /** The block that text goes to, and which element began it. */
  #block: {
    readonly element: string;
    role: BlockRole;
    depth: number;
    text: string;
    readonly marks: (OpenMark & { readonly end: EditedPlace; readonly words: string })[];
    readonly anchors: OpenAnchor[];
    /** Where the choice between readings begins that is open. */
    choice: number | null;
  } | null = null;
  /** What editors put right in that block. */
  readonly #editorial = new EditorialMarkup((resp) => this.#people(resp));
  readonly #remarks = new EditorialRemarks((resp) => this.#people(resp));
  readonly #openMarks: (OpenMark | null)[] = [];
  #headsInDivision = 0;
  /** Where the last block with ink ends in the document. */
  #inkEnd = 0;

  open({ name, attributes }: XmlElement): void {
    if (name === 'teiHeader') this.#isInHeader = true;
    if (this.#isInHeader) {
      this.#header.open(name, attributes);
      return;
    }
    if (this.#skipped > 0 || (name !== 'corr' && this.#isLeftOut(name, attributes))) {
      this.#skipped += 1;
      this.#standOff.open(name, attributes);
      this.#said.open(name, attributes);
      if (name === 'anchor') this.#anchor(attributes);
      if (name === 'gap' && this.#isInCorr) this.#editorial.gapInCorr(attributes);
      return;
    }
    if (this.#opensCorr(name, attributes)) return;
    if (this.#block !== null) this.#inBlock(name, attributes);
    else if (blockElements[name] !== undefined) this.#begin(name, attributes);
    else if (name === 'div' || /^div[1-7]$/.test(name) || name === 'text') this.#division();
  }

  text(data: string): void {
    if (this.#isInHeader) this.#header.text(data);
    else if (this.#isInCorr) this.#editorial.text(data);
    else if (this.#skipped > 0) this.#beside(data);
    else if (this.#block !== null && this.#editorial.isSupplying) this.#editorial.text(data);
    else if (this.#block !== null) this.#append(foldWhiteSpace(data));
  }

  #beside(data: string): void {
    this.#said.text(data);
    this.#remarks.text(data);
  }

  close(name: string): void {
    if (this.#isInHeader) {
      this.#header.close(name);
      if (name === 'teiHeader') this.#isInHeader = false;
      return;
    }
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped === 0) {
        this.#isInCorr = false;
        if (!this.#remarks.closeAside()) this.#builder.unread.add('notes');
      }
      this.#standOff.close(name);
      this.#said.close(name);
      return;
    }
    if (this.#block !== null) this.#closeInBlock(name);
    else if (name === 'div' || /^div[1-7]$/.test(name)) this.#division();
  }

  document(encoding: Encoding, others: readonly Unread[]): ImportedDocument | null {
    this.#builder.facts(this.#header.facts());
    const places = new Map<string, number>();
    for (const { id, ranges: stretches, label, value, key, isDecided, links, note = '', words = '' } of [
      ...this.#names,
      ...this.#standOff.placed(),
    ]) {
      if (stretches.length === 0) {
        this.#builder.unread.add('misplaced-marks', label);
        continue;
      }
      const ranges = stretches.map((stretch) => ({
        ...stretch,
        ...{ start: sourceOffset(stretch.start), end: sourceOffset(stretch.end) },
      }));
      const attributes = this.#said.attributesOf(id);
      const known = value ?? (this.#header.isKanwus ? key : null);
      const entity = linkedEntity(links, label, words);
      if (entity === null && links.length > 0) this.#builder.unread.add('links', links[0]?.identifier, links.length);
      const mark = { ranges, label, value: known, isDecided, attributes, note };
      places.set(id, this.#builder.mark({ ...mark, ...(entity === null ? {} : { entity }) }));
    }
    for (const { label, subject, object, isDecided } of this.#said.relations) {
      const [from, to] = [places.get(subject), places.get(object)];
      if (from === undefined || to === undefined) this.#builder.unread.add('relations', label);
      else this.#builder.relation({ label, subject: from, object: to, isDecided });
    }
    return this.#builder.document(encoding, others);
  }

  #isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
    const { unread } = this.#builder;
    const block = this.#block;
    const isRemark = name === 'note' || ((name === 'reg' || name === 'expan') && block?.choice != null);
    if (isRemark && block !== null && !this.#editorial.isSupplying)
      this.#remarks.openAside(name, attributes, block.text.length);
    else if (otherParts.has(name)) unread.add('other-parts', name);
    else if (name === 'note') unread.add('notes');
    else if (otherReadings.has(name)) unread.add('alternatives', name);
    else return false;
    return true;
  }

  /** Those who say something, by the header; what Kanwu wrote has that elsewhere. */
  #people(resp: string | undefined): string {
    return this.#header.isKanwus ? '' : this.#header.people(resp);
  }

  /** A `corr` is read as what a choice should read; one that stands alone is counted. */
  #opensCorr(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name !== 'corr') return false;
    this.#isInCorr = this.#block !== null && this.#editorial.openCorr(attributes);
    if (!this.#isInCorr) this.#builder.unread.add('alternatives', name);
    this.#skipped = 1;
    return true;
  }

  #division(): void {
    this.#builder.endArticle();
    this.#headsInDivision = 0;
  }

  #begin(name: string, { type = '' }: Readonly<Record<string, string>>): void {
    let role = blockElements[name] ?? 'body';
    if (name === 'ab') role = blockRoles.find((each) => each === type) ?? role;
    if (name === 'head') {
      role = headRoles.find(([told]) => told.test(type))?.[1] ?? (this.#headsInDivision > 0 ? 'subhead' : 'headline');
      if (role === 'headline') this.#headsInDivision += 1;
    }
    this.#block = { element: name, role, depth: 1, text: '', marks: [], anchors: [], choice: null };
  }

  #inBlock(name: string, attributes: Readonly<Record<string, string>>): void {
    const block = this.#block;
    if (block === null) return;
    // A block within one, such as a list in a paragraph, ends it; what follows is a paragraph again.
    if (blockElements[name] !== undefined && name !== 'u') this.#flush();
    block.depth += 1;
    if (name === 'lb' && attributes.break !== 'no') this.#append(' ');
    // A column that ends in a paragraph parts no Chinese characters.
    if (name === 'cb' && attributes.break !== 'no' && !/\p{Script=Han}$/u.test(block.text)) this.#append(' ');
    if (name === 'unclear') this.#remarks.openUnclear(attributes, block.text.length);
    if (name === 'choice') block.choice = block.text.length;
    if (name === 'anchor') this.#anchor(attributes);
    this.#editorial.open(name, attributes, block.text.length);
    if (name === 'graphic') this.#builder.unread.add('images', attributes.url);
    const said = nameOf(name, attributes, this.#header.isKanwus);
    for (const pointer of pointersOf(attributes, this.#header.isKanwus))
      if (said === null || linkWritten(pointer) === null) this.#builder.unread.add('links', pointer);
    this.#countJudgement(name, attributes, said !== null);
    const note = said === null ? '' : notesTogether([this.#people(attributes.resp), this.#sureness(attributes)]);
    const start = this.#editorial.place(block.text.length);
    this.#openMarks.push(said === null ? null : { ...said, note, id: attributes.id ?? '', start });
  }

  #closeInBlock(name: string): void {
    const block = this.#block;
    if (block === null) return;
    block.depth -= 1;
    if (block.depth === 0) {
      this.#flush();
      this.#block = null;
      return;
    }
    if (name === 'choice') {
      if (block.choice !== null) this.#remarks.closeChoice(block.choice, block.text.length);
      block.choice = null;
    }
    if (name === 'unclear') this.#remarks.closeUnclear(block.text.length);
    const open = this.#openMarks.pop();
    if (open !== undefined && open !== null) {
      const end = this.#editorial.place(block.text.length);
      block.marks.push({ ...open, end, words: block.text.slice(open.start.at, end.at) });
    }
    this.#editorial.close(name, block.text.length);
    if (blockElements[name] !== undefined && name !== 'u') this.#flush();
  }

  /** Who says what stands in a document: names, corrections and remarks have that. */
  #countJudgement(name: string, { resp }: Readonly<Record<string, string>>, isName: boolean): void {
    if (this.#header.isKanwus || isName || corrective.has(name) || name === 'unclear') return;
    if (resp !== undefined) this.#builder.unread.add('attributes', 'resp');
  }

  /** How sure its editors are of a name. */
  #sureness({ cert }: Readonly<Record<string, string>>): string {
    return cert === undefined || this.#header.isKanwus ? '' : `cert: ${cert}`;
  }

  /** Within a reading that is left out, it stands at the edges of the choice. */
  #anchor({ id = '' }: Readonly<Record<string, string>>): void {
    const block = this.#block;
    if (block === null) return;
    const at = block.text.length;
    block.anchors.push({ id, from: this.#skipped > 0 ? (block.choice ?? at) : at, to: at });
  }

  /** An anchor of a block with that text; without ink on its side of it, what ends there ended before, and what begins begins after. */
  #placeOf({ from, to }: OpenAnchor, text: string, range: SourceRange | null): AnchorPlace {
    const after = text.slice(from).trimStart();
    const before = text.slice(0, to).trimEnd();
    return {
      from: range === null || after === '' ? this.#builder.length : range.start + text.length - after.length,
      to: range === null || before === '' ? this.#inkEnd : range.start + before.length,
    };
  }

  #append(data: string): void {
    const block = this.#block;
    if (block === null) return;
    // An indent is layout, whatever it is of.
    if (block.text === '') block.text = data.trimStart();
    else block.text += block.text.endsWith(' ') ? data.replace(/^ /, '') : data;
  }

  /** Writes the block as far as it has come. */
  #flush(): void {
    const block = this.#block;
    if (block === null) return;
    const editorial = this.#editorial;
    const ink = block.text.trim();
    const lost = ink === '' ? editorial.suppliedAlone().trim() : '';
    // All of a paragraph that print lost comes in as its text.
    if (lost !== '') this.#builder.unread.add('restorations', lost.slice(0, 20));
    // What is in no article is not struck out of one.
    const isStruck = block.role !== 'furniture' && editorial.isAllSurplus(ink.length);
    const range = this.#builder.block(block.role, lost === '' ? block.text : lost, isStruck);
    if (range !== null && lost === '') {
      for (const { start, end, ...said } of block.marks) {
        const place = editorial.rangeOf(start, end, block.text, range);
        if (place !== null) this.#names.push({ ...said, ranges: [place] });
      }
      if (!isStruck) for (const each of editorial.correctionsIn(range)) this.#builder.correction(each);
    }
    if (range !== null) for (const each of this.#remarks.commentsIn(range)) this.#builder.comment(each);
    editorial.begin();
    this.#remarks.begin();
    for (const anchor of block.anchors) this.#standOff.anchor(anchor.id, this.#placeOf(anchor, block.text, range));
    this.#inkEnd = range?.end ?? this.#inkEnd;
    block.text = '';
    block.marks.length = 0;
    block.anchors.length = 0;
    for (const [place, open] of this.#openMarks.entries())
      if (open !== null) this.#openMarks[place] = { ...open, start: { at: 0, into: 0 } };
  }
}
