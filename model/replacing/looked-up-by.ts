import { nameForm } from '../names/name-form.ts';
import { surelyIn } from './pattern.ts';
import type { Replacement } from './replacement.ts';

/** What a company or society in brackets is written with: its form is another than those of its parts. */
const brackets = /[()（）㈱㈲㈳㈶㈻]/u;

/**
 * What must stand in a paragraph for a replacement to be found in it: one of these lists, all of its stretches, each in its form. Null
 * where nothing is sure, so that all text would have to be looked through.
 */
export function lookedUpBy(replacement: Replacement): readonly (readonly string[])[] | null {
  const alternatives = lists(replacement).map((list) =>
    list
      .flatMap((stretch) => stretch.split(brackets))
      .map(nameForm)
      .filter((form) => form !== ''),
  );
  return alternatives.some((list) => list.length === 0) ? null : alternatives;
}

function lists(replacement: Replacement): readonly (readonly string[])[] {
  switch (replacement.kind) {
    case 'misreading':
      return [[replacement.before + replacement.was + replacement.after]];
    case 'text':
      return [[replacement.find]];
    case 'pattern':
      return surelyIn(replacement.find);
  }
}
