import { nameForm } from '../../model/names/name-form.ts';
import { soundWanted } from '../../model/names/pinyin-syllables.ts';
import { matchFor, matchForAny } from './search/tokens.ts';

/** The FTS5 query over `entity_character` that asks for a name or a part of it, in its characters or in pinyin; null for an empty one. */
export function matchForName(wanted: string): string | null {
  const form = nameForm(wanted);
  const sound = soundWanted(wanted);
  if (form === '') return null;
  return sound === null ? matchFor([form]) : matchForAny([[form], [sound]]);
}
