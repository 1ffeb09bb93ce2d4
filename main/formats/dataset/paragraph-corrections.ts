import { personOrigin } from '../../../model/status.ts';
import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

/** What people said of whole paragraphs, as corrections of the file that is concerned: what they supplied where it lost some. */
export function paragraphCorrections({ sources }: DatasetArticle): readonly DatasetCorrection[] {
  return sources.flatMap(({ restored }, source): DatasetCorrection[] => {
    if (restored === undefined) return [];
    const { at, text, certainty, note } = restored;
    return [
      {
        ...{ source, start: at, end: at, was: '', now: text, kind: 'supplied', certainty, note, applied: true },
        ...{ status: 'accepted', origin: personOrigin, confidence: 1 },
      },
    ];
  });
}
