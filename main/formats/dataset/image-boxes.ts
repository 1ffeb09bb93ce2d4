import type { PageImage } from '../../../model/recognition.ts';
import { boundsOf, tokensTouched } from '../../../model/token-boxes.ts';
import type { TokenPlaces } from '../../../model/token-places.ts';
import type { DatasetArticle, DatasetBox } from './dataset-article.ts';
import { SourceStretches } from './source-stretches.ts';

/** Where the text of a file stands on the images that it was recognised from. */
export interface TextOnImages {
  readonly images: readonly Pick<PageImage, 'name' | 'width' | 'height'>[];
  readonly places: TokenPlaces;
}

/**
 * An article with the images of its pages, and where on them its blocks and what is named in them stand. Of files of which that is not known,
 * and of what a person supplied, nothing is said.
 *
 * @param onImagesOf what is known of a file, by its hash
 */
export function withImageBoxes(
  article: DatasetArticle,
  onImagesOf: (sha256: string) => TextOnImages | null,
): DatasetArticle {
  const bySource = article.sources.map(({ sha256, restored }) => (restored === undefined ? onImagesOf(sha256) : null));
  if (bySource.every((known) => known === null)) return article;
  const stretches = new SourceStretches(article);
  const boxesAt = (start: number, end: number): readonly DatasetBox[] =>
    stretches.of(start, end).flatMap(({ source, start: from, end: to }) => {
      const known = bySource[source] ?? null;
      return known === null ? [] : boxesOf(known.places, from, to).map((box) => ({ source, ...box }));
    });
  const boxed = <T extends { readonly start: number; readonly end: number }>(
    each: T,
    boxes: readonly DatasetBox[],
  ): T => (boxes.length === 0 ? each : { ...each, boxes });
  return {
    ...article,
    sources: article.sources.map((source, place) => {
      const images = bySource[place]?.images ?? [];
      return images.length === 0
        ? source
        : { ...source, images: images.map(({ name, width, height }) => ({ name, width, height })) };
    }),
    blocks: article.blocks.map((block) => boxed(block, boxesAt(block.start, block.end))),
    entities: article.entities.map((entity) =>
      boxed(
        entity,
        (entity.ranges ?? [entity]).flatMap(({ start, end }) => boxesAt(start, end)),
      ),
    ),
  };
}

/** What is around the tokens of a stretch, on each image that it stands on. */
function boxesOf(places: TokenPlaces, start: number, end: number): readonly Omit<DatasetBox, 'source'>[] {
  const found: Omit<DatasetBox, 'source'>[] = [];
  for (const { image, box } of tokensTouched(places, { start, end })) {
    const last = found.at(-1);
    if (last?.image === image) found[found.length - 1] = { image, ...boundsOf(last, box) };
    else found.push({ image, ...box });
  }
  return found;
}
