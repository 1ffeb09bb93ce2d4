import { describe, expect, it } from 'vitest';
import { readBoundaryModel, writeBoundaryModel } from '../../../main/segment/boundaries/model-file.ts';
import { createSegmenter } from '../../../main/segment/segment.ts';
import { scorePages } from './score.ts';
import { trainBoundaries } from './train-boundaries.ts';
import { generatedPages, lessonsOf } from './training-pages.ts';

const paragraphs = Array.from({ length: 600 }, (_, index) => {
  const subject = ['水库', '渔港', '学校', '茶园', '码头', '灯塔', '书院', '苗圃'][index % 8] ?? '';
  const place = ['柳河', '望潮', '临港', '清河', '东山'][index % 5] ?? '';
  return `${place}${subject}的修缮工程昨日完工，共用去${index + 3}天。${subject}一带的居民说，${place}多年没有这样的大事了；明年还要添建两处。`;
});
const texts = [
  { name: 'invented', script: 'simplified', weight: 1, paragraphs },
  { name: 'invented', script: 'traditional', weight: 1, paragraphs },
] as const;
const train = () =>
  trainBoundaries(lessonsOf({ texts, issues: [], pages: 40, seed: 7 }), {
    ...{ version: 'test', seed: 7, chains: 1, epochs: 3, rounds: 8 },
  });

describe('training the segmenter', () => {
  const model = train();

  it('teaches where articles begin on pages that it has not seen', () => {
    const pages = generatedPages(texts, 'measure', 20, 3, { only: 'paragraphs, spaced' });
    const segment = createSegmenter(model);
    const { starts } = scorePages(pages, (page) => segment(page.text));
    expect(starts.known).toBeGreaterThan(40);
    expect(starts.f1).toBeGreaterThan(0.8);
  });

  it('gives the same weights for the same seed, and what is stored says the same of a page', () => {
    expect(writeBoundaryModel(train(), {})).toEqual(writeBoundaryModel(model, {}));
    const stored = createSegmenter(readBoundaryModel(writeBoundaryModel(model, {})));
    const [page] = generatedPages(texts, 'measure', 1, 5);
    const starts = (cut: typeof stored) => cut(page?.text ?? '').articles.map(({ blocks }) => blocks[0]?.start);
    expect(starts(stored)).toEqual(starts(createSegmenter(model)));
  });
});
