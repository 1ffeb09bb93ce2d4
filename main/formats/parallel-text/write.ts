import { codePointsBefore } from '../annotated-text/code-points.ts';
import { blockParts } from '../dataset/block-ranges.ts';
import { correctionPlaces } from '../dataset/correction-places.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';

/** What stands in the one text in the place of what stands in the other; offsets count code points, and are the same around it. */
interface Change {
  readonly source: readonly [start: number, end: number];
  readonly corrected: readonly [start: number, end: number];
  readonly was: string;
  readonly now: string;
  readonly kind: string;
}

/** A stretch of an article that is one in its file, as that has it and as it reads put right. */
interface Pair {
  readonly role: string;
  readonly source: string;
  readonly corrected: string;
  readonly changes: readonly Change[];
}

/**
 * Source and corrected text side by side, to train what puts recognition right: a JSON object a paragraph, whose characters are the same
 * one after another but for the changes that are listed.
 */
export const parallelText: Exporter = {
  code: 'parallel',
  name: '原文与改正 Parallel text',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [
    'people',
    'categories',
    'relations',
    'entities',
    'values',
    'attributes',
    'notes',
    'comments',
    'suggested',
  ],
  begin(files, losses) {
    const file = files.file('-parallel.jsonl', 'labelled-text');
    return {
      head: async () => {},
      async article(article) {
        const { id, issue, sources } = article;
        const pairs = pairsOf(article);
        if (pairs.length === 0) losses.add('empty-articles');
        losses.add('unplaced-mentions', article.entities.length);
        for (const [place, pair] of pairs.entries()) {
          const from = { article: id ?? null, paragraph: place + 1, title: issue.title, date: issue.date };
          const line = { ...from, files: sources.map(({ sha256 }) => sha256), offsets: 'code-points', ...pair };
          await file.append(`${JSON.stringify(line)}\n`, 1);
        }
      },
      foot: async () => {},
    };
  },
};

/** The stretches of an article that a file has. */
export function pairsOf(article: DatasetArticle): readonly Pair[] {
  const places = correctionPlaces(article);
  return blockParts(article).flatMap(({ start, end, role, range }): Pair[] => {
    if (range === null || article.sources[range.source]?.restored !== undefined) return [];
    const within = places.filter(({ start: from, end: to, correction }) => {
      const isOfPart = correction.start >= range.start && correction.end <= range.end;
      return isOfPart && correction.source === range.source && from >= start && to <= end;
    });
    const corrected = article.text.slice(start, end);
    let [at, source] = [start, ''];
    const found: { readonly from: number; readonly place: (typeof within)[number] }[] = [];
    for (const place of within) {
      source += article.text.slice(at, place.start);
      found.push({ from: source.length, place });
      source += place.correction.was;
      at = place.end;
    }
    source += article.text.slice(at, end);
    const [inSource, inCorrected] = [codePointsBefore(source), codePointsBefore(corrected)];
    const changes = found.map(({ from, place: { start: first, end: last, correction } }): Change => {
      const { was, now, kind } = correction;
      return {
        source: [inSource(from), inSource(from + was.length)],
        corrected: [inCorrected(first - start), inCorrected(last - start)],
        ...{ was, now, kind },
      };
    });
    return [{ role, source, corrected, changes }];
  });
}
