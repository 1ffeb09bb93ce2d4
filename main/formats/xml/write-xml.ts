/** An element's attributes in the order in which they are written; null for one that it has not. */
export type XmlAttributes = Readonly<Record<string, string | null>>;

/** What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets): most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What most texts have none of, so that most are written as they are. */
const unusual = /[&<>"\r\n\t]|[^\u0020-\ud7ff\ue000-\ufffd]/;

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // Parsers make line feeds and spaces of these, unless they are written as references.
  ...{ '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' },
};

/** Writes XML as text. Characters that it can't hold are replaced by U+FFFD. */
export class XmlWriter {
  readonly #onReplaced: (count: number) => void;

  /** @param onReplaced is told how many characters were replaced */
  constructor(onReplaced: (count: number) => void) {
    this.#onReplaced = onReplaced;
  }

  /** Whether a text, and so each stretch of it, is written as it is, without line breaks in it. */
  isPlain(text: string): boolean {
    return !unusual.test(text);
  }

  /** Character data. */
  text(text: string): string {
    return unusual.test(text) ? this.#legal(text).replace(/[&<>\r]/g, escaped) : text;
  }

  /** @param content markup; an element without any is written as an empty one */
  element(name: string, attributes: XmlAttributes, content = ''): string {
    const tag = `<${name}${this.#attributes(attributes)}`;
    return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
  }

  /** The tag that begins an element, for content that is not known yet. */
  startTag(name: string, attributes: XmlAttributes): string {
    return `<${name}${this.#attributes(attributes)}>`;
  }

  /** An element that holds text alone. */
  textElement(name: string, attributes: XmlAttributes, text: string): string {
    return this.element(name, attributes, this.text(text));
  }

  #attributes(attributes: XmlAttributes): string {
    let written = '';
    for (const name in attributes) {
      const value = attributes[name] ?? null;
      if (value !== null) written += ` ${name}="${this.#attribute(value)}"`;
    }
    return written;
  }

  #attribute(value: string): string {
    return unusual.test(value) ? this.#legal(value).replace(/[&<>"\r\n\t]/g, escaped) : value;
  }

  #legal(text: string): string {
    let count = 0;
    const legal = text.replace(illegal, () => {
      count += 1;
      return '\ufffd';
    });
    if (count > 0) this.#onReplaced(count);
    return legal;
  }
}

function escaped(character: string): string {
  return escapes[character] ?? character;
}
