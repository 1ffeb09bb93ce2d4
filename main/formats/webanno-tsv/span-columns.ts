import type { AuthorityLink } from '../../../model/entity.ts';
import { mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import { linkWritten } from '../linked-entity.ts';
import type { UnreadTally } from '../unread-tally.ts';
import type { SpanLayer } from './columns.ts';
import { unescaped } from './text.ts';

/** Features that say what a span or a relation is. */
export const labels = ['value', 'label', 'entityType', 'category', 'type'];
/** Layers that say how the text is built. */
export const grammar = /^(?:Lemma|POS|MorphologicalFeatures|Stem|Dependency|Chunk|SurfaceForm)$/;

interface Cell {
  readonly value: string;
  /** What is alike in all tokens of one span; null for a span of a single token. */
  readonly id: string | null;
}

/** A feature whose cells list what a span's slots are for; the next one lists the tokens of what fills them, and is called by its layer. */
const slotFeature = /^ROLE_[^:]*:(.*?)_/;

/** A slot of a span, by the token of what fills it. */
interface Slot {
  readonly label: string;
  /** The place of the span that has it. */
  readonly subject: number;
  readonly layer: string;
  readonly filler: string;
}

/** The spans that rows of tokens make, layer by layer. */
export class SpanColumns {
  readonly #layers: readonly SpanLayer[];
  readonly #marks: TextMark[] = [];
  readonly #slots: Slot[] = [];
  /** Where spans of several tokens stand in the list, by layer and id. */
  readonly #open = new Map<string, number>();
  /** Where spans stand in the list, by layer and token. */
  readonly #onToken = new Map<string, number[]>();

  constructor(layers: readonly SpanLayer[]) {
    this.#layers = layers;
  }

  /** Takes the row of a token, or of a part of one, which `unit` names. Offsets count UTF-16 units of the document. */
  row(unit: string, start: number, end: number, columns: readonly string[], unread: UnreadTally): void {
    for (const layer of this.#layers) {
      const width = Math.max(1, layer.features.length);
      const cells = Array.from({ length: width }, (_, at) => cellsOf(columns[layer.first + at] ?? '_'));
      const count = cells.reduce((most, each) => Math.max(most, each.length), 0);
      for (let stacked = 0; stacked < count; stacked += 1) {
        const own = cells.map((each) => each[stacked] ?? null);
        if (grammar.test(layer.name)) unread.add('grammar', layer.name);
        else note(this.#onToken, `${layer.name} ${unit}`, this.#add(layer, start, end, own, unread));
      }
    }
  }

  marks(): readonly TextMark[] {
    return this.#marks;
  }

  /** What leads from spans with slots to what fills them. */
  slots(unread: UnreadTally): readonly TextRelation[] {
    return this.#slots.flatMap(({ label, subject, layer, filler }) => {
      const [, unit = '', id = '0'] = /^([\d.-]+)(?:\[(\d+)\])?$/.exec(filler) ?? [];
      const object = this.placeOf(layer, unit, Number(id));
      if (object !== undefined) return [{ label, subject, object, isDecided: true }];
      unread.add('relations', label);
      return [];
    });
  }

  /** Where the span of a layer on a token stands in the list. @param id 0 where it has none */
  placeOf(layer: string, unit: string, id: number): number | undefined {
    const first = this.#layers.find(({ name }) => name === layer)?.first;
    return id === 0 ? this.#onToken.get(`${layer} ${unit}`)?.[0] : this.#open.get(`${first} ${id}`);
  }

  /** @returns the span's place in the list */
  #add(layer: SpanLayer, start: number, end: number, cells: readonly (Cell | null)[], unread: UnreadTally): number {
    const id = cells.find((cell) => cell !== null)?.id ?? null;
    const key = `${layer.first} ${id}`;
    const known = id === null ? undefined : this.#open.get(key);
    const before = known === undefined ? undefined : this.#marks[known];
    if (known !== undefined && before !== undefined) {
      this.#marks[known] = {
        ...before,
        spans: before.spans.map((span) => ({
          ...span,
          start: Math.min(start, span.start),
          end: Math.max(end, span.end),
        })),
      };
      return known;
    }
    const named = layer.features.findIndex((feature) => labels.includes(feature));
    const said = cells.map((cell) => (cell === null || /^\*?$/.test(cell.value) ? null : unescaped(cell.value)));
    const attributes: Record<string, string> = {};
    const links: AuthorityLink[] = [];
    for (const [at, feature] of layer.features.entries()) {
      const value = said[at] ?? null;
      const slot = slotFeature.exec(layer.features[at - 1] ?? '')?.[1];
      if (slot !== undefined) this.#addSlots(slot, said[at - 1] ?? '', feature, value);
      if (at === named || value === null || slot !== undefined || slotFeature.test(feature)) continue;
      const link = /identifier|uri/i.test(feature) ? linkWritten(value) : undefined;
      if (link === undefined) attributes[feature] = value;
      else if (link === null) unread.add('links', feature);
      else links.push(link);
    }
    if (id !== null) this.#open.set(key, this.#marks.length);
    return this.#marks.push({ ...mark(start, end, said[named] ?? layer.name), attributes, links }) - 1;
  }

  /** Adds the slots of the span that comes next in the list. */
  #addSlots(feature: string, roles: string, type: string, fillers: string | null): void {
    const labels = roles.split(';');
    for (const [place, filler] of (fillers?.split(';') ?? []).entries()) {
      const role = labels[place] ?? '';
      const label = /^\*?$/.test(role) ? feature : role;
      this.#slots.push({
        ...{ label, subject: this.#marks.length, filler },
        layer: type.slice(type.lastIndexOf('.') + 1),
      });
    }
  }
}

function note(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
}

/** The annotations that a cell stacks: `PERSON[1]|LOCATION[2]`; `_` is none, `*` one without a value. */
function cellsOf(cell: string): readonly Cell[] {
  if (cell === '_' || cell === '') return [];
  return cell.split(/(?<!\\)\|/).map((each) => {
    const [, value = each, id = null] = /^(.*?)(?<!\\)\[(\d+)\]$/.exec(each) ?? [];
    return { value, id };
  });
}
