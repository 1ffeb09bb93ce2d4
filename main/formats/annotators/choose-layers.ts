import { type Annotator, annotatorsDetail } from '../../../model/annotators.ts';
import { KanwuError } from '../../../model/error.ts';
import { type Failure, failureOf } from '../../../model/failure.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { RivalLayer } from './rival-layers.ts';

/** What becomes of a file of one of several annotators: it is read, beside others that are left; or why it is not. */
export type LayerChoice = { readonly choices: ImportChoices } | { readonly failure: Failure };

/**
 * Whose work comes in of each text: that of whom the person named; what a curator laid down where the person wants that unasked; else they
 * have to say.
 *
 * @param fileName of a layer, for the words of its failure
 */
export function chooseLayers(
  layers: readonly RivalLayer[],
  { annotator, takesCurated = false }: Pick<ImportChoices, 'annotator' | 'takesCurated'>,
  fileName: (place: number) => string,
): ReadonlyMap<number, LayerChoice> {
  const texts = new Map<string, RivalLayer[]>();
  for (const layer of layers) texts.set(layer.text, [...(texts.get(layer.text) ?? []), layer]);
  const chosen = new Map<number, LayerChoice>();
  for (const [text, own] of texts) {
    const curated = takesCurated && annotator === undefined ? own.find(({ isCurated }) => isCurated) : undefined;
    const taken = curated?.annotator ?? own.find((layer) => layer.annotator === annotator)?.annotator ?? null;
    for (const { place, annotator: of } of own) {
      const detail = { fileName: fileName(place), layer: of, text, ...annotatorsDetail(peopleOf(own)) };
      const others = [...new Set(own.map((layer) => layer.annotator).filter((name) => name !== taken))];
      if (taken === null) chosen.set(place, { failure: failureOf(new KanwuError('annotator-unsure', detail)) });
      else if (taken === of) chosen.set(place, { choices: { annotator: taken, leftAnnotators: others } });
      else chosen.set(place, { failure: failureOf(new KanwuError('annotator-left', { ...detail, taken })) });
    }
  }
  return chosen;
}

function peopleOf(layers: readonly RivalLayer[]): Annotator[] {
  const people = new Map<string, Annotator>();
  for (const { annotator: name, isCurated, marks } of layers) {
    if (marks !== null || !people.has(name)) people.set(name, { name, isCurated, texts: 1, marks: marks ?? 0 });
  }
  return [...people.values()];
}
