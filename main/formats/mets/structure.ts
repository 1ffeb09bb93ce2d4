import type { BlockRole } from '../../../model/block.ts';
import { IsoDate } from '../../../model/issue.ts';
import { type ImportWork, type IssueFacts, noFacts } from '../importer.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';

/** A part of an article: a block of one of the files, or the whole of that. */
export interface MetsPart {
  readonly file: string;
  /** The id of the block in its file; null for all of it. */
  readonly block: string | null;
  /** What the structure says that it is; null where it does not. */
  readonly role: BlockRole | null;
}

/** What a METS file says of an issue. */
export interface MetsStructure {
  /** Where each file is, as it is written there, by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** The files of each page, in the order of the pages; empty where the file says nothing of pages. */
  readonly pages: readonly { readonly label: string | null; readonly files: readonly string[] }[];
  readonly articles: readonly (readonly MetsPart[])[];
  readonly facts: IssueFacts;
}

/** The types of divisions that are articles of their own, as digitising programs call them. */
const articleType =
  /^(?:article|advert\w*|obituar\w*|announcement|notice|letter|editorial|feuilleton|serial|poem|interview)s?$/i;

/**
 * What a METS file says (https://www.loc.gov/standards/mets/): its files, the pages of its physical structure, the articles of the
 * logical one, and title, date and number of the issue as MODS has them.
 *
 * @throws {KanwuError} `file-malformed` and `cancelled`
 */
export function metsStructure(text: string, work: ImportWork): MetsStructure {
  const reader = new MetsReader();
  parseXml(text, reader, work);
  return { files: reader.files, pages: reader.pages(), articles: reader.articles, facts: reader.facts };
}

interface OpenDivision {
  readonly type: string;
  readonly role: BlockRole | null;
  /** The article that it begins; null for one that begins none. */
  readonly article: MetsPart[] | null;
  readonly page: { readonly label: string | null; readonly order: number; readonly files: string[] } | null;
}

class MetsReader {
  readonly files = new Map<string, string>();
  readonly articles: MetsPart[][] = [];
  facts: IssueFacts = noFacts;
  readonly #pages: NonNullable<OpenDivision['page']>[] = [];
  readonly #divisions: OpenDivision[] = [];
  #isPhysical = false;
  #file: string | null = null;
  /** The names of the elements of MODS that are open. */
  readonly #mods: string[] = [];
  #detail = '';
  #text = '';

  pages(): MetsStructure['pages'] {
    return [...this.#pages].sort((a, b) => a.order - b.order).filter(({ files }) => files.length > 0);
  }

  open({ name, attributes }: XmlElement): void {
    this.#text = '';
    if (name === 'mods' || this.#mods.length > 0) {
      this.#mods.push(name);
      if (name === 'detail') this.#detail = attributes.type ?? '';
      return;
    }
    switch (name) {
      case 'file':
        this.#file = attributes.ID ?? null;
        break;
      case 'FLocat':
        if (this.#file !== null && attributes.href !== undefined && !this.files.has(this.#file))
          this.files.set(this.#file, attributes.href);
        break;
      case 'structMap':
        this.#isPhysical = /physical/i.test(attributes.TYPE ?? '');
        break;
      case 'div':
        this.#openDivision(attributes);
        break;
      case 'fptr':
        this.#point(attributes.FILEID, null);
        break;
      case 'area':
        this.#point(attributes.FILEID, attributes.BETYPE === 'IDREF' ? (attributes.BEGIN ?? null) : null);
        break;
    }
  }

  text(data: string): void {
    this.#text += data;
  }

  close(name: string): void {
    if (this.#mods.length > 0) {
      this.#takeMods(this.#text.trim());
      this.#mods.pop();
    } else if (name === 'div') {
      const closed = this.#divisions.pop();
      if (closed?.article != null && closed.article.length > 0) this.articles.push(closed.article);
    }
    this.#text = '';
  }

  #openDivision({
    TYPE: type = '',
    LABEL: label,
    ORDERLABEL: orderLabel,
    ORDER: order,
  }: XmlElement['attributes']): void {
    const around = this.#divisions.at(-1);
    const isInArticle = this.#divisions.some(({ article }) => article !== null);
    const isPage = this.#isPhysical && /^page$/i.test(type);
    const page = isPage
      ? { label: labelOf(orderLabel ?? label ?? order), order: Number(order ?? this.#pages.length + 1), files: [] }
      : null;
    if (page !== null) this.#pages.push(page);
    this.#divisions.push({
      type,
      role: roleOf(type) ?? around?.role ?? null,
      article: !this.#isPhysical && !isInArticle && articleType.test(type) ? [] : null,
      page,
    });
  }

  #point(file: string | undefined, block: string | null): void {
    if (file === undefined) return;
    const page = this.#divisions.findLast((each) => each.page !== null)?.page;
    if (this.#isPhysical && page !== undefined && page !== null) page.files.push(file);
    const article = this.#divisions.find((each) => each.article !== null)?.article;
    article?.push({ file, block, role: this.#divisions.at(-1)?.role ?? null });
  }

  #takeMods(text: string): void {
    if (text === '') return;
    const path = this.#mods.join('/');
    const isOwn = !path.includes('relatedItem/');
    if (isOwn && path.endsWith('titleInfo/title')) this.#note({ title: text });
    else if (isOwn && path.endsWith('originInfo/dateIssued') && IsoDate.safeParse(text).success)
      this.#note({ date: text });
    else if (path.endsWith('detail/number') && this.#detail === 'issue') this.#note({ number: text });
  }

  /** What was said first counts: what is said of articles comes later. */
  #note(fact: Partial<IssueFacts>): void {
    const known = Object.entries(this.facts).filter(([, value]) => value !== null);
    this.facts = { ...this.facts, ...fact, ...Object.fromEntries(known) };
  }
}

function labelOf(said: string | undefined): string | null {
  return said === undefined || said.trim() === '' ? null : said.trim();
}

/** What the words that METS files use for parts of articles come to. Null for what says nothing. */
function roleOf(type: string): BlockRole | null {
  if (/sub.?(?:head|title)/i.test(type)) return 'subhead';
  if (/overline|kicker/i.test(type)) return 'kicker';
  if (/head(?:ing|line)|^title$/i.test(type)) return 'headline';
  if (/caption/i.test(type)) return 'caption';
  if (/author|byline/i.test(type)) return 'byline';
  return /^(?:body|paragraph|text)/i.test(type) ? 'body' : null;
}
