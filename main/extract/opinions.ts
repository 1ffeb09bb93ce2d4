import { keyOf } from './overlap.ts';
import type { Asked } from './recogniser.ts';

/** What trained recognisers hold of proposals: how probable each is, 0 to 1. */
export class Opinions {
  readonly #probabilities = new Map<string, number>();

  note(proposal: Asked, probability: number): void {
    this.#probabilities.set(keyOf(proposal), probability);
  }

  of(proposal: Asked): number | undefined {
    return this.#probabilities.get(keyOf(proposal));
  }
}
