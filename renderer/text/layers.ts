import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** All that is drawn on the text, each layer computed whole when what it shows changes, and never on scrolling. */
export interface Layers {
  readonly lines: DecorationSet;
  readonly mentions: DecorationSet;
  readonly signs: DecorationSet;
  readonly corrections: DecorationSet;
  readonly ring: DecorationSet;
}

/** Puts layers in the place of those there; a transaction that changes the text must bring all of them. */
export const drawLayers = StateEffect.define<Partial<Layers>>();

const layers = StateField.define<Layers>({
  create: () => ({
    lines: Decoration.none,
    mentions: Decoration.none,
    signs: Decoration.none,
    corrections: Decoration.none,
    ring: Decoration.none,
  }),
  update(drawn, { effects }) {
    const drawing = effects.find((effect) => effect.is(drawLayers));
    return drawing === undefined ? drawn : { ...drawn, ...drawing.value };
  },
});

/** Draws the layers. Of two marks, the one of the earlier layer stands inside the other; the ring is around all. */
export const layerDrawing: Extension = [
  layers,
  EditorView.decorations.from(layers, ({ signs }) => signs),
  EditorView.decorations.from(layers, ({ corrections }) => corrections),
  EditorView.decorations.from(layers, ({ mentions }) => mentions),
  EditorView.decorations.from(layers, ({ lines }) => lines),
  EditorView.outerDecorations.from(layers, ({ ring }) => ring),
];
