import type { TextRelation } from '../annotated-text/annotated-text.ts';
import type { UnreadTally } from '../unread-tally.ts';
import type { RelationLayer } from './columns.ts';
import { grammar, labels, type SpanColumns } from './span-columns.ts';
import { unescaped } from './text.ts';

/** A span by the token that a row is of, and by its id where several are there; 0 for the only one. */
interface End {
  readonly unit: string;
  readonly id: number;
}

/**
 * The relations that rows of tokens make: each stands in the row of what it leads to, and its last column says where it comes from,
 * `1-2` or `1-2[3_4]` with the ids of both.
 */
export class RelationColumns {
  readonly #layers: readonly RelationLayer[];
  readonly #found: {
    readonly layer: RelationLayer;
    readonly label: string;
    readonly others: readonly string[];
    readonly from: End;
    readonly to: End;
  }[] = [];

  constructor(layers: readonly RelationLayer[]) {
    this.#layers = layers;
  }

  row(unit: string, columns: readonly string[]): void {
    for (const layer of this.#layers) {
      const origins = stackedIn(columns[layer.origin] ?? '_');
      const said = layer.features.map((_, at) => stackedIn(columns[layer.first + at] ?? '_'));
      for (const [stacked, origin] of origins.entries()) {
        const [, from = '', fromId = '0', toId = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(origin) ?? [];
        this.#found.push({
          ...{ layer, label: labelOf(layer, said, stacked), others: othersOf(layer, said, stacked) },
          ...{ from: { unit: from, id: Number(fromId) }, to: { unit, id: Number(toId) } },
        });
      }
    }
  }

  relations(spans: SpanColumns, unread: UnreadTally): readonly TextRelation[] {
    return this.#found.flatMap(({ layer, label, others, from, to }): TextRelation[] => {
      if (grammar.test(layer.name)) {
        unread.add('grammar', layer.name);
        return [];
      }
      for (const name of others) unread.add('attributes', name);
      const [subject, object] = [from, to].map(({ unit, id }) => spans.placeOf(layer.between, unit, id));
      if (subject !== undefined && object !== undefined) return [{ label, subject, object, isDecided: true }];
      unread.add('relations', label);
      return [];
    });
  }
}

/** What a relation is called by one of its features, else its layer's name. */
function labelOf(layer: RelationLayer, said: readonly (readonly string[])[], stacked: number): string {
  const value = valueAt(said, labelPlace(layer), stacked);
  return value === '' ? layer.name : unescaped(value);
}

/** The features that say something beside. */
function othersOf(layer: RelationLayer, said: readonly (readonly string[])[], stacked: number): readonly string[] {
  return layer.features.filter((_, at) => at !== labelPlace(layer) && valueAt(said, at, stacked) !== '');
}

function labelPlace({ features }: RelationLayer): number {
  return Math.max(
    features.findIndex((feature) => labels.includes(feature)),
    0,
  );
}

/** Empty where nothing is said. */
function valueAt(said: readonly (readonly string[])[], place: number, stacked: number): string {
  const value = (said[place]?.[stacked] ?? '').replace(/(?<!\\)\[\d+\]$/, '');
  return /^[*_]$/.test(value) ? '' : value;
}

function stackedIn(cell: string): readonly string[] {
  return cell === '_' || cell === '' ? [] : cell.split(/(?<!\\)\|/);
}
