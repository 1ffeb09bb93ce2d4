import type { Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { TypeColour } from '../../model/entity-type.ts';
import type { CorrectionId } from '../../model/ids.ts';
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

export function lineDecorations(lines: readonly BlockLine[], phrases: TextPanePhrases): Range<Decoration>[] {
  return lines.map((line) => lineOf(lineClass(line), signOf(line, phrases)).range(line.start));
}

/** What stands in the margin beside the first line of a block. */
function signOf({ isRestored, isFirst }: BlockLine, { supplied }: TextPanePhrases): string {
  return isRestored && isFirst ? supplied : '';
}

function lineClass({ role, isFirst, isLast, isBlank, isIndented, isRestored }: BlockLine): string {
  const classes = ['tp-line', `tp-${role}`];
  if (isFirst) classes.push('tp-first');
  if (isFirst && !isIndented) classes.push('tp-set-in');
  if (isLast) classes.push('tp-last');
  else classes.push('tp-broken');
  if (isBlank) classes.push('tp-blank');
  if (isRestored) classes.push('tp-restored');
  return classes.join(' ');
}

/** Underlines, and thin lines through what interrupts a name. */
export function mentionDecorations(marks: readonly MentionMark[], phrases: TextPanePhrases): Range<Decoration>[] {
  return marks.flatMap((mark) => mentionLines(mark, phrases));
}

function mentionLines({ mention, ranges, lane }: MentionMark, phrases: TextPanePhrases): Range<Decoration>[] {
  const kind = `${typeClass(phrases.typeColour(mention.type))} tp-lane-${lane}`;
  const line = markOf(`${mentionClass} ${kind} tp-${mention.status}`);
  return ranges.flatMap((range, place) => {
    const before = ranges[place - 1];
    const drawn = line.range(range.start, range.end);
    return before === undefined ? [drawn] : [markOf(`tp-gap ${kind}`).range(before.end, range.start), drawn];
  });
}

/** More than two signs that touch can be apart in the source, but for text that was taken out between them. */
const signTurns = 31;

/** The sign of each mention's type, over its first character. */
export function signDecorations(
  marks: readonly MentionMark[],
  text: string,
  phrases: TextPanePhrases,
): Range<Decoration>[] {
  return marks.flatMap(({ mention, ranges: [first], signPlace }) => {
    if (first === undefined) return [];
    // CodeMirror makes one element of marks that touch and look alike; two signs must stay two. Told by the place in the source, which
    // no correction moves.
    const turn = `tp-turn-${(mention.ranges[0]?.start ?? 0) % signTurns}`;
    const style = `tp-sign ${typeClass(phrases.typeColour(mention.type))} tp-sign-${Math.min(signPlace, 3)} tp-${mention.status} ${turn}`;
    const sign = markOf(style, phrases.typeSign(mention.type));
    const isPair = (text.codePointAt(first.start) ?? 0) > 0xffff;
    return [sign.range(first.start, Math.min(first.end, first.start + (isPair ? 2 : 1)))];
  });
}

/** Decorations that look alike are one object: an article has thousands of them, of a few dozen looks. */
const byLook = new Map<string, Decoration>();

function sameLook(look: string, make: () => Decoration): Decoration {
  const known = byLook.get(look);
  if (known !== undefined) return known;
  const made = make();
  byLook.set(look, made);
  return made;
}

function lineOf(style: string, sign: string): Decoration {
  return sameLook(`${style} ${sign}`, () => Decoration.line({ class: style, attributes: attributesOf(sign) }));
}

function attributesOf(sign: string): Readonly<Record<string, string>> {
  return sign === '' ? {} : { 'data-sign': sign };
}

function markOf(style: string, sign = ''): Decoration {
  return sameLook(`${style} ${sign}`, () => Decoration.mark({ class: style, attributes: attributesOf(sign) }));
}

/** The class that gives what it is on the colour of a type, as `--tone`. */
export function typeClass(colour: TypeColour): string {
  return `tp-tone-${colour}`;
}

export function correctionDecorations(
  marks: readonly CorrectionMark[],
  selectedId: CorrectionId | null,
  phrases: TextPanePhrases,
): Range<Decoration>[] {
  return marks.flatMap((mark) => {
    const isSelected = mark.correction.id === selectedId;
    const drawn = drawnCorrection(mark, isSelected, phrases);
    const isPreviewed = isSelected && mark.correction.status === 'suggested' && mark.puts !== '';
    return isPreviewed ? [drawn, ghostOf(mark)] : [drawn];
  });
}

/** Which correction a decoration of {@link correctionDecorations} is of. */
export function correctionOf(decoration: Decoration): CorrectionId {
  return (decoration.spec as { readonly correctionId: CorrectionId }).correctionId;
}

function ghostOf({ correction: { id: correctionId }, range, puts }: CorrectionMark): Range<Decoration> {
  return Decoration.widget({ widget: new GhostWidget(puts), side: 2, correctionId }).range(range.end);
}

function drawnCorrection(mark: CorrectionMark, isSelected: boolean, phrases: TextPanePhrases): Range<Decoration> {
  const { correction, range, shape } = mark;
  const correctionId = correction.id;
  switch (shape) {
    case 'text': {
      const style = `${correctionClass} tp-${correction.status}${isSelected ? ' tp-chosen' : ''}`;
      return Decoration.mark({ class: style, correctionId }).range(range.start, range.end);
    }
    case 'place':
      return Decoration.widget({ widget: new PlaceWidget(mark, isSelected), side: 1, correctionId }).range(range.start);
    case 'join':
      return Decoration.widget({ widget: new JoinWidget(mark, isSelected, phrases), side: 1, correctionId }).range(
        range.start,
      );
  }
}

/** The ring around what is selected. */
export function ringDecorations(ranges: readonly ReadingRange[]): Range<Decoration>[] {
  return ranges.filter(({ start, end }) => start < end).map(({ start, end }) => markOf('tp-ring').range(start, end));
}
