import { type BlockRole, blockRoles } from '../../../model/block.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { blockElements, editorial, headRoles, otherParts } from './elements.ts';
import { TeiHeader } from './header.ts';
import { nameOf, type SaidName } from './names.ts';

interface OpenMark extends SaidName {
  readonly start: number;
}

/**
 * Reads a TEI document as it streams by: the header's facts, divisions as articles, heads, bylines and paragraphs as blocks, names as
 * marks that a person decided on. The print is read, not what its editors put beside it; what is left out is counted.
 */
export class TeiReader {
  readonly #builder = new DocumentBuilder();
  readonly #header = new TeiHeader();
  #isInHeader = false;
  /** Elements that are open within one whose content is left out. */
  #skipped = 0;
  /** The block that text goes to, and which element began it. */
  #block: {
    readonly element: string;
    role: BlockRole;
    depth: number;
    text: string;
    readonly marks: (OpenMark & { readonly end: number })[];
  } | null = null;
  readonly #openMarks: (OpenMark | null)[] = [];
  #headsInDivision = 0;

  open({ name, attributes }: XmlElement): void {
    if (name === 'teiHeader') this.#isInHeader = true;
    if (this.#isInHeader) {
      this.#header.open(name, attributes);
      return;
    }
    if (this.#skipped > 0 || this.#isLeftOut(name)) {
      this.#skipped += 1;
      return;
    }
    if (this.#block !== null) this.#inBlock(name, attributes);
    else if (blockElements[name] !== undefined) this.#begin(name, attributes);
    else if (name === 'div' || /^div[1-7]$/.test(name) || name === 'text') this.#division();
  }

  text(data: string): void {
    if (this.#isInHeader) this.#header.text(data);
    else if (this.#skipped === 0 && this.#block !== null) this.#append(data.replaceAll(/\s+/g, ' '));
  }

  close(name: string): void {
    if (this.#isInHeader) {
      this.#header.close(name);
      if (name === 'teiHeader') this.#isInHeader = false;
      return;
    }
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (this.#block !== null) this.#closeInBlock(name);
    else if (name === 'div' || /^div[1-7]$/.test(name)) this.#division();
  }

  document(encoding: Encoding, others: readonly Unread[]): ImportedDocument | null {
    this.#builder.facts(this.#header.facts());
    return this.#builder.document(encoding, others);
  }

  #isLeftOut(name: string): boolean {
    const { unread } = this.#builder;
    if (otherParts.has(name)) unread.add('other-parts', name);
    else if (name === 'note') unread.add('notes');
    else if (editorial.has(name)) unread.add('alternatives', name);
    else return false;
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
    this.#block = { element: name, role, depth: 1, text: '', marks: [] };
  }

  #inBlock(name: string, attributes: Readonly<Record<string, string>>): void {
    const block = this.#block;
    if (block === null) return;
    // A block within one, such as a list in a paragraph, ends it; what follows is a paragraph again.
    if (blockElements[name] !== undefined && name !== 'u') this.#flush();
    block.depth += 1;
    if (name === 'lb' && attributes.break !== 'no') this.#append(' ');
    if (name === 'gap') this.#append('□');
    if (name === 'graphic') this.#builder.unread.add('images', attributes.url);
    if (attributes.ref !== undefined || attributes.key !== undefined) this.#builder.unread.add('links', attributes.ref);
    const said = nameOf(name, attributes);
    this.#openMarks.push(said === null ? null : { ...said, start: block.text.length });
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
    const open = this.#openMarks.pop();
    if (open !== undefined && open !== null) block.marks.push({ ...open, end: block.text.length });
    if (blockElements[name] !== undefined && name !== 'u') this.#flush();
  }

  #append(data: string): void {
    const block = this.#block;
    if (block === null) return;
    const isSpaced = block.text === '' || block.text.endsWith(' ');
    block.text += isSpaced ? data.replace(/^ /, '') : data;
  }

  /** Writes the block as far as it has come. */
  #flush(): void {
    const block = this.#block;
    if (block === null) return;
    const range = this.#builder.block(block.role, block.text);
    if (range !== null) {
      for (const { label, value, isDecided, start, end } of block.marks) {
        const text = block.text.slice(start, end);
        const from = range.start + start + (text.length - text.trimStart().length);
        const to = range.start + end - (text.length - text.trimEnd().length);
        if (from >= to) continue;
        const ranges = [{ start: sourceOffset(from), end: sourceOffset(to) }];
        this.#builder.mark({ ranges, label, value, isDecided, note: '' });
      }
    }
    block.text = '';
    block.marks.length = 0;
    for (const [place, open] of this.#openMarks.entries())
      if (open !== null) this.#openMarks[place] = { ...open, start: 0 };
  }
}
