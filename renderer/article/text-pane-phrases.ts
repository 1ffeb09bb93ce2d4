import type { Formats } from '../messages/formats.ts';
import type { Words } from '../messages/words.ts';
import type { TextPanePhrases } from '../text/phrases.ts';

export function textPanePhrases(
  { textPane, typeName, typeSign, typeColour, status, correctionKind, comment }: Words,
  { value }: Pick<Formats, 'value'>,
): TextPanePhrases {
  return {
    ...textPane,
    typeName,
    typeSign,
    typeColour,
    value,
    commentState: (state) => comment.states[state],
    statusName: (each) => status[each],
    correctionKindName: (kind) => correctionKind[kind],
  };
}
