import type { BlockRole } from '../../../model/block.ts';
import { unitForm } from '../../../model/names/unit-form.ts';
import { checkStop, neverStop, stopInSteps } from '../../../model/stop.ts';
import type { ArticleText } from '../recogniser.ts';

/** What an article has to learn from: pairs of neighbouring Chinese characters and words of Latin letters, and how much each counts. */
export type ArticleFeatures = ReadonlyMap<string, number>;

/** How much a feature counts in blocks of each role; who wrote an article says nothing of what it is about. */
const weights: Readonly<Record<BlockRole, number>> = {
  headline: 2.5,
  kicker: 2,
  subhead: 2,
  body: 1,
  caption: 1,
  byline: 0,
  furniture: 0,
};

/** @throws {KanwuError} `cancelled` once the article's `stop` is wanted */
export function featuresOf({
  text,
  blocks,
  stop = neverStop,
}: Pick<ArticleText, 'text' | 'blocks' | 'stop'>): ArticleFeatures {
  const folded = unitForm(text, () => checkStop(stop));
  const look = stopInSteps(stop);
  const features = new Map<string, number>();
  const parts = blocks.length > 0 ? blocks : [{ start: 0, end: text.length, role: 'body' as const }];
  for (const { start, end, role } of parts) {
    const weight = weights[role];
    if (weight === 0) continue;
    const note = (feature: string): void => {
      if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
    };
    const part = folded.slice(start, end);
    for (let at = 0; at + 1 < part.length; at++) {
      look();
      if (isHan(part.charCodeAt(at)) && isHan(part.charCodeAt(at + 1))) note(part.slice(at, at + 2));
    }
    for (const [word] of part.matchAll(/[a-z]{2,40}/g)) note(word);
  }
  return features;
}

/** The ideographs of the Basic Multilingual Plane, which are all that newspapers use but for a few names. */
function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}
