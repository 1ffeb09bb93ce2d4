import { type ChangeDesc, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** All that is drawn on the text; worked out when what is shown changes, and never on scrolling. */
export interface Layers {
  readonly lines: DecorationSet;
  readonly struck: DecorationSet;
  readonly seams: DecorationSet;
  readonly mentions: DecorationSet;
  readonly signs: DecorationSet;
  readonly corrections: DecorationSet;
  readonly comments: DecorationSet;
  readonly held: DecorationSet;
  readonly ring: DecorationSet;
}

/** Puts layers in the place of those there. */
export const drawLayers = StateEffect.define<Layers>();

export const noLayers: Layers = {
  lines: Decoration.none,
  struck: Decoration.none,
  seams: Decoration.none,
  mentions: Decoration.none,
  signs: Decoration.none,
  corrections: Decoration.none,
  comments: Decoration.none,
  held: Decoration.none,
  ring: Decoration.none,
};

const layers = StateField.define<Layers>({
  create: () => noLayers,
  update(drawn, { effects, docChanged, changes }) {
    const next = effects.find((effect) => effect.is(drawLayers))?.value;
    return next ?? (docChanged ? mappedLayers(drawn, changes) : drawn);
  },
});

/** Layers on a text in which somebody writes: what was drawn stays on its characters. */
export function mappedLayers(drawn: Layers, changes: ChangeDesc): Layers {
  if (changes.empty) return drawn;
  return {
    lines: drawn.lines.map(changes),
    struck: drawn.struck.map(changes),
    seams: drawn.seams.map(changes),
    mentions: drawn.mentions.map(changes),
    signs: drawn.signs.map(changes),
    corrections: drawn.corrections.map(changes),
    comments: drawn.comments.map(changes),
    held: drawn.held.map(changes),
    ring: drawn.ring.map(changes),
  };
}

/** Draws the layers. Of two marks, the one of the earlier layer stands inside the other; the ring is around all, and what
 * keeps characters on one line around that, so that no mark's edge cuts it. */
export const layerDrawing: Extension = [
  layers,
  EditorView.decorations.from(layers, ({ signs }) => signs),
  EditorView.decorations.from(layers, ({ corrections }) => corrections),
  EditorView.decorations.from(layers, ({ mentions }) => mentions),
  EditorView.decorations.from(layers, ({ comments }) => comments),
  EditorView.decorations.from(layers, ({ lines }) => lines),
  EditorView.decorations.from(layers, ({ struck }) => struck),
  EditorView.decorations.from(layers, ({ seams }) => seams),
  EditorView.outerDecorations.from(layers, ({ ring }) => ring),
  EditorView.outerDecorations.from(layers, ({ held }) => held),
];
