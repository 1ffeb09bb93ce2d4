import type { Command } from '../../../model/commands/command.ts';
import type { RecordId } from '../../../model/ids.ts';
import { deedsOf, type Fields } from '../../../model/journal/deeds.ts';
import type { Noun } from '../../../model/records.ts';

/** What is named by other records, wherever they stand: such a record is purged only while nobody names it elsewhere, in any copy. */
export type NameNoun = 'entity' | 'publication' | 'ruling';

export function isNameNoun(noun: Noun): noun is NameNoun {
  return noun === 'entity' || noun === 'publication' || noun === 'ruling';
}

/** That one record names another. */
export interface Naming {
  readonly by: RecordId;
  readonly noun: Noun;
  readonly named: RecordId;
}

/** Which records name which, by what commands say. */
export function* namingsIn(commands: readonly Command[]): Iterable<Naming> {
  for (const [by, { noun, deeds }] of deedsOf(commands)) {
    const field = namingField(noun);
    if (field === null) continue;
    for (const deed of deeds) {
      const said: Fields[] = [];
      if ('record' in deed) said.push({ ...deed.record });
      if ('changes' in deed) said.push(deed.changes);
      for (const fields of said) {
        const named = fields[field];
        if (typeof named === 'string') yield { by: by as RecordId, noun, named: named as RecordId };
      }
    }
  }
}

/** The field by which records of a noun name an entity or a publication; null where they name none. */
function namingField(noun: Noun): 'entityId' | 'joinedInto' | 'publicationId' | null {
  switch (noun) {
    case 'mention':
      return 'entityId';
    case 'entity':
    case 'publication':
      return 'joinedInto';
    case 'issue':
      return 'publicationId';
    case 'page':
    case 'restoration':
    case 'article':
    case 'block':
    case 'correction':
    case 'relation':
    case 'classification':
    case 'ruling':
    case 'learning':
    case 'vocabulary':
    case 'type':
    case 'relationType':
    case 'attribute':
    case 'attributeType':
    case 'comment':
    case 'version':
      return null;
  }
}
