import { describe, expect, it } from 'vitest';
import { sourceOffset } from '../../../model/offset.ts';
import { placesOf } from '../../../model/token-places.ts';
import type { DatasetArticle } from './dataset-article.ts';
import { DatasetArticle as Schema } from './dataset-article.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { type TextOnImages, withImageBoxes } from './image-boxes.ts';
import { readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly } from './selection.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const [source] = article.sources;
if (source === undefined) throw new Error('the fixture has a file');

/** A file whose characters stand in rows of ten, 20 wide and 30 high, those of the article on its second image. */
const inRows: TextOnImages = {
  images: [
    { name: '1.tif', width: null, height: null },
    { name: '2.tif', width: 200, height: 3000 },
  ],
  places: placesOf(
    Array.from({ length: source.ranges.at(-1)?.[1] ?? 0 }, (_, start) => ({
      ...{
        start: sourceOffset(start),
        end: sourceOffset(start + 1),
        image: 1,
        confidence: null,
        alternatives: [],
        reference: '',
      },
      box: { left: (start % 10) * 20, top: Math.floor(start / 10) * 30, width: 20, height: 30 },
    })),
  ),
};

const onRows = (each: DatasetArticle): DatasetArticle => withImageBoxes(each, () => inRows);

describe('where an article stands on page images', () => {
  it('is said of its blocks and names, with the images of their file', () => {
    const found = onRows(article);
    expect(Schema.parse(found)).toEqual(found);
    expect(found.sources[0]?.images).toEqual(inRows.images);
    expect(found.blocks.map(({ boxes = [] }) => boxes.length)).toEqual(article.blocks.map(() => 1));
    const [first] = source.ranges;
    const [start = 0, end = 0] = first ?? [];
    const rows = [Math.floor(start / 10), Math.floor((end - 1) / 10)] as const;
    expect(found.blocks[0]?.boxes).toEqual([
      {
        ...{ source: 0, image: 1, top: rows[0] * 30, height: (rows[1] - rows[0] + 1) * 30 },
        ...(rows[0] === rows[1] ? { left: (start % 10) * 20, width: (end - start) * 20 } : { left: 0, width: 200 }),
      },
    ]);
    expect(found.entities.every(({ boxes = [] }) => boxes.length > 0)).toBe(true);
  });

  it('is not said of files of which nobody knows it, nor of tokens that stand nowhere', () => {
    expect(withImageBoxes(article, () => null)).toBe(article);
    const nowhere = placesOf([
      {
        start: sourceOffset(0),
        end: sourceOffset(500),
        image: 0,
        box: null,
        confidence: 1,
        alternatives: [],
        reference: '',
      },
    ]);
    const found = withImageBoxes(article, () => ({ ...inRows, places: nowhere }));
    expect(found.blocks).toEqual(article.blocks);
    expect(found.entities).toEqual(article.entities);
  });

  it('is not said of what a person supplied', () => {
    const restored = { at: 0, text: '补', certainty: 'high' as const, note: '' };
    const supplied = { ...article, sources: article.sources.map((each) => ({ ...each, restored })) };
    expect(onRows(supplied)).toBe(supplied);
  });
});
