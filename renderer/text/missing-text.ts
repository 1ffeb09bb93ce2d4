import { type Extension, Prec } from '@codemirror/state';
import { Decoration, MatchDecorator } from '@codemirror/view';
import { codePointName } from '../../model/visible-name.ts';
import { drawnMatches } from './drawn-matches.ts';
import { missingGlyphs, rareCharacters } from './missing-glyphs.ts';

const decorator = new MatchDecorator({
  regexp: rareCharacters,
  decorate(add, from, to, [character]) {
    if (!missingGlyphs.isMissing(character)) return;
    add(from, to, Decoration.mark({ class: 'missing-glyph', attributes: { 'data-code': codePointName(character) } }));
  },
});

/** Shows the code point of each character that no font of this system has; inside all other marks. */
export const missingText: Extension = Prec.lowest(drawnMatches(decorator));
