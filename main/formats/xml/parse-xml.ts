import { SaxesParser } from 'saxes';
import { KanwuError } from '../../../model/error.ts';
import type { ImportWork } from '../importer.ts';

/** An element as a reader meets it. */
export interface XmlElement {
  /** Its name without the prefix. */
  readonly name: string;
  /** Its attributes by their names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  close(name: string): void;
  /** Character data, in any number of pieces. */
  text?(text: string): void;
}

/** So much is read between two looks at whether the work was cancelled. */
const piece = 1 << 16;

/**
 * Reads an XML document from its beginning to its end. Entities of its own are not followed, whether they name files or each other.
 *
 * @throws {KanwuError} `file-malformed` (detail: `line`, `reason`) and `cancelled`
 */
export function parseXml(text: string, handlers: XmlHandlers, work: ImportWork): void {
  const parser = new SaxesParser();
  // Web pages' entity for a space is written without a declaration by several tools.
  parser.ENTITIES.nbsp = '\u00a0';
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^(?:undefined:)?\d+:\d+: /, '');
    throw new KanwuError('file-malformed', { line: parser.line, reason });
  });
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open({ name: localName(name), attributes: localNames(attributes) }),
  );
  parser.on('closetag', ({ name }) => handlers.close(localName(name)));
  parser.on('text', (data) => handlers.text?.(data));
  parser.on('cdata', (data) => handlers.text?.(data));
  const start = Math.max(0, text.search(/\S/));
  for (let at = start; at < text.length; at += piece) {
    work.progress(at / text.length);
    parser.write(text.slice(at, at + piece));
  }
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) found[localName(name)] = value;
  }
  return found;
}
