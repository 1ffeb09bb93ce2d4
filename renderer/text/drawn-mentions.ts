import { type Range, RangeSet } from '@codemirror/state';
import type { Decoration, DecorationSet } from '@codemirror/view';
import type { Mention } from '../../model/mention.ts';
import { stretchesOf } from '../../model/mention-places.ts';
import type { Reading } from '../../model/reading.ts';
import { appliedRange } from '../../model/reading-places.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { isJoiner, mentionDecorations, signDecorations } from './decorations.ts';
import type { Layers } from './layers.ts';
import { mentionMarks } from './mention-marks.ts';
import { mentionsNear } from './near-marks.ts';
import { type PaneContent, shownIn } from './pane-content.ts';
import type { Step } from './step.ts';
import { changedStretches, everywhere, moved, type Stretch } from './stretches.ts';
import { type Zone, zonesAround } from './zones.ts';

/** Changes in more places than this are drawn anew all together, rather than each where it is. */
const mostPlaces = 40;

type MentionLayers = Pick<Layers, 'mentions' | 'signs'> & { readonly within: Stretch };

/**
 * The underlines and signs of mentions.
 *
 * @param drawn where in the reading text as it was they are drawn already
 * @param sight where they are drawn where they are all to be drawn anew
 */
export function drawnMentions(content: PaneContent, step: Step | null, drawn: Stretch, sight: Stretch): MentionLayers {
  const isFiltered = step?.was.shownStatuses !== content.shownStatuses || step.was.shownTypes !== content.shownTypes;
  if (step === null || isFiltered || step.was.phrases !== content.phrases) return mentionsWithin(content, sight);
  const { gone, come } = recordDiff(step.was.document.mentions, content.document.mentions);
  // A mention that changed is among both.
  if (gone.length + come.length > 2 * mostPlaces) return mentionsWithin(content, sight);
  const changed = changedPlaces(content, step);
  if (changed.length > mostPlaces) return mentionsWithin(content, sight);
  const [mentions, signs] = [step.layers.mentions.map(step.changes), step.layers.signs.map(step.changes)];
  const within = drawn === everywhere ? everywhere : moved(inText(drawn, step.changes.length), step.changes);
  if (changed.length === 0) return { mentions, signs, within };
  const { document, reading, phrases } = content;
  const zones = zonesAround(changed, document.mentions, reading, shownIn(content));
  const marks = zones.flatMap((zone) => zone.marks);
  return {
    within,
    mentions: redrawn(mentions, zones, mentionDecorations(marks, phrases)),
    signs: redrawn(signs, zones, signDecorations(marks, reading.text, phrases)),
  };
}

function mentionsWithin(content: PaneContent, sight: Stretch): MentionLayers {
  const { document, reading, phrases } = content;
  const isAll = sight.start === 0 && sight.end >= reading.text.length;
  const mentions = isAll ? document.mentions : mentionsNear(document.mentions, reading, sight);
  const marks = mentionMarks(mentions, reading, shownIn(content));
  return {
    within: isAll ? everywhere : sight,
    mentions: RangeSet.of<Decoration>(mentionDecorations(marks, phrases), true),
    signs: RangeSet.of<Decoration>(signDecorations(marks, reading.text, phrases), true),
  };
}

/** Where mentions came, went or have other fields, where the text changed, and where it comes from other corrections. */
function changedPlaces({ document, reading }: PaneContent, { was, changes }: Step): Stretch[] {
  const mentions = recordDiff(was.document.mentions, document.mentions);
  const places = [
    ...mentions.gone.flatMap((mention) => extentIn(was.reading, mention)).map((stretch) => moved(stretch, changes)),
    ...mentions.come.flatMap((mention) => extentIn(reading, mention)),
  ];
  if (was.reading === reading) return places;
  const corrections = recordDiff(was.document.corrections, document.corrections);
  for (const correction of corrections.gone) {
    const range = appliedRange(was.reading, correction);
    if (range !== null) places.push(moved(range, changes));
  }
  for (const correction of corrections.come) {
    const range = appliedRange(reading, correction);
    if (range !== null) places.push(range);
  }
  return [...places, ...changedStretches(changes)];
}

/** From where a mention begins to where it ends; nothing when it has no text. */
function extentIn(reading: Reading, mention: Mention): Stretch[] {
  const ranges = stretchesOf(reading, mention);
  const [first] = ranges;
  const last = ranges.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** What of a stretch is in a text of some length. */
function inText({ start, end }: Stretch, length: number): Stretch {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}

function redrawn(set: DecorationSet, zones: readonly Zone[], add: readonly Range<Decoration>[]): DecorationSet {
  // What joins a character to one with a sign goes with that.
  const isInZone = (from: number, to: number, joins: boolean): boolean =>
    zones.some(({ start, end }) => (joins ? start < from && from <= end : start <= from && to <= end));
  return set.update({
    filterFrom: zones[0]?.start ?? 0,
    filterTo: zones.at(-1)?.end ?? 0,
    filter: (from, to, each) => !isInZone(from, to, isJoiner(each)),
    ...{ add, sort: true },
  });
}
