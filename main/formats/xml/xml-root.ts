import { SaxesParser } from 'saxes';

/** How an XML (or HTML) document begins. */
export interface XmlRoot {
  /** The root element's name without its prefix. */
  readonly name: string;
  /** Its namespace; empty where it has none. */
  readonly namespace: string;
  /** Its attributes by name, those that declare namespaces included. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** More than a document needs to get to its root element, with its comments and document type. */
const longestProlog = 1 << 18;

/** The root element of an XML document; null when the text does not begin as one does. */
export function rootOf(text: string): XmlRoot | null {
  const parser = new SaxesParser();
  let root: XmlRoot | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    root ??= rootFrom(name, attributes);
  });
  const head = text.slice(text.search(/\S/), longestProlog);
  try {
    for (let at = 0; at < head.length && root === null; at += 1024) parser.write(head.slice(at, at + 1024));
  } catch {
    // What comes before the root element is at fault, or what comes soon after it.
  }
  return root;
}

function rootFrom(tag: string, attributes: Readonly<Record<string, string>>): XmlRoot {
  const colon = tag.indexOf(':');
  const prefix = tag.slice(0, Math.max(0, colon));
  const namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
  return { name: tag.slice(colon + 1), namespace, attributes };
}
