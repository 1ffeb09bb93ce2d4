import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { TypeColour } from '../../model/entity-type.ts';
import { typeClass } from './decorations.ts';

/** A stretch of the text that may be a name and is none yet: drawn faintly, or as what somebody has come to. */
export interface OfferedText {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly isComeTo: boolean;
}

/** Draws these stretches as what may be names, in the place of the ones before; in the order of the text. */
export const drawOffered = StateEffect.define<{
  readonly stretches: readonly OfferedText[];
  colourOf(type: string): TypeColour;
}>();

const drawn = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    let now = before.map(changes);
    for (const effect of effects) {
      if (!effect.is(drawOffered)) continue;
      const { stretches, colourOf } = effect.value;
      const fitting = stretches.filter(({ start, end }) => start < end && end <= newDoc.length);
      now = Decoration.set(
        fitting.map(({ start, end, type, isComeTo }) =>
          Decoration.mark({
            class: `offered-text ${typeClass(colourOf(type))}${isComeTo ? ' offered-come-to' : ''}`,
          }).range(start, end),
        ),
        true,
      );
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const offeredText: Extension = drawn;
