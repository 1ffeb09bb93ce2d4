import {
  type DifferenceCount,
  type DifferenceKind,
  type DifferentNoun,
  differenceKinds,
  differentNouns,
} from '../../../model/difference.ts';
import type { DatasetDifference } from './dataset-difference.ts';

/** How many of what were added, removed and changed. */
export class CountedDifferences {
  readonly #counts = new Map<string, number>();

  add(difference: DatasetDifference): void {
    for (const { noun, kind } of countedIn(difference)) {
      const key = `${noun} ${kind}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** Those that there are, in their order. */
  all(): readonly DifferenceCount[] {
    return differentNouns.flatMap((noun) =>
      differenceKinds.flatMap((kind) => {
        const count = this.#counts.get(`${noun} ${kind}`);
        return count === undefined ? [] : [{ noun, kind, count }];
      }),
    );
  }
}

function countedIn(
  difference: DatasetDifference,
): readonly { readonly noun: DifferentNoun; readonly kind: DifferenceKind }[] {
  switch (difference.kind) {
    case 'article':
      return [{ noun: 'article', kind: difference.change }];
    case 'changed-article':
      return [{ noun: 'article', kind: 'changed' }, ...difference.changes.filter(({ noun }) => noun !== 'article')];
    case 'entity':
      return [{ noun: 'entity', kind: difference.change }];
    case 'changed-entity':
      return [{ noun: 'entity', kind: 'changed' }];
  }
}
