import type { Category, Vocabulary } from '../../../model/category.ts';
import { KanwuError } from '../../../model/error.ts';
import type { RdfStatement, RdfTerm } from './rdf-statements.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** By what a concept scheme is called where it has no preferred label. */
const titles = [
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/elements/1.1/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
];

/**
 * Makes a vocabulary of the concepts in RDF statements (SKOS Reference, W3C Recommendation of 18 August 2009). A term's code is its
 * notation, or the last part of its IRI; where that would give two terms one code, the whole IRI. A term that has several broader
 * ones is under the first of them that doesn't lead back to itself. A label that is missing in one language is that of the other.
 *
 * @throws {KanwuError} `vocabulary-empty` when no concept is among them
 */
export function vocabularyFromSkos(statements: readonly RdfStatement[], scheme: string): Vocabulary {
  const graph = new Statements(statements);
  const concepts = conceptsIn(graph);
  if (concepts.length === 0) throw new KanwuError('vocabulary-empty');
  const codes = codesOf(concepts, graph);
  const broader = broaderOf(concepts, graph);
  const terms = concepts.map((concept): Category => {
    const code = codes.get(concept) ?? concept;
    const above = broader.get(concept);
    const label = labelOf(graph.literals(concept, `${skos}prefLabel`)) ?? { zh: code, en: code };
    return { scheme, code, label, broader: above === undefined ? null : (codes.get(above) ?? null) };
  });
  return { scheme, label: schemeLabel(graph) ?? { zh: scheme, en: scheme }, terms };
}

interface Literal {
  readonly value: string;
  /** A BCP 47 tag in lower case; empty for a plain literal. */
  readonly language: string;
}

/** RDF statements, to be asked by subject and predicate. Resources are named by IRI, blank nodes by `_:` and their label. */
class Statements {
  readonly #objects = new Map<string, Map<string, RdfTerm[]>>();

  constructor(statements: readonly RdfStatement[]) {
    for (const { subject, predicate, object } of statements) {
      const name = nameOf(subject);
      const byPredicate = this.#objects.get(name) ?? new Map<string, RdfTerm[]>();
      this.#objects.set(name, byPredicate);
      const objects = byPredicate.get(predicate.value) ?? [];
      byPredicate.set(predicate.value, objects);
      objects.push(object);
    }
  }

  /** In the order in which the document speaks of them. */
  subjects(): readonly string[] {
    return [...this.#objects.keys()];
  }

  resources(subject: string, predicate: string): readonly string[] {
    return this.#of(subject, predicate)
      .filter((term) => term.termType !== 'Literal')
      .map(nameOf);
  }

  literals(subject: string, predicate: string): readonly Literal[] {
    return this.#of(subject, predicate).flatMap((term) =>
      term.termType === 'Literal' && term.value.trim() !== ''
        ? [{ value: term.value.replace(/\s+/g, ' ').trim(), language: (term.language ?? '').toLowerCase() }]
        : [],
    );
  }

  #of(subject: string, predicate: string): readonly RdfTerm[] {
    return this.#objects.get(subject)?.get(predicate) ?? [];
  }
}

function nameOf(term: RdfTerm): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** What is said to be a concept, and what has a preferred label and is said to be in a scheme or above or below another. */
function conceptsIn(graph: Statements): readonly string[] {
  const properties = ['inScheme', 'topConceptOf', 'broader', 'narrower'].map((name) => `${skos}${name}`);
  return graph.subjects().filter((subject) => {
    const types = graph.resources(subject, rdfType);
    if (types.includes(`${skos}Concept`)) return true;
    if (types.includes(`${skos}ConceptScheme`)) return false;
    const isLabelled = graph.literals(subject, `${skos}prefLabel`).length > 0;
    return isLabelled && properties.some((property) => graph.resources(subject, property).length > 0);
  });
}

function codesOf(concepts: readonly string[], graph: Statements): ReadonlyMap<string, string> {
  const short = (concept: string): string =>
    graph.literals(concept, `${skos}notation`)[0]?.value ?? (lastPartOf(concept) || concept);
  const codes = concepts.map(short);
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Map(
    concepts.map((concept, place) => {
      const code = codes[place] ?? concept;
      return [concept, counts.get(code) === 1 ? code : concept] as const;
    }),
  );
}

function lastPartOf(iri: string): string {
  const part = iri.split(/[#/:]/).findLast((each) => each !== '') ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function broaderOf(concepts: readonly string[], graph: Statements): ReadonlyMap<string, string> {
  const known = new Set(concepts);
  const candidates = new Map<string, string[]>(concepts.map((each) => [each, []]));
  for (const concept of concepts) {
    for (const broad of graph.resources(concept, `${skos}broader`)) candidates.get(concept)?.push(broad);
    for (const narrower of graph.resources(concept, `${skos}narrower`)) candidates.get(narrower)?.push(concept);
  }
  const isTop = topConcepts(graph);
  const broader = new Map<string, string>();
  const leadsBack = (from: string, to: string): boolean => {
    for (let at: string | undefined = to; at !== undefined; at = broader.get(at)) if (at === from) return true;
    return false;
  };
  for (const concept of concepts) {
    if (isTop.has(concept)) continue;
    const above = candidates.get(concept)?.find((each) => known.has(each) && !leadsBack(concept, each));
    if (above !== undefined) broader.set(concept, above);
  }
  return broader;
}

function topConcepts(graph: Statements): ReadonlySet<string> {
  return new Set(
    graph
      .subjects()
      .flatMap((subject) => [
        ...graph.resources(subject, `${skos}hasTopConcept`),
        ...(graph.resources(subject, `${skos}topConceptOf`).length > 0 ? [subject] : []),
      ]),
  );
}

function schemeLabel(graph: Statements): Vocabulary['label'] | null {
  const schemes = graph
    .subjects()
    .filter((subject) => graph.resources(subject, rdfType).includes(`${skos}ConceptScheme`));
  for (const subject of schemes) {
    for (const property of [`${skos}prefLabel`, ...titles]) {
      const label = labelOf(graph.literals(subject, property));
      if (label !== null) return label;
    }
  }
  return null;
}

/** Simplified Chinese before other Chinese; of the labels in no language or another, the first. */
function labelOf(literals: readonly Literal[]): Vocabulary['label'] | null {
  const inOneOf = (ranges: readonly string[]): string | undefined => {
    for (const range of ranges) {
      const found = literals.find(({ language }) => language === range || language.startsWith(`${range}-`));
      if (found !== undefined) return found.value;
    }
    return undefined;
  };
  const any = inOneOf(['']) ?? literals[0]?.value;
  const zh = inOneOf(['zh-hans', 'zh-cn', 'zh-sg', 'zh', 'cmn']);
  const en = inOneOf(['en']);
  const [chinese, english] = [zh ?? en ?? any, en ?? zh ?? any];
  return chinese === undefined || english === undefined ? null : { zh: chinese, en: english };
}
