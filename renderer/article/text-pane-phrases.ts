import type { Words } from '../messages/words.ts';
import type { TextPanePhrases } from '../text/phrases.ts';

export function textPanePhrases({
  textPane,
  typeName,
  typeSign,
  typeColour,
  status,
  correctionKind,
}: Words): TextPanePhrases {
  return {
    ...textPane,
    typeName,
    typeSign,
    typeColour,
    statusName: (each) => status[each],
    correctionKindName: (kind) => correctionKind[kind],
  };
}
