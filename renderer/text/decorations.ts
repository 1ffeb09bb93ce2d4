import type { Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { blockRoles } from '../../model/block.ts';
import type { TypeColour } from '../../model/entity-type.ts';
import type { CorrectionId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { type Status, statuses } from '../../model/status.ts';
import type { BlockLine } from './block-lines.ts';
import type { CorrectionMark } from './correction-marks.ts';
import { GhostWidget, JoinWidget, PlaceWidget, TakenWidget } from './correction-widgets.ts';
import { characterAfter, holdsTogether } from './line-breaks.ts';
import type { MentionMark } from './mention-marks.ts';
import type { TextPanePhrases } from './phrases.ts';

/** The class of every mark of a mention. */
export const mentionClass = 'tp-mention';
/** The class of what joins a character to the one before it. */
const joinerClass = 'tp-joiner';
/** The class of every mark of a correction that has text. */
export const correctionClass = 'tp-correction';

export function lineDecorations(lines: readonly BlockLine[], phrases: TextPanePhrases): Range<Decoration>[] {
  return lines.map((line) => lineLook(line, marginOf(line, phrases)).range(line.start));
}

/** By what stands in the margin, then by role and the rest of what tells lines apart. */
const lineLooks = new Map<string, Decoration[]>();

/** An article has thousands of lines: what each looks like is not written out again. */
function lineLook(line: BlockLine, margin: string): Decoration {
  const told = [line.isFirst, line.isLast, line.isBlank, line.isIndented, line.isRestored];
  const place = told.reduce((bits, is) => 2 * bits + (is ? 1 : 0), blockRoles.indexOf(line.role));
  return inTable(lineLooks, margin, place, () =>
    Decoration.line({ class: lineClass(line), attributes: attributesOf(margin) }),
  );
}

/** What stands in the margin beside the first line of a block. */
function marginOf({ isRestored, isFirst }: BlockLine, { supplied }: TextPanePhrases): string {
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
  const drawn: Range<Decoration>[] = [];
  for (const { mention, ranges, lane } of marks) {
    const colour = phrases.typeColour(mention.type);
    let before: ReadingRange | undefined;
    for (const range of ranges) {
      if (before !== undefined) drawn.push(gapOf(colour, lane).range(before.end, range.start));
      drawn.push(underlineOf(colour, mention.status, lane).range(range.start, range.end));
      before = range;
    }
  }
  return drawn;
}

function gapOf(colour: TypeColour, lane: number): Decoration {
  return markOf(`tp-gap ${typeClass(colour)} tp-lane-${lane}`);
}

/** By colour, then by status and lane. */
const underlines = new Map<TypeColour, Decoration[]>();

function underlineOf(colour: TypeColour, status: Status, lane: number): Decoration {
  return inTable(underlines, colour, statuses.indexOf(status) + statuses.length * lane, () =>
    markOf(`${mentionClass} ${typeClass(colour)} tp-lane-${lane} tp-${status}`),
  );
}

/** More than two signs that touch can be apart in the source, but for text that was taken out between them. */
const signTurns = 31;

/** Of signs that begin at one character, so many stand apart. */
const signPlaces = 4;

/** By colour and sign, then by status, place and turn. */
const signs = new Map<string, Decoration[]>();

/**
 * The sign of each mention's type, over its first character; and on the next, where a line may not be broken between the two, what
 * keeps it from being broken there because of the sign.
 */
export function signDecorations(
  marks: readonly MentionMark[],
  text: string,
  phrases: TextPanePhrases,
): Range<Decoration>[] {
  const drawn: Range<Decoration>[] = [];
  const signOfType = new Map<EntityType, string>();
  for (const { mention, ranges, signPlace } of marks) {
    const [first] = ranges;
    if (first === undefined) continue;
    const { type, status } = mention;
    const sign = signOfType.get(type) ?? phrases.typeSign(type);
    signOfType.set(type, sign);
    // CodeMirror makes one element of marks that touch and look alike; two signs must stay two. Told by the place in the source, which
    // no correction moves.
    const turn = (mention.ranges[0]?.start ?? 0) % signTurns;
    const end = Math.min(first.end, characterAfter(text, first.start));
    const shown = { colour: phrases.typeColour(type), sign, status };
    drawn.push(signOf(shown, Math.min(signPlace, signPlaces - 1), turn).range(first.start, end));
    if (holdsTogether(text, end)) drawn.push(joinerOf(turn).range(end, characterAfter(text, end)));
  }
  return drawn;
}

interface Sign {
  readonly colour: TypeColour;
  readonly sign: string;
  readonly status: Status;
}

function signOf({ colour, sign, status }: Sign, place: number, turn: number): Decoration {
  const at = statuses.indexOf(status) + statuses.length * (place + signPlaces * turn);
  return inTable(signs, `${colour} ${sign}`, at, () =>
    markOf(`tp-sign ${typeClass(colour)} tp-sign-${place} tp-${status} tp-turn-${turn}`, sign),
  );
}

/** One element would be made of two that touch and look alike, with one joiner. */
function joinerOf(turn: number): Decoration {
  return markOf(`${joinerClass} tp-turn-${turn}`);
}

/** Whether a decoration of {@link signDecorations} joins a character to the one before it, which has a sign. */
export function isJoiner({ spec }: Decoration): boolean {
  return (spec as { readonly class: string }).class.startsWith(joinerClass);
}

/** What stands in a table, or is made for it now. */
function inTable(tables: Map<string, Decoration[]>, name: string, place: number, make: () => Decoration): Decoration {
  const table = tables.get(name) ?? [];
  const known = table[place];
  if (known !== undefined) return known;
  tables.set(name, table);
  const made = make();
  table[place] = made;
  return made;
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

/** @param withTaken whether what accepted ones take the place of is shown struck before them */
export function correctionDecorations(
  marks: readonly CorrectionMark[],
  selectedId: CorrectionId | null,
  phrases: TextPanePhrases,
  withTaken = false,
): Range<Decoration>[] {
  return marks.flatMap((mark) => {
    const isSelected = mark.correction.id === selectedId;
    const drawn = drawnCorrection(mark, isSelected, phrases);
    const isPreviewed = isSelected && mark.correction.status === 'suggested' && mark.puts !== '';
    const isTaken = withTaken && mark.correction.status === 'accepted' && mark.takes !== '';
    return [...(isTaken ? [takenOf(mark)] : []), drawn, ...(isPreviewed ? [ghostOf(mark)] : [])];
  });
}

/** Which correction a decoration of {@link correctionDecorations} is of. */
export function correctionOf(decoration: Decoration): CorrectionId {
  return (decoration.spec as { readonly correctionId: CorrectionId }).correctionId;
}

function ghostOf({ correction: { id: correctionId }, range, puts }: CorrectionMark): Range<Decoration> {
  return Decoration.widget({ widget: new GhostWidget(puts), side: 2, correctionId }).range(range.end);
}

/** What is printed before what it should read. */
function takenOf({ correction: { id: correctionId }, range, takes }: CorrectionMark): Range<Decoration> {
  return Decoration.widget({ widget: new TakenWidget(takes, correctionId), side: -1, correctionId }).range(range.start);
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
