/** CodeMirror 6 alone, with the decorations that Kanwu's text pane has: lines, underlines, signs. */
import { EditorState, type Range, type RangeSet, StateEffect, StateField, Text } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { MadeMention } from '../made-text.ts';
import './peer.ts';

interface Layers {
  readonly lines: RangeSet<Decoration>;
  readonly underlines: RangeSet<Decoration>;
  readonly signs: RangeSet<Decoration>;
}

const draw = StateEffect.define<(layers: Layers) => Layers>();
const layers = StateField.define<Layers>({
  create: () => ({ lines: Decoration.none, underlines: Decoration.none, signs: Decoration.none }),
  update(before, { effects, changes }) {
    const { lines, underlines, signs } = before;
    const mapped = changes.empty
      ? before
      : { lines: lines.map(changes), underlines: underlines.map(changes), signs: signs.map(changes) };
    return effects.reduce((drawn, effect) => (effect.is(draw) ? effect.value(drawn) : drawn), mapped);
  },
});

const marks = new Map<string, Decoration>();
function markOf(style: string): Decoration {
  const mark = marks.get(style) ?? Decoration.mark({ class: style });
  marks.set(style, mark);
  return mark;
}
const line = Decoration.line({ class: 'block' });

const view = new EditorView({
  parent: document.body,
  state: EditorState.create({
    extensions: [
      layers,
      EditorState.readOnly.of(true),
      EditorView.lineWrapping,
      EditorView.decorations.from(layers, (each) => each.signs),
      EditorView.decorations.from(layers, (each) => each.underlines),
      EditorView.decorations.from(layers, (each) => each.lines),
    ],
  }),
});

let suggested: readonly MadeMention[] = [];
let accepted = 0;

const underline = (mention: MadeMention, status: string): Range<Decoration> =>
  markOf(`mention ${mention.type} ${status}`).range(mention.start, mention.end);

window.peer = {
  open({ text, blocks, mentions }) {
    suggested = mentions;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: Text.of(text.split('\n')) },
      effects: draw.of(() => ({
        lines: Decoration.set(blocks.map(({ start }) => line.range(start))),
        underlines: Decoration.set(mentions.map((mention) => underline(mention, 'suggested'))),
        signs: Decoration.set(mentions.map(({ start, type }) => markOf(`sign ${type}`).range(start, start + 1))),
      })),
    });
  },
  accept() {
    const mention = suggested[accepted++];
    if (mention === undefined) return;
    const { start, end } = mention;
    view.dispatch({
      effects: draw.of((drawn) => ({
        ...drawn,
        underlines: drawn.underlines.update({
          ...{ filterFrom: start, filterTo: end, filter: (from, to) => from !== start || to !== end },
          add: [underline(mention, 'accepted')],
        }),
      })),
    });
  },
  correct() {
    const middle = Math.floor(view.state.doc.length / 2);
    view.dispatch({ changes: { from: middle, to: middle + 1, insert: '误' } });
  },
  jump() {
    view.scrollDOM.scrollTop = view.scrollDOM.scrollHeight / 2;
  },
  acceptAll() {
    view.dispatch({
      effects: draw.of((drawn) => ({
        ...drawn,
        underlines: Decoration.set(
          suggested.map((mention) => underline(mention, mention.confidence >= 0.9 ? 'accepted' : 'suggested')),
        ),
      })),
    });
  },
};
