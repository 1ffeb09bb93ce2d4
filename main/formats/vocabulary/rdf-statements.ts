import { KanwuError } from '../../../model/error.ts';

/** A node of an RDF graph: what SKOS needs of a term of the RDF/JS data model, which the readers speak. */
export interface RdfTerm {
  /** `NamedNode`, `BlankNode`, `Literal`, … */
  readonly termType: string;
  /** An IRI, the label of a blank node, or the text of a literal. */
  readonly value: string;
  /** Of a literal: its BCP 47 tag; empty for a plain one. */
  readonly language?: string;
}

export interface RdfStatement {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
}

/** Reads the statements of a Turtle or N-Triples document. @throws {KanwuError} `vocabulary-unreadable` */
export async function statementsOfTurtle(text: string, base: string): Promise<RdfStatement[]> {
  // The RDF readers are large, and few ever import a vocabulary.
  const { Parser } = await import('n3');
  try {
    return new Parser({ baseIRI: base }).parse(text);
  } catch (error) {
    throw unreadable(error, lineOf(error));
  }
}

/** Reads the statements of an RDF/XML document. @throws {KanwuError} `vocabulary-unreadable` */
export async function statementsOfXml(text: string, base: string): Promise<RdfStatement[]> {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  const parser = new RdfXmlParser({ baseIRI: base, trackPosition: true });
  const statements: RdfStatement[] = [];
  return new Promise((resolve, reject) => {
    parser.on('data', (statement: RdfStatement) => statements.push(statement));
    parser.on('error', (error: unknown) => reject(unreadable(error, lineOf(error))));
    parser.on('end', () => resolve(statements));
    parser.end(text);
  });
}

/** `3:14: …`, or `Line 3 column 14: …` */
const placeInMessage = /^(?:Line )?(\d+)(?::| column )\d+:\s*/;

/** Where in the document the readers say that they failed, as a line counted from 1. */
function lineOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const context: unknown = 'context' in error ? error.context : null;
  if (typeof context === 'object' && context !== null && 'line' in context && typeof context.line === 'number') {
    return context.line;
  }
  const written = placeInMessage.exec(error.message)?.[1];
  return written === undefined ? null : Number(written);
}

function unreadable(error: unknown, line: number | null): KanwuError {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(placeInMessage, '').replace(/ on line \d+\.?$/, '');
  return new KanwuError('vocabulary-unreadable', { line, reason }, { cause: error });
}
