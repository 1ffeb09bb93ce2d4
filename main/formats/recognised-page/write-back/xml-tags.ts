/** A tag of an XML document, and where it stands in its text. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Its element's name without the prefix. */
  readonly name: string;
  /** How many elements begin before it; of a closing tag, that of the tag that it closes. */
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

/** Comments, sections of characters, instructions and the declaration of the type first: what looks like a tag in them is none. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>|<(\/?)([^\s/>!?]+)(?:[^"'>]|"[^"]*"|'[^']*')*?(\/?)>/g;

/** The tags of a well-formed XML document, in its order. */
export function xmlTags(text: string): readonly XmlTag[] {
  const tags: XmlTag[] = [];
  const open: number[] = [];
  let count = 0;
  for (const { 0: whole, 1: slash = '', 2: name, 3: empty = '', index } of text.matchAll(markup)) {
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    const ordinal = kind === 'close' ? (open.pop() ?? 0) : count;
    if (kind !== 'close') count += 1;
    if (kind === 'open') open.push(ordinal);
    tags.push({ kind, ordinal, name: name.slice(name.indexOf(':') + 1), start: index, end: index + whole.length });
  }
  return tags;
}

/** Tags of a document by the elements that they are of: each is looked up, however many there are. */
export class XmlElements {
  readonly tags: readonly XmlTag[];
  /** By their elements' numbers, where in `tags` the first and the last tag of an element stand. */
  readonly #first = new Map<number, number>();
  readonly #last = new Map<number, number>();

  constructor(tags: readonly XmlTag[]) {
    this.tags = tags;
    for (const [place, { kind, ordinal }] of tags.entries()) {
      if (kind !== 'close') this.#first.set(ordinal, place);
      if (kind !== 'open') this.#last.set(ordinal, place);
    }
  }

  /** The tag that closes an element; undefined for one that is empty. */
  closeOf(ordinal: number): XmlTag | undefined {
    const tag = this.tags[this.#last.get(ordinal) ?? -1];
    return tag?.kind === 'close' ? tag : undefined;
  }

  /** An element from its first tag to its last. */
  whole({ start, end, ordinal }: XmlTag): { readonly start: number; readonly end: number } {
    return { start, end: this.closeOf(ordinal)?.end ?? end };
  }

  /** The tags within an element. */
  within(ordinal: number): readonly XmlTag[] {
    const [first, last] = [this.#first.get(ordinal), this.#last.get(ordinal)];
    return first === undefined || last === undefined ? [] : this.tags.slice(first + 1, last);
  }
}

/** Something else in the place of a stretch of a text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with what is put in the place of stretches of it, which don't overlap; of two at one place the first that is given stands first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: now } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), now);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** A tag with an attribute set, or without it where the value is null; the others stay as they are written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const had = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const attribute = value === null ? '' : ` ${name}="${escapedAttribute(value)}"`;
  if (had.test(tag)) return tag.replace(had, () => attribute);
  return tag.replace(/\s*\/?>$/, (end) => `${attribute}${end}`);
}

/** An attribute as a tag has it; null where it has none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const written = found?.[1] ?? found?.[2];
  return written === undefined ? null : unescaped(written);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });
}

function escapedAttribute(text: string): string {
  return legal(text).replace(
    /[&<>"\r\n\t]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? `&#${character.charCodeAt(0)};`,
  );
}

/** Text as the content of an element. */
export function escapedText(text: string): string {
  return legal(text).replace(
    /[&<>\r]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? `&#${character.charCodeAt(0)};`,
  );
}

/** What XML has no place for is replaced. */
function legal(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
