import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { articleId, type StandOffMention } from './write-article.ts';
import { correctionId } from './write-correction.ts';
import { entityId, judgement, mentionElement, mentionId, type Responsibles } from './write-names.ts';

type Entity = NonNullable<DatasetEntity['entity']>;

/** The lists that things are described in, by their types; others are items of a list. */
const entityLists = {
  person: { list: 'listPerson', element: 'person', name: 'persName' },
  organization: { list: 'listOrg', element: 'org', name: 'orgName' },
  place: { list: 'listPlace', element: 'place', name: 'placeName' },
  other: { list: 'list', element: 'item', name: 'name' },
} as const;

/** What stands off the text of an issue: who and what is named, relations, mentions that are no elements, what is known of articles, notes. */
export class StandOff {
  readonly #xml: XmlWriter;
  readonly #responsibles: Responsibles;
  readonly #entities = new Map<string, Entity>();
  readonly #relations: string[] = [];
  readonly #spans: string[] = [];
  readonly #articles: string[] = [];
  readonly #notes: string[] = [];
  readonly #features: string[] = [];

  constructor(xml: XmlWriter, responsibles: Responsibles) {
    this.#xml = xml;
    this.#responsibles = responsibles;
  }

  add(article: DatasetArticle, mentions: readonly StandOffMention[]): void {
    for (const [place, mention] of article.entities.entries()) {
      const { entity, note, notForRelease, attributes } = mention;
      if (entity !== null) this.#entities.set(entity.id, entity);
      if (note === '' && notForRelease === undefined && attributes === undefined) continue;
      const id = mentionId(article, place, mention);
      this.#note(note, id);
      this.#note(notForRelease ?? '', id, 'not-for-release');
      this.#addFeatures(attributes ?? {}, id);
    }
    for (const correction of article.corrections)
      if (correction.applied) this.#note(correction.note, correctionId(correction));
    for (const mention of mentions) this.#addSpan(article, mention);
    for (const relation of article.relations) this.#addRelation(article, relation);
    this.#addArticle(article);
  }

  markup(): string {
    const part = (name: string, parts: readonly string[]): string =>
      parts.length === 0 ? '' : `${this.#xml.element(name, {}, `\n${parts.join('\n')}\n`)}\n`;
    const parts = [
      ...(['person', 'organization', 'place', 'other'] as const).map((kind) =>
        part(entityLists[kind].list, this.#entitiesOf(kind)),
      ),
      part('listRelation', this.#relations),
      part('listBibl', this.#articles),
      ...[...this.#spans, ...this.#features, ...this.#notes].map((each) => `${each}\n`),
    ];
    return parts.join('');
  }

  #entitiesOf(kind: keyof typeof entityLists): readonly string[] {
    const { element, name } = entityLists[kind];
    const xml = this.#xml;
    return [...this.#entities.values()]
      .filter(({ type }) => (type in entityLists ? type : 'other') === kind)
      .map((entity) => {
        const parts = [
          xml.textElement(name, { type: kind === 'other' ? entity.type : 'preferred' }, entity.name),
          ...entity.aliases.map((alias) => xml.textElement(name, { type: 'alias' }, alias)),
          ...entity.links.map(({ authority, identifier }) =>
            xml.textElement('idno', { type: word(authority) }, identifier),
          ),
          ...entity.links.flatMap(({ uri }) => (uri === null ? [] : [xml.textElement('idno', { type: 'URI' }, uri)])),
          ...(entity.note === '' ? [] : [xml.textElement('note', {}, entity.note)]),
        ];
        return xml.element(element, { 'xml:id': entityId(entity.id) }, parts.join(''));
      });
  }

  #addSpan(article: DatasetArticle, { place, stretches }: StandOffMention): void {
    const entity = article.entities[place];
    if (entity === undefined) return;
    const xml = this.#xml;
    const { name, attributes } = mentionElement(entity, mentionId(article, place, entity), this.#responsibles);
    const { 'xml:id': id = null, ...others } = attributes;
    const words = (entity.ranges ?? [entity]).map(({ text }) => text).join('…');
    const said = xml.element('desc', {}, xml.textElement(name, others, words));
    const spans = stretches.map(([from, to]) => xml.element('span', { from: `#${from.id}`, to: `#${to.id}` }));
    this.#spans.push(xml.element('spanGrp', { 'xml:id': id }, [said, ...spans].join('')));
  }

  #addRelation(article: DatasetArticle, relation: DatasetArticle['relations'][number]): void {
    const [active, passive] = [relation.subject, relation.object].map((place) => {
      const entity = article.entities[place];
      return entity === undefined ? null : `#${mentionId(article, place, entity)}`;
    });
    const attributes = { name: relation.type, active: active ?? null, passive: passive ?? null };
    this.#relations.push(this.#xml.element('relation', { ...attributes, ...judgement(relation, this.#responsibles) }));
  }

  #addArticle(article: DatasetArticle): void {
    const xml = this.#xml;
    const people = [
      ...article.reporters.map((name) => ({ name, role: 'reporter' })),
      ...article.correspondents.map((name) => ({ name, role: 'correspondent' })),
      ...article.photographers.map((name) => ({ name, role: 'photographer' })),
    ];
    const parts = [
      ...(article.headline === '' ? [] : [xml.textElement('title', { level: 'a', type: 'main' }, article.headline)]),
      ...(article.subhead === '' ? [] : [xml.textElement('title', { level: 'a', type: 'sub' }, article.subhead)]),
      ...people.map(({ name, role }) => xml.textElement('author', { role }, name)),
      ...(article.referenceCode === null
        ? []
        : [xml.textElement('idno', { type: 'reference-code' }, article.referenceCode)]),
      xml.textElement('note', { type: 'state' }, article.state),
      ...(article.notForRelease === null
        ? []
        : [xml.textElement('note', { type: 'not-for-release' }, article.notForRelease)]),
      ...(article.note === '' ? [] : [xml.textElement('note', {}, article.note)]),
    ];
    this.#articles.push(xml.element('bibl', { type: 'article', corresp: `#${articleId(article)}` }, parts.join('')));
  }

  /** Attributes as a feature structure of what they are said of. */
  #addFeatures(attributes: Readonly<Record<string, string>>, target: string): void {
    const xml = this.#xml;
    const features = Object.entries(attributes).map(([name, value]) =>
      xml.element('f', { name }, xml.textElement('string', {}, value)),
    );
    if (features.length > 0) this.#features.push(xml.element('fs', { corresp: `#${target}` }, features.join('')));
  }

  #note(note: string, target: string, type: string | null = null): void {
    if (note !== '') this.#notes.push(this.#xml.textElement('note', { type, target: `#${target}` }, note));
  }
}

/** As one word, which is all that TEI allows as a type. */
function word(text: string): string {
  return text.trim().replaceAll(/[\p{C}\p{Z}]+/gu, '_') || '_';
}
