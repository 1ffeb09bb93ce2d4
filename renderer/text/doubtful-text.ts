import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Stretch } from './stretches.ts';

/** Marks these stretches as those that the recogniser was not sure of, in the place of the ones before; in the order of the text. */
export const markDoubtful = StateEffect.define<readonly Stretch[]>();

/** Hatched: seen without its colour, and beside the lines under names. */
const doubtful = Decoration.mark({ class: 'doubtful-text' });

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    let now = before.map(changes);
    for (const effect of effects) {
      if (!effect.is(markDoubtful)) continue;
      const fitting = effect.value.filter(({ start, end }) => start < end && end <= newDoc.length);
      now = Decoration.set(fitting.map(({ start, end }) => doubtful.range(start, end)));
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const doubtfulText: Extension = marked;
