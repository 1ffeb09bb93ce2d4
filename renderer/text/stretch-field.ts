import { type StateEffectType, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { Stretch } from './stretches.ts';

/** Draws the stretches that an effect names, in the order of the text, in the place of the ones before; they go along with the text. */
export function stretchField<S extends Stretch>(
  effect: StateEffectType<readonly S[]>,
  drawnAs: (stretch: S) => Decoration,
) {
  return StateField.define({
    create: () => Decoration.none,
    update(before, { changes, effects, newDoc }) {
      let now = before.map(changes);
      for (const each of effects) {
        if (!each.is(effect)) continue;
        const fitting = each.value.filter(({ start, end }) => start < end && end <= newDoc.length);
        now = Decoration.set(fitting.map((stretch) => drawnAs(stretch).range(stretch.start, stretch.end)));
      }
      return now;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}
