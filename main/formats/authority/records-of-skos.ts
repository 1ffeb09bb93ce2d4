import type { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import type { RdfStatement, RdfTerm } from '../vocabulary/rdf-statements.ts';
import { recordOf } from './records-of-rows.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What classes of schema.org and FOAF are here, by the ends of their names. */
const types: Readonly<Record<string, string>> = {
  ...{ person: 'person', organization: 'organization', place: 'place', agent: 'person', group: 'organization' },
};

interface Concept {
  readonly preferred: RdfTerm[];
  readonly others: string[];
  readonly notes: string[];
  type: string | null;
}

/** The concepts in RDF statements as records: their labels in Chinese before those in other languages, which are aliases. */
export function recordsOfSkos(statements: readonly RdfStatement[]): AuthorityRecord[] {
  const concepts = new Map<string, Concept>();
  for (const { subject, predicate, object } of statements) {
    if (subject.termType !== 'NamedNode') continue;
    const known = concepts.get(subject.value) ?? { preferred: [], others: [], notes: [], type: null };
    concepts.set(subject.value, known);
    if (predicate.value === `${skos}prefLabel`) known.preferred.push(object);
    else if (predicate.value === `${skos}altLabel` || predicate.value === `${skos}hiddenLabel`) {
      known.others.push(object.value);
    } else if (predicate.value === `${skos}scopeNote` || predicate.value === `${skos}definition`) {
      known.notes.push(object.value);
    } else if (predicate.value === type) known.type ??= types[lastPart(object.value).toLowerCase()] ?? null;
  }
  return [...concepts].flatMap(([identifier, { preferred, others, notes, type: of }]) => {
    const [name, ...further] = preferred.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ value }) => value);
    const aliases = [...further, ...others];
    return recordOf({ identifier, name, aliases, note: notes.join(' '), ...(of === null ? {} : { type: of }) }) ?? [];
  });
}

function rankOf({ language = '' }: RdfTerm): number {
  return language.toLowerCase().startsWith('zh') ? 0 : language === '' ? 1 : 2;
}

function lastPart(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}
