import { authorityFiles, isFormedLink, linkOfAddress } from '../../model/authorities/authority-files.ts';
import { entityIdOf } from '../../model/derived-ids.ts';
import type { AuthorityLink } from '../../model/entity.ts';
import type { ImportedEntity } from './importer.ts';

/** What else other tools call authority files, in lower case. */
const otherNames: Readonly<Record<string, string>> = { wd: 'wikidata', wiki_data: 'wikidata', lccn: 'lcnaf' };

/**
 * The record of a known authority file that another tool's file links to: by its address, as `authority:identifier`, or by Wikidata's number
 * alone, which nothing else looks like. Null for whatever else is written there: it would not be known what it names.
 */
export function linkWritten(written: string): AuthorityLink | null {
  const text = written.trim();
  if (/^Q[1-9]\d*$/.test(text)) return { authority: 'wikidata', identifier: text };
  const [, name = '', identifier = ''] = /^(\w+):([^/\s]+)$/.exec(text) ?? [];
  const authority = otherNames[name.toLowerCase()] ?? name.toLowerCase();
  const link = { authority, identifier };
  if (Object.hasOwn(authorityFiles, authority)) return isFormedLink(link) ? link : null;
  return linkOfAddress(text);
}

/**
 * What a mention names that links to records: one of a type and a first record is the same in all files. Null where nothing is linked, or
 * there are no words to call it by.
 *
 * @param words that it is marked on
 */
export function linkedEntity(links: readonly AuthorityLink[], type: string, words: string): ImportedEntity | null {
  const [first] = links;
  const name = words.replaceAll(/\s+/g, ' ').trim();
  if (name === '' || first === undefined) return null;
  const id = entityIdOf(type, `${first.authority}:${first.identifier}`);
  return { id, type, name, aliases: [], links, note: '' };
}
