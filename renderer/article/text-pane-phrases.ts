import type { WindowWords } from '../../resources/words/window.ts';
import type { TextPanePhrases } from '../text/phrases.ts';

export function textPanePhrases({
  textPane,
  typeName,
  typeSign,
  status,
  correctionKind,
}: WindowWords): TextPanePhrases {
  return {
    ...textPane,
    typeName,
    typeSign,
    statusName: (each) => status[each],
    correctionKindName: (kind) => correctionKind[kind],
  };
}
