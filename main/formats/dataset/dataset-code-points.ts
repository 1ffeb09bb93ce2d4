import { codePointsBefore } from '../annotated-text/code-points.ts';
import type { DatasetArticle, DatasetCorrection, DatasetEntity, DatasetRejected } from './dataset-article.ts';

/** How many code points stand before a UTF-16 offset of a text. */
export type CodePointsBefore = (offset: number) => number;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An article in which every offset is also counted in code points. @param codePointsOf what counts those of a source's decoded text */
export function withCodePoints(
  article: DatasetArticle,
  codePointsOf: (sha256: string) => CodePointsBefore,
): DatasetArticle {
  const inText = codePointsBefore(article.text);
  // What stands on a restoration counts in the text of that.
  const inSources = article.sources.map(({ sha256, restored }) =>
    restored === undefined ? codePointsOf(sha256) : codePointsBefore(restored.text),
  );
  const inSource = (source: number): CodePointsBefore => inSources[source] ?? ((offset) => offset);
  const entity = (each: DatasetEntity): DatasetEntity => ({
    ...counted(each, inText),
    ...(each.ranges === undefined ? {} : { ranges: each.ranges.map((range) => counted(range, inText)) }),
  });
  const correction = (each: DatasetCorrection): DatasetCorrection => counted(each, inSource(each.source));
  const marks = <Marks extends Pick<DatasetRejected, 'entities' | 'corrections'>>(of: Marks): Marks => ({
    ...of,
    entities: of.entities.map(entity),
    corrections: of.corrections.map(correction),
  });
  return {
    ...marks(article),
    sources: article.sources.map((source, place) => ({
      ...source,
      rangesInCodePoints: source.ranges.map(([start, end]): [number, number] => [
        inSource(place)(start),
        inSource(place)(end),
      ]),
      ...(source.restored === undefined
        ? {}
        : { restored: { ...source.restored, atCodePoint: codePointsOf(source.sha256)(source.restored.at) } }),
    })),
    blocks: article.blocks.map((block) => ({
      ...counted(block, inText),
      ...(block.seams === undefined ? {} : { seamsInCodePoints: block.seams.map(inText) }),
    })),
    ...(article.struck === undefined
      ? {}
      : { struck: article.struck.map((each) => counted(each, inSource(each.source))) }),
    ...(article.comments === undefined
      ? {}
      : { comments: article.comments.map((each) => counted(each, inSource(each.source))) }),
    ...(article.rejected === undefined ? {} : { rejected: marks(article.rejected) }),
  };
}

function counted<S extends Stretch>(stretch: S, before: CodePointsBefore): S & { codePoints: [number, number] } {
  return { ...stretch, codePoints: [before(stretch.start), before(stretch.end)] };
}
