import type { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { partsOf } from '../../../model/authorities/near-forms.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { soundOf } from '../../../model/names/pinyin-syllables.ts';
import { tokensOf } from '../search/tokens.ts';

/** What a record is found by, each thing once. */
export interface RecordKeys {
  readonly forms: readonly string[];
  readonly sounds: readonly string[];
  /** Forms less one of their characters. */
  readonly parts: readonly string[];
  /** Its names as FTS5 is given them. */
  readonly characters: string;
}

export function keysOf({ name, aliases }: Pick<AuthorityRecord, 'name' | 'aliases'>): RecordKeys {
  const forms = [...new Set([name, ...aliases].map(nameForm))].filter((form) => form !== '');
  return {
    forms,
    sounds: [...new Set(forms.map(soundOf))],
    parts: [...new Set(forms.flatMap(partsOf))],
    characters: forms.map(tokensOf).join(' '),
  };
}
