import { calledBoth } from '../../../model/label.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetDescription } from '../dataset/dataset-description.ts';
import { intervalSaid, qualityLines, sampleSaid } from '../dataset/quality.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { suggested } from './names.ts';
import type { Revisions } from './revisions.ts';
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
  readonly description: DatasetDescription;
  readonly revisions: Revisions;
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
    `\n${fileDescription(issue, sources, facts, xml)}\n${encodingDescription(facts, xml)}${facts.revisions.markup(xml)}`,
  );
}

function fileDescription(
  { title, issn, cn, date, number, referenceCode, notForRelease, note }: DatasetArticle['issue'],
  sources: DatasetArticle['sources'],
  { responsibles, revisions, description }: HeaderFacts,
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
    ...(referenceCode === null ? [] : [xml.textElement('idno', { type: 'reference-code' }, referenceCode)]),
    ...(number === null ? [] : [xml.textElement('biblScope', { unit: 'issue' }, number)]),
    ...pages.map((page) => xml.textElement('biblScope', { unit: 'page' }, page)),
    ...(date === null ? [] : [xml.textElement('date', { when: date }, date)]),
    ...(notForRelease === null ? [] : [xml.textElement('note', { type: 'not-for-release' }, notForRelease)]),
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
    xml.element(
      'titleStmt',
      {},
      xml.textElement('title', {}, title ?? '') + statements.join('') + revisions.statements(xml),
    ),
    xml.element('publicationStmt', {}, publication(description, xml)),
    xml.element('sourceDesc', {}, xml.element('bibl', { type: 'issue' }, bibl.join('')) + files.join('')),
  ];
  return xml.element('fileDesc', {}, `\n${parts.join('\n')}\n`);
}

function encodingDescription({ taxonomies, elements, description }: HeaderFacts, xml: XmlWriter): string {
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
    xml.element('classDecl', {}, status + entityTypes(description, xml) + taxonomies.markup(xml)),
    xml.element('appInfo', {}, application(description, xml)),
    ...(description.quality.length === 0 ? [] : [quality(description, xml)]),
  ];
  return `${xml.element('encodingDesc', {}, `\n${parts.join('\n')}\n`)}\n`;
}

/** Of which state of a workspace a document is: the same state gives the same document. */
function publication({ revision: { sha256, at } }: DatasetDescription, xml: XmlWriter): string {
  const day = at?.slice(0, 10) ?? null;
  return [
    xml.textElement('authority', {}, 'Kanwu workspace'),
    xml.textElement('idno', { type: 'revision' }, sha256),
    ...(day === null ? [] : [xml.textElement('date', { when: day }, day)]),
  ].join('');
}

/** What people said of types of entities: what they are called, and the guideline by which they are tagged. */
function entityTypes({ entityTypes: types }: DatasetDescription, xml: XmlWriter): string {
  if (types.length === 0) return '';
  const categories = types.map(({ type, label, note }) =>
    xml.element(
      'category',
      { n: type },
      xml.textElement('catDesc', {}, [calledBoth(label) || type, note].filter((each) => each !== '').join(': ')),
    ),
  );
  return xml.element('taxonomy', { n: 'entity-types' }, categories.join(''));
}

/** What samples of its marks say: how many are wrong and how many are missing. */
function quality({ quality: samples }: DatasetDescription, xml: XmlWriter): string {
  const said = samples.map((figures) => {
    const items = qualityLines(figures).map(({ type, name, wrong, missing }) =>
      xml.textElement(
        'item',
        type === null ? {} : { n: type },
        [name, ...(wrong === null ? [] : [`wrong ${wrong}`]), ...(missing === null ? [] : [`missing ${missing}`])].join(
          '; ',
        ),
      ),
    );
    const list = xml.element('list', {}, xml.textElement('head', {}, sampleSaid(figures)) + items.join(''));
    return xml.element('ab', { type: 'quality' }, list + xml.text(intervalSaid(figures)));
  });
  return xml.element('editorialDecl', {}, xml.element('interpretation', {}, said.join('')));
}

function application({ program: { name, version, models } }: DatasetDescription, xml: XmlWriter): string {
  const weights = models.map(({ file, sha256 }) => xml.textElement('desc', {}, `${file} SHA-256 ${sha256}`));
  const label = xml.textElement('label', {}, `${name} ${version}`);
  return xml.element('application', { ident: name.toLowerCase(), version }, label + weights.join(''));
}
