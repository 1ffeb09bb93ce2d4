import { personOrigin } from '../../../model/status.ts';
import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

const said = { applied: true, status: 'accepted', origin: personOrigin, confidence: 1 } as const;

/** What people said of whole paragraphs, as corrections of the file that is concerned: what they supplied where it lost some, and struck. */
export function paragraphCorrections({ sources, struck = [] }: DatasetArticle): readonly DatasetCorrection[] {
  const supplied = sources.flatMap(({ restored }, source): DatasetCorrection[] => {
    if (restored === undefined) return [];
    const { at, text, certainty, note } = restored;
    return [{ source, start: at, end: at, was: '', now: text, kind: 'supplied', certainty, note, ...said }];
  });
  const surplus = struck.map(
    ({ source, start, end, was }): DatasetCorrection => ({
      ...{ source, start, end, was, now: '', kind: 'surplus', certainty: 'high', note: '', ...said },
    }),
  );
  return [...supplied, ...surplus];
}
