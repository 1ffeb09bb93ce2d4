import { recordDiff } from '../../model/record-diff.ts';
import { countTypes, type TypeCount } from '../../model/type-counts.ts';
import { following } from './open-article.ts';

/** The entity types that an article has mentions of (rejected ones aside), in their usual order, with how many. */
export const typesIn = following<readonly TypeCount[]>(
  ({ document }) => countTypes([], { come: document.mentions, gone: [] }),
  (counts, before, { document }) => {
    const diff = recordDiff(before.document.mentions, document.mentions);
    return diff.come.length === 0 && diff.gone.length === 0 ? counts : countTypes(counts, diff);
  },
);
