import type { AuthorityLink } from '../entity.ts';
import { linkOfAddress } from './authority-files.ts';
import type { AuthorityList, AuthorityRecord } from './authority-record.ts';

/** How an entity is linked to a record: by the authority file that its IRI says, else by the name of the list that it stands in. */
export function linkToRecord(
  list: Pick<AuthorityList, 'name'>,
  record: Pick<AuthorityRecord, 'identifier'>,
): AuthorityLink {
  const known = linkOfAddress(record.identifier);
  if (known !== null) return known;
  const name = list.name.trim().toLowerCase().replaceAll(/\s+/gu, '_');
  return { authority: name, identifier: record.identifier.trim().replaceAll(/\s+/gu, '_') };
}
