import { nameOf, type SaidName } from './names.ts';

/** Where an anchor stands in the text of a document, for what begins at it and what ends at it: no white space is at the edge of either. */
export interface AnchorPlace {
  readonly from: number;
  readonly to: number;
}

/** A name that stands off the text, by the anchors of its stretches. */
interface StandOffName extends SaidName {
  /** Empty where it has none. */
  readonly id: string;
  readonly spans: readonly { readonly from: string; readonly to: string }[];
}

/** Stretches that a name which stands off the text was found to have. */
export interface PlacedName extends SaidName {
  /** Empty where it has none. */
  readonly id: string;
  /** What it is marked on, as printed; left out where the name stands off the text. */
  readonly words?: string;
  /** Empty where its anchors are not in the text. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Names that stand off the text, as Kanwu writes those that cross others or are interrupted: a `spanGrp` whose `desc` has the name as an
 * element, and a `span` for each stretch from one anchor to another.
 */
export class StandOffNames {
  readonly #names: StandOffName[] = [];
  readonly #places = new Map<string, AnchorPlace>();
  #group: {
    readonly id: string;
    said: SaidName | null;
    isInDescription: boolean;
    readonly spans: { from: string; to: string }[];
  } | null = null;

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === 'spanGrp') this.#group = { id: attributes.id ?? '', said: null, isInDescription: false, spans: [] };
    const group = this.#group;
    if (group === null) return;
    if (element === 'desc') group.isInDescription = true;
    else if (group.isInDescription) group.said ??= nameOf(element, attributes, false);
    else if (element === 'span') group.spans.push({ from: idIn(attributes.from), to: idIn(attributes.to) });
  }

  close(element: string): void {
    if (this.#group === null) return;
    if (element === 'desc') this.#group.isInDescription = false;
    if (element !== 'spanGrp') return;
    const { id, said, spans } = this.#group;
    if (said !== null) this.#names.push({ ...said, id, spans });
    this.#group = null;
  }

  anchor(id: string, place: AnchorPlace): void {
    this.#places.set(id, place);
  }

  placed(): readonly PlacedName[] {
    return this.#names.map(({ spans, ...said }) => ({
      ...said,
      ranges: spans.flatMap(({ from, to }) => {
        const [start, end] = [this.#places.get(from)?.from, this.#places.get(to)?.to];
        return start === undefined || end === undefined || start >= end ? [] : [{ start, end }];
      }),
    }));
  }
}

/** The id that a pointer within the document names. */
export function idIn(pointer = ''): string {
  return pointer.replace(/^#/, '');
}
