import { type Extension, StateEffect } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { stretchField } from './stretch-field.ts';
import type { Stretch } from './stretches.ts';

/** Marks these stretches as those that the recogniser was not sure of, in the place of the ones before; in the order of the text. */
export const markDoubtful = StateEffect.define<readonly Stretch[]>();

/** Hatched: seen without its colour, and beside the lines under names. */
const doubtful = Decoration.mark({ class: 'doubtful-text' });

export const doubtfulText: Extension = stretchField(markDoubtful, () => doubtful);
