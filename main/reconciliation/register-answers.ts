import { basename } from 'node:path';
import { authorityIri } from '../../model/authorities/authority-files.ts';
import { fullWeight } from '../../model/authorities/rank-records.ts';
import { largestOf, smallestOf } from '../../model/extremes.ts';
import { EntityId } from '../../model/ids.ts';
import { labelIn, noLabel } from '../../model/label.ts';
import type { Language } from '../../model/language.ts';
import type { EntityType } from '../../model/mention.ts';
import { type ServedProperty, servedProperties } from '../../model/reconciliation/served-property.ts';
import { reconciliationWords } from '../../resources/words/reconciliation.ts';
import { recordIri } from '../formats/dataset/record-iri.ts';
import type { NameAsked, ServedCandidate } from '../store/served/served-candidates.ts';
import type { ServedEntity } from '../store/served/served-entities.ts';
import type { ServedWithBeside } from '../store/served/served-queries.ts';
import type { Store } from '../store/store.ts';
import { previewPage } from './preview-page.ts';
import {
  apiVersion,
  type ExtensionQuery,
  type Manifest,
  mostQueries,
  type Query,
  type QueryBatch,
} from './protocol.ts';

/** So many candidates are told where nobody says how many, and at most. */
const [usualLimit, highestLimit] = [5, 50];
/** So many entities are suggested at a time for what somebody types. */
const suggested = 20;
/** How large a preview is, in pixels. */
const preview = { width: 420, height: 260 };

/** What a type is called. */
type NameType = (type: EntityType) => string;

/** What the register answers, whoever asks and however it came. It only reads. */
export class RegisterAnswers {
  readonly #store: Pick<Store, 'read' | 'path'>;
  readonly #language: Language;
  readonly #base: string;

  /** @param base the address of the service, without a slash at its end */
  constructor(store: Pick<Store, 'read' | 'path'>, language: Language, base: string) {
    this.#store = store;
    this.#language = language;
    this.#base = base;
  }

  async manifest(): Promise<Manifest> {
    const service = (path: string) => ({ service_url: this.#base, service_path: path });
    return {
      versions: [apiVersion],
      name: this.#words.serviceName(basename(this.#store.path, '.kanwu')),
      identifierSpace: await this.#identifierSpace(),
      schemaSpace: 'http://www.w3.org/2004/02/skos/core#Concept',
      defaultTypes: await this.#types(),
      view: { url: `${this.#base}/entity?id={{id}}` },
      preview: { url: `${this.#base}/preview?id={{id}}`, ...preview },
      suggest: {
        entity: service('/suggest/entity'),
        type: service('/suggest/type'),
        property: service('/suggest/property'),
      },
      extend: { propose_properties: service('/properties'), property_settings: [] },
      batchSize: mostQueries,
    };
  }

  async reconcile(batch: QueryBatch): Promise<Record<string, { result: object[] }>> {
    const answers: [string, { result: object[] }][] = [];
    // One after another: whoever works in the window is not kept waiting by a large batch.
    for (const [name, query] of Object.entries(batch)) answers.push([name, { result: await this.#candidates(query) }]);
    return Object.fromEntries(answers);
  }

  async extend({ ids, properties }: ExtensionQuery): Promise<object> {
    const wanted = properties.flatMap(({ id }) => servedProperties.find((each) => each === id) ?? []);
    const found = await this.#entities(ids, true);
    const rows = ids.map((id) => {
      const entity = found.get(id);
      return [id, Object.fromEntries(wanted.map((each) => [each, entity === undefined ? [] : valuesOf(entity, each)]))];
    });
    return { meta: wanted.map((id) => ({ id, name: this.#words.property[id] })), rows: Object.fromEntries(rows) };
  }

  /** The properties that an entity of any type may have. */
  proposed(type: string, limit: number): object {
    const properties = servedProperties.map((id) => ({ id, name: this.#words.property[id] }));
    return { type, limit, properties: properties.slice(0, limit) };
  }

  async suggestEntities(prefix: string, cursor: number): Promise<{ result: object[] }> {
    const space = await this.#identifierSpace();
    const known = this.#entityId(space, prefix);
    const wanted = (known ?? prefix).slice(0, 200);
    const found = await this.#store.read('served-called', { wanted, from: cursor, count: suggested });
    const named = await this.#typeNames();
    return {
      result: found.map((each) => ({
        ...{ id: idIn(space, each), name: each.entity.name, description: this.#describe(each, named) },
        notable: [{ id: each.entity.type, name: named(each.entity.type) }],
      })),
    };
  }

  async suggestTypes(prefix: string): Promise<{ result: object[] }> {
    return { result: (await this.#types()).filter((each) => begins(each, prefix)) };
  }

  suggestProperties(prefix: string): { result: object[] } {
    const all = servedProperties.map((id) => ({ id, name: this.#words.property[id] }));
    return { result: all.filter((each) => begins(each, prefix)) };
  }

  /** A page about an entity, as HTML; null for one that is not served. */
  async preview(id: string): Promise<string | null> {
    const found = (await this.#entities([id], true)).get(id);
    if (found === undefined) return null;
    const facts = servedProperties.flatMap((property) => {
      const values = property === 'date' || property === 'mentions' ? [] : textsOf(found, property);
      return values.length === 0 ? [] : [[this.#words.property[property], this.#words.list(values)] as const];
    });
    return previewPage(this.#language, found.entity.name, this.#describe(found, await this.#typeNames()), facts);
  }

  async #candidates(query: Query): Promise<object[]> {
    const [space, named] = [await this.#identifierSpace(), await this.#typeNames()];
    const text = query.query?.trim() ?? '';
    const limit = Math.min(Math.max(1, Math.floor(query.limit ?? usualLimit)), highestLimit);
    const called = this.#entityId(space, text);
    const [byId] =
      called === null ? [] : await this.#store.read('served-entities', { ids: [called], withBeside: false });
    const asked = askedBy(query, text, limit + 1);
    const full = fullWeight({
      ...{ years: asked.years !== null, titles: asked.titles.length > 0, places: asked.places.length > 0 },
    });
    if (byId !== undefined) {
      return [this.#candidate({ space, named, full }, { served: byId, reasons: ['same-name'], weight: full }, true)];
    }
    // What is told of something without a name is told of too many.
    if (text === '') return [];
    const found = await this.#store.read('served-candidates', asked);
    const sure = onlyOne(found);
    return found.slice(0, limit).map((each) => this.#candidate({ space, named, full }, each, each === sure));
  }

  #candidate(
    { space, named, full }: { readonly space: string; readonly named: NameType; readonly full: number },
    { served, reasons, weight }: ServedCandidate,
    match: boolean,
  ): object {
    return {
      ...{ id: idIn(space, served), name: served.entity.name, match },
      type: [{ id: served.entity.type, name: named(served.entity.type) }],
      // Of what can be known of a name that is asked so.
      score: Math.max(0, Math.round((weight / full) * 1000) / 10),
      description: [this.#describe(served, named), this.#words.reasons(reasons)].join(' · '),
      features: reasons.map((id) => ({ id, value: true })),
    };
  }

  async #entities(ids: readonly string[], withBeside: boolean): Promise<ReadonlyMap<string, ServedWithBeside>> {
    const space = await this.#identifierSpace();
    const known = new Map(ids.flatMap((id) => [[this.#entityId(space, id), id] as const]));
    const wanted = [...known.keys()].filter((id) => id !== null);
    const found = await this.#store.read('served-entities', { ids: wanted, withBeside });
    return new Map(found.map((each) => [known.get(each.entity.id) ?? '', each]));
  }

  /** What stands before all ids: the same as in exports, so that what was matched here is known there. */
  async #identifierSpace(): Promise<string> {
    const { baseIri } = await this.#store.read('citation', null);
    return baseIri === '' ? 'urn:uuid:' : baseIri;
  }

  #entityId(space: string, id: string): EntityId | null {
    const own = id.startsWith(space) ? id.slice(space.length) : id;
    return EntityId.safeParse(own.toLowerCase().replaceAll('-', '')).data ?? null;
  }

  async #types(): Promise<{ id: string; name: string }[]> {
    const types = await this.#store.read('register-types', null);
    const named = await this.#typeNames();
    return types.map((id) => ({ id, name: named(id) }));
  }

  /** What types are called in the workspace. */
  async #typeNames(): Promise<NameType> {
    const said = new Map((await this.#store.read('type-descriptions', null)).map(({ type, label }) => [type, label]));
    return (type) => labelIn(said.get(type) ?? noLabel, this.#language) ?? this.#words.typeName(type);
  }

  #describe({ entity, mentions, firstDate, lastDate }: ServedEntity, named: NameType): string {
    const { mentioned } = this.#words;
    return [named(entity.type), mentioned(mentions, firstDate, lastDate)].join(' · ');
  }

  get #words() {
    return reconciliationWords[this.#language];
  }
}

function idIn(space: string, { entity }: ServedEntity): string {
  return recordIri(space === 'urn:uuid:' ? '' : space, entity.id).slice(space.length);
}

function begins({ id, name }: { readonly id: string; readonly name: string }, prefix: string): boolean {
  const wanted = prefix.toLowerCase();
  return id.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted);
}

function askedBy(query: Query, name: string, limit: number): NameAsked {
  const types = query.type === undefined ? [] : typeof query.type === 'string' ? [query.type] : query.type;
  const said = (wanted: ServedProperty): string[] =>
    (query.properties ?? [])
      .filter(({ pid }) => pid === wanted)
      .flatMap(({ v }) => (Array.isArray(v) ? v : [v]))
      .map((value) => (typeof value === 'object' ? String(value.name ?? value.id) : String(value)).trim())
      .filter((value) => value !== '');
  const years = said('date').flatMap((date) => {
    const year = /^-?\d{1,4}(?!\d)/.exec(date)?.[0];
    return year === undefined ? [] : [Number(year)];
  });
  return {
    ...{ name, types: types.filter((type) => type !== ''), limit },
    years: years.length === 0 ? null : [smallestOf(years), largestOf(years)],
    ...{ titles: said('title'), places: said('place') },
  };
}

/** The one candidate that is called so, where nothing speaks against it; null where there are others, or none. */
function onlyOne(found: readonly ServedCandidate[]): ServedCandidate | null {
  const called = found.filter(({ reasons }) => reasons.includes('same-name') || reasons.includes('alias'));
  const [only] = called;
  return only === undefined || called.length > 1 || only.reasons.includes('not-its-time') ? null : only;
}

function valuesOf(entity: ServedWithBeside, property: ServedProperty): object[] {
  switch (property) {
    case 'date':
      return [...new Set([entity.firstDate, entity.lastDate])].flatMap((date) =>
        date === null ? [] : [{ date: `${date}T00:00:00Z` }],
      );
    case 'mentions':
      return [{ int: entity.mentions }];
    default:
      return textsOf(entity, property).map((str) => ({ str }));
  }
}

function textsOf(
  { entity, aliases, positions, places }: ServedWithBeside,
  property: Exclude<ServedProperty, 'date' | 'mentions'>,
): readonly string[] {
  switch (property) {
    case 'title':
      return positions;
    case 'place':
      return places;
    case 'alias':
      return aliases;
    case 'link':
      return entity.links.map((link) => authorityIri(link) ?? `${link.authority} ${link.identifier}`);
    case 'note':
      return entity.note === '' ? [] : [entity.note];
  }
}
