import { append } from '../../../../model/append.ts';
import type { DatasetArticle, DatasetCorrection, DatasetEntity } from '../../dataset/dataset-article.ts';
import { SourceStretches } from '../../dataset/source-stretches.ts';
import type { XmlElement, XmlHandlers } from '../../xml/parse-xml.ts';
import type { Stretch } from './corrected-stretches.ts';

/** A name as it stands in a file's text, in one piece or several. */
export interface NamedStretches {
  readonly mention: DatasetEntity;
  readonly stretches: readonly Stretch[];
}

/** What people decided of one file, of whatever article. */
export interface DecidedOfSource {
  readonly corrections: readonly DatasetCorrection[];
  readonly names: readonly NamedStretches[];
}

/** What articles say of a file. @param sha256 of its bytes */
export function decidedOf(articles: readonly DatasetArticle[], sha256: string): DecidedOfSource {
  const corrections: DatasetCorrection[] = [];
  const names: NamedStretches[] = [];
  for (const article of articles) {
    const isHere = (place: number): boolean => {
      const source = article.sources[place];
      return source?.sha256 === sha256 && source.restored === undefined;
    };
    append(
      corrections,
      article.corrections.filter(({ source, applied }) => applied && isHere(source)),
    );
    const places = new SourceStretches(article);
    for (const mention of article.entities) {
      const stretches = (mention.ranges ?? [mention])
        .flatMap(({ start, end }) => places.of(start, end))
        .filter(({ source }) => isHere(source));
      if (stretches.length > 0) names.push({ mention, stretches });
    }
  }
  return { corrections, names };
}

/**
 * Hands a document on to its reader with the elements of some names called by their places among all elements, so that what is read of
 * them can be found again in the file.
 */
export class NumberedElements implements XmlHandlers {
  readonly #reader: XmlHandlers;
  readonly #change: (element: XmlElement, ordinal: string) => XmlElement;
  #count = 0;

  /** @param change gives an element its number */
  constructor(reader: XmlHandlers, change: (element: XmlElement, ordinal: string) => XmlElement) {
    this.#reader = reader;
    this.#change = change;
  }

  open(element: XmlElement): void {
    this.#reader.open(this.#change(element, String(this.#count)));
    this.#count += 1;
  }

  close(name: string): void {
    this.#reader.close(name);
  }

  text(text: string): void {
    this.#reader.text?.(text);
  }
}

/** Tokens of one element as one stretch, by the elements' numbers, in the order of the text. */
export function stretchesByElement(
  tokens: readonly { readonly start: number; readonly end: number; readonly reference: string }[],
): ReadonlyMap<number, Stretch> {
  const found = new Map<number, Stretch>();
  for (const { start, end, reference } of tokens) {
    const ordinal = Number(reference);
    const known = found.get(ordinal);
    found.set(
      ordinal,
      known === undefined ? { start, end } : { start: Math.min(known.start, start), end: Math.max(known.end, end) },
    );
  }
  return found;
}

/** The document with its encoding declared as that which it is written in. */
export function declaredAsUtf8(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

/** Things that stand in a text, by their stretches: those that a stretch meets are looked up, however many there are. */
export class PlacedThings<Thing> {
  readonly #things: readonly { readonly thing: Thing; readonly stretch: Stretch }[];
  /** Of each, how far it or any before it goes. */
  readonly #reaches: readonly number[];

  constructor(things: readonly Thing[], stretchOf: (thing: Thing) => Stretch) {
    this.#things = things
      .map((thing) => ({ thing, stretch: stretchOf(thing) }))
      .sort((a, b) => a.stretch.start - b.stretch.start);
    let reach = 0;
    this.#reaches = this.#things.map(({ stretch }) => {
      reach = Math.max(reach, stretch.end);
      return reach;
    });
  }

  /** Those that have a character in common with one of the stretches, each once. */
  meeting(stretches: readonly Stretch[]): readonly Thing[] {
    const found = new Set<Thing>();
    for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
      for (let place = this.#firstReaching(start); place < this.#things.length; place += 1) {
        const placed = this.#things[place];
        if (placed === undefined || placed.stretch.start >= end) break;
        if (placed.stretch.end > start) found.add(placed.thing);
      }
    }
    return [...found];
  }

  /** The first place from which on something goes beyond an offset. */
  #firstReaching(offset: number): number {
    let [low, high] = [0, this.#reaches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reaches[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Whether two stretches have a character in common. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
