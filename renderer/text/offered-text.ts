import { type Extension, StateEffect } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { TypeColour } from '../../model/entity-type.ts';
import { typeClass } from './decorations.ts';
import { stretchField } from './stretch-field.ts';
import type { Stretch } from './stretches.ts';

/** A stretch of the text that may be a name and is none yet: drawn faintly, or as what somebody has come to. */
export interface OfferedText extends Stretch {
  readonly colour: TypeColour;
  readonly isComeTo: boolean;
}

/** Draws these stretches as what may be names, in the place of the ones before; in the order of the text. */
export const drawOffered = StateEffect.define<readonly OfferedText[]>();

export const offeredText: Extension = stretchField(drawOffered, ({ colour, isComeTo }) =>
  Decoration.mark({ class: `offered-text ${typeClass(colour)}${isComeTo ? ' offered-come-to' : ''}` }),
);
