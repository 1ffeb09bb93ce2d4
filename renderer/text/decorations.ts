import type { Range } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { type EntityType, knownEntityTypes } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { BlockLine } from './block-lines.ts';
import type { CorrectionMark } from './correction-marks.ts';
import { GhostWidget, JoinWidget, PlaceWidget } from './correction-widgets.ts';
import type { MentionMark } from './mention-marks.ts';
import type { TextPanePhrases } from './phrases.ts';

/** The class of every mark of a mention. */
export const mentionClass = 'tp-mention';
/** The class of every mark of a correction that has text. */
export const correctionClass = 'tp-correction';

export function lineDecorations(lines: readonly BlockLine[]): DecorationSet {
  return Decoration.set(lines.map((line) => Decoration.line({ class: lineClass(line) }).range(line.start)));
}

function lineClass({ role, isFirst, isLast, isBlank, isIndented }: BlockLine): string {
  const classes = ['tp-line', `tp-${role}`];
  if (isFirst) classes.push('tp-first');
  if (isFirst && !isIndented) classes.push('tp-set-in');
  if (isLast) classes.push('tp-last');
  else classes.push('tp-broken');
  if (isBlank) classes.push('tp-blank');
  return classes.join(' ');
}

/** Underlines, and thin lines through what interrupts a name. */
export function mentionDecorations(marks: readonly MentionMark[]): DecorationSet {
  return Decoration.set(marks.flatMap(mentionLines), true);
}

function mentionLines({ mention, ranges, lane }: MentionMark): Range<Decoration>[] {
  const kind = `${typeClass(mention.type)} tp-lane-${lane}`;
  const line = markOf(`${mentionClass} ${kind} tp-${mention.status}`);
  return ranges.flatMap((range, place) => {
    const before = ranges[place - 1];
    const drawn = line.range(range.start, range.end);
    return before === undefined ? [drawn] : [markOf(`tp-gap ${kind}`).range(before.end, range.start), drawn];
  });
}

/** The sign of each mention's type, over its first character. */
export function signDecorations(marks: readonly MentionMark[], text: string, phrases: TextPanePhrases): DecorationSet {
  const signs = marks.flatMap(({ mention, ranges: [first], signPlace }, place) => {
    if (first === undefined) return [];
    // CodeMirror makes one element of marks that touch and look alike; two signs must stay two.
    const turn = `tp-turn-${place % 2}`;
    const style = `tp-sign ${typeClass(mention.type)} tp-sign-${Math.min(signPlace, 3)} tp-${mention.status} ${turn}`;
    const sign = markOf(style, { 'data-sign': phrases.typeSign(mention.type) });
    const isPair = (text.codePointAt(first.start) ?? 0) > 0xffff;
    return [sign.range(first.start, Math.min(first.end, first.start + (isPair ? 2 : 1)))];
  });
  return Decoration.set(signs, true);
}

const marksByLook = new Map<string, Decoration>();

/** Marks that look alike are one object: an article has thousands of them, of a few dozen looks. */
function markOf(style: string, attributes: Readonly<Record<string, string>> = {}): Decoration {
  const look = JSON.stringify([style, attributes]);
  const known = marksByLook.get(look);
  if (known !== undefined) return known;
  const mark = Decoration.mark({ class: style, attributes });
  marksByLook.set(look, mark);
  return mark;
}

/** The class that gives what it is on the colour of a type, as `--tone`. */
export function typeClass(type: EntityType): string {
  return knownEntityTypes.some((each) => each === type) ? `tp-type-${type}` : 'tp-type-other';
}

export function correctionDecorations(
  marks: readonly CorrectionMark[],
  selected: CorrectionMark | null,
  phrases: TextPanePhrases,
): DecorationSet {
  const drawn = marks.map((mark) => drawnCorrection(mark, mark === selected, phrases));
  const isPreviewed = selected?.correction.status === 'suggested' && selected.puts !== '';
  const ghost = isPreviewed
    ? [Decoration.widget({ widget: new GhostWidget(selected.puts), side: 2 }).range(selected.range.end)]
    : [];
  return Decoration.set([...drawn, ...ghost], true);
}

function drawnCorrection(mark: CorrectionMark, isSelected: boolean, phrases: TextPanePhrases): Range<Decoration> {
  const { correction, range, shape } = mark;
  switch (shape) {
    case 'text': {
      const style = `${correctionClass} tp-${correction.status}${isSelected ? ' tp-chosen' : ''}`;
      return Decoration.mark({ class: style }).range(range.start, range.end);
    }
    case 'place':
      return Decoration.widget({ widget: new PlaceWidget(mark, isSelected), side: 1 }).range(range.start);
    case 'join':
      return Decoration.widget({ widget: new JoinWidget(mark, isSelected, phrases), side: 1 }).range(range.start);
  }
}

/** The ring around what is selected. */
export function ringDecorations(ranges: readonly ReadingRange[]): DecorationSet {
  const ring = Decoration.mark({ class: 'tp-ring' });
  return Decoration.set(
    ranges.filter(({ start, end }) => start < end).map(({ start, end }) => ring.range(start, end)),
    true,
  );
}
