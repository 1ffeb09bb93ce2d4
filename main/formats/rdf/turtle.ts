/** What an IRI or a value is written as in Turtle. */
export type Term = string;

/** What names of the vocabularies stand for. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  itsrdf: 'http://www.w3.org/2005/11/its/rdf#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  prov: 'http://www.w3.org/ns/prov#',
} as const;

/** Writes RDF as Turtle 1.1 (https://www.w3.org/TR/turtle/). Halves of surrogate pairs, which it can't hold, become U+FFFD. */
export class TurtleWriter {
  readonly #onReplaced: (count: number) => void;

  /** @param onReplaced is told how many characters were replaced */
  constructor(onReplaced: (count: number) => void) {
    this.#onReplaced = onReplaced;
  }

  /** @param used names of the vocabularies that are spoken of */
  head(used: readonly (keyof typeof prefixes)[]): string {
    return `${used.map((name) => `@prefix ${name}: <${prefixes[name]}> .\n`).join('')}\n`;
  }

  /** An IRI as it is; what can't stand in one is escaped as IRIs escape it. */
  iri(iri: string): Term {
    return `<${wellFormed(iri).replace(/[\p{Cc} <>"{}|^`\\]/gu, encodeURIComponent)}>`;
  }

  /** @param language as BCP 47 tags it; null for none */
  text(text: string, language: string | null = null): Term {
    const legal = wellFormed(text);
    if (legal !== text) this.#onReplaced([...text].filter((character) => wellFormed(character) !== character).length);
    const escaped = legal.replace(/["\\\p{Cc}]/gu, escapeOf);
    return `"${escaped}"${language !== null && /^[a-z]+(-[a-z\d]+)*$/i.test(language) ? `@${language}` : ''}`;
  }

  typed(value: string, type: `xsd:${string}`): Term {
    return `${this.text(value)}^^${type}`;
  }

  /** What is said of one thing; nothing where nothing is. */
  about(subject: Term, said: readonly (readonly [predicate: Term, ...objects: Term[]])[]): string {
    const lines = said.flatMap(([predicate, ...objects]) =>
      objects.length === 0 ? [] : [`  ${predicate} ${objects.join(', ')}`],
    );
    return lines.length === 0 ? '' : `${subject}\n${lines.join(' ;\n')} .\n\n`;
  }
}

/** Without halves of surrogate pairs that stand alone. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

const named: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}
