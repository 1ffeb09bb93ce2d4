import { characterVariants } from '../../model/names/character-variants.generated.ts';
import type { LookAlikes } from '../../model/names/look-alikes.ts';
import { soundOf } from '../../model/names/pinyin-syllables.ts';
import type { Random } from '../../scripts/train/random.ts';

/** A name as a paper might have it, in another way than a list; null where it can't be had so. */
export type Damage = (name: string, type: string | null, random: Random) => string | null;

/** The forms that are read as a character, by that. */
const variants = new Map<string, string>();
const pairs = [...characterVariants];
for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs[at + 1] ?? '', pairs[at] ?? '');

/** How names are damaged, by what is done to them. @param common characters that names are made of */
export function damages(lookAlikes: LookAlikes, common: readonly string[]): Readonly<Record<string, Damage>> {
  const bySound = new Map<string, string[]>();
  for (const each of new Set(common)) bySound.set(soundOf(each), [...(bySound.get(soundOf(each)) ?? []), each]);
  const replaced = (name: string, random: Random, by: (character: string) => readonly string[]): string | null => {
    const characters = [...name];
    const open = characters.flatMap((each, place) => (by(each).length > 0 ? [place] : []));
    const place = open[random.bits() % Math.max(open.length, 1)];
    if (place === undefined) return null;
    const others = by(characters[place] ?? '');
    return characters.with(place, others[random.bits() % others.length] ?? '').join('');
  };
  return {
    'as in the list': (name) => name,
    'variant characters': (name) => {
      const other = [...name].map((each) => variants.get(each) ?? each).join('');
      return other === name ? null : other;
    },
    'one look-alike': (name, _, random) => replaced(name, random, (each) => lookAlikes.get(each) ?? []),
    'one of the same sound': (name, _, random) =>
      replaced(name, random, (each) => (bySound.get(soundOf(each)) ?? []).filter((other) => other !== each)),
    'one missing': (name, _, random) =>
      [...name].length < 3 ? null : [...name].toSpliced(random.bits() % [...name].length, 1).join(''),
    abbreviated: (name, type) => {
      const characters = [...name];
      return type !== 'organization' || characters.length < 6
        ? null
        : [...characters.slice(0, 2), characters[3] ?? '', characters.at(-1) ?? ''].join('');
    },
    'in pinyin': (name, type) => (type === 'person' ? soundOf(name) : null),
  };
}
