import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { suggested } from './names.ts';
import type { Responsibles } from './write-names.ts';

/** Categories of an issue's articles, by their vocabularies, with ids by which articles name them. */
export class Taxonomies {
  readonly #bySchemeAndCode = new Map<string, Map<string, { readonly id: string; readonly label: string }>>();
  #count = 0;

  /** @returns the ids of an article's categories, in their order */
  idsOf({ categories }: DatasetArticle): readonly string[] {
    return categories.map(({ scheme, code, label }) => {
      const byCode = this.#bySchemeAndCode.get(scheme) ?? new Map();
      this.#bySchemeAndCode.set(scheme, byCode);
      const known = byCode.get(code);
      if (known !== undefined) return known.id;
      this.#count += 1;
      const id = `k-${this.#count}`;
      byCode.set(code, { id, label });
      return id;
    });
  }

  markup(xml: XmlWriter): string {
    return [...this.#bySchemeAndCode]
      .map(([scheme, byCode]) => {
        const categories = [...byCode].map(([code, { id, label }]) =>
          xml.element('category', { 'xml:id': id, n: code }, xml.textElement('catDesc', {}, label)),
        );
        return xml.element('taxonomy', { n: scheme }, categories.join(''));
      })
      .join('');
  }
}

/** What the header says besides the issue. */
export interface HeaderFacts {
  readonly responsibles: Responsibles;
  readonly taxonomies: Taxonomies;
  /** How often each element of names occurs in the text. */
  readonly elements: ReadonlyMap<string, number>;
}

/** @param sources the files that its articles are of */
export function writeHeader(
  issue: DatasetArticle['issue'],
  sources: DatasetArticle['sources'],
  facts: HeaderFacts,
  xml: XmlWriter,
): string {
  return xml.element(
    'teiHeader',
    {},
    `\n${fileDescription(issue, sources, facts, xml)}\n${encodingDescription(facts, xml)}`,
  );
}

function fileDescription(
  { title, issn, cn, date, number, note }: DatasetArticle['issue'],
  sources: DatasetArticle['sources'],
  { responsibles }: HeaderFacts,
  xml: XmlWriter,
): string {
  const pages = [...new Set(sources.flatMap(({ page }) => page ?? []))];
  const statements = [...responsibles.all()].map(([origin, id]) =>
    xml.element(
      'respStmt',
      { 'xml:id': id },
      xml.textElement('resp', {}, 'annotation') + xml.textElement('name', {}, origin),
    ),
  );
  const bibl = [
    xml.textElement('title', { level: 'j' }, title ?? ''),
    ...(issn === null ? [] : [xml.textElement('idno', { type: 'ISSN' }, issn)]),
    ...(cn === null ? [] : [xml.textElement('idno', { type: 'CN' }, cn)]),
    ...(number === null ? [] : [xml.textElement('biblScope', { unit: 'issue' }, number)]),
    ...pages.map((page) => xml.textElement('biblScope', { unit: 'page' }, page)),
    ...(date === null ? [] : [xml.textElement('date', { when: date }, date)]),
    ...(note === '' ? [] : [xml.textElement('note', {}, note)]),
  ];
  const files = sources.map(({ file, sha256 }) =>
    xml.element(
      'bibl',
      { type: 'file' },
      xml.textElement('idno', { type: 'file' }, file) + xml.textElement('idno', { type: 'sha256' }, sha256),
    ),
  );
  const parts = [
    xml.element('titleStmt', {}, xml.textElement('title', {}, title ?? '') + statements.join('')),
    xml.element('publicationStmt', {}, xml.element('p', {})),
    xml.element('sourceDesc', {}, xml.element('bibl', { type: 'issue' }, bibl.join('')) + files.join('')),
  ];
  return xml.element('fileDesc', {}, `\n${parts.join('\n')}\n`);
}

function encodingDescription({ taxonomies, elements }: HeaderFacts, xml: XmlWriter): string {
  const usages = [...elements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gi, occurs]) => xml.element('tagUsage', { gi, occurs: String(occurs) }));
  const namespace = xml.element('namespace', { name: 'http://www.tei-c.org/ns/1.0' }, usages.join(''));
  const status = xml.element(
    'taxonomy',
    { n: 'status' },
    xml.element('category', { 'xml:id': suggested }, xml.textElement('catDesc', {}, suggested)),
  );
  const parts = [
    ...(usages.length === 0 ? [] : [xml.element('tagsDecl', {}, namespace)]),
    xml.element('classDecl', {}, status + taxonomies.markup(xml)),
  ];
  return `${xml.element('encodingDesc', {}, `\n${parts.join('\n')}\n`)}\n`;
}
