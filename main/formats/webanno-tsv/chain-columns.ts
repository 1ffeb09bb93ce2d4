import { mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import type { SpanLayer } from './columns.ts';
import { unescaped } from './text.ts';

interface Link {
  readonly mark: TextMark;
  readonly chain: number;
  /** Its place in the chain, from 1. */
  readonly order: number;
  /** What leads from it to the next. */
  readonly label: string;
}

/**
 * The chains that rows of tokens make: a column says which chain a stretch belongs to, at which place, and what leads from it to the next
 * (`relation->1-2`); the one behind it what the stretch is (`type[1]`).
 */
export class ChainColumns {
  readonly #layers: readonly SpanLayer[];
  readonly #links = new Map<string, Link>();

  constructor(layers: readonly SpanLayer[]) {
    this.#layers = layers;
  }

  row(start: number, end: number, columns: readonly string[]): void {
    for (const layer of this.#layers) {
      const types = stackedIn(columns[layer.first + 1] ?? '_');
      for (const [stacked, cell] of stackedIn(columns[layer.first] ?? '_').entries()) {
        const [, relation = '', chain = '', order = ''] = /^(.*)->(\d+)-(\d+)$/.exec(cell) ?? [];
        if (chain === '') continue;
        const key = `${layer.first} ${chain}-${order}`;
        const before = this.#links.get(key);
        const [span] = before?.mark.spans ?? [];
        const type = (types[stacked] ?? '*').replace(/\[\d+\]$/, '');
        this.#links.set(key, {
          mark: mark(Math.min(start, span?.start ?? start), Math.max(end, span?.end ?? end), named(type, layer)),
          ...{ chain: Number(chain), order: Number(order), label: named(relation, layer) },
        });
      }
    }
  }

  /** @param first which place the first of the marks has in the list that they go to */
  read(first: number): { readonly marks: readonly TextMark[]; readonly relations: readonly TextRelation[] } {
    const places = new Map([...this.#links.keys()].map((key, place) => [key, first + place]));
    const relations = [...this.#links].flatMap(([key, { label, chain, order }]): TextRelation[] => {
      const layer = key.slice(0, key.indexOf(' '));
      const [subject, object] = [places.get(key), places.get(`${layer} ${chain}-${order + 1}`)];
      return subject === undefined || object === undefined ? [] : [{ label, subject, object, isDecided: true }];
    });
    return { marks: [...this.#links.values()].map((link) => link.mark), relations };
  }
}

function named(written: string, layer: SpanLayer): string {
  return /^[*_]?$/.test(written) ? layer.name : unescaped(written);
}

function stackedIn(cell: string): readonly string[] {
  return cell === '_' || cell === '' ? [] : cell.split(/(?<!\\)\|/);
}
