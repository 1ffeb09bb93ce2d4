import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** All that is drawn on the text; worked out when what is shown changes, and never on scrolling. */
export interface Layers {
  readonly lines: DecorationSet;
  readonly struck: DecorationSet;
  readonly seams: DecorationSet;
  readonly mentions: DecorationSet;
  readonly signs: DecorationSet;
  readonly corrections: DecorationSet;
  readonly ring: DecorationSet;
}

/** Puts layers in the place of those there; a transaction that changes the text must bring them. */
export const drawLayers = StateEffect.define<Layers>();

export const noLayers: Layers = {
  lines: Decoration.none,
  struck: Decoration.none,
  seams: Decoration.none,
  mentions: Decoration.none,
  signs: Decoration.none,
  corrections: Decoration.none,
  ring: Decoration.none,
};

const layers = StateField.define<Layers>({
  create: () => noLayers,
  update: (drawn, { effects }) => effects.find((effect) => effect.is(drawLayers))?.value ?? drawn,
});

/** Draws the layers. Of two marks, the one of the earlier layer stands inside the other; the ring is around all. */
export const layerDrawing: Extension = [
  layers,
  EditorView.decorations.from(layers, ({ signs }) => signs),
  EditorView.decorations.from(layers, ({ corrections }) => corrections),
  EditorView.decorations.from(layers, ({ mentions }) => mentions),
  EditorView.decorations.from(layers, ({ lines }) => lines),
  EditorView.decorations.from(layers, ({ struck }) => struck),
  EditorView.decorations.from(layers, ({ seams }) => seams),
  EditorView.outerDecorations.from(layers, ({ ring }) => ring),
];
