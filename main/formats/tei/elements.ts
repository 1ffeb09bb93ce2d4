import type { BlockRole } from '../../../model/block.ts';

/** Elements that are a block of text, by the role that they have. */
export const blockElements: Readonly<Record<string, BlockRole>> = {
  head: 'headline',
  byline: 'byline',
  docAuthor: 'byline',
  p: 'body',
  ab: 'body',
  l: 'body',
  item: 'body',
  cell: 'body',
  u: 'body',
  opener: 'body',
  closer: 'body',
  dateline: 'body',
  salute: 'body',
  signed: 'body',
  trailer: 'body',
  fw: 'furniture',
  figDesc: 'caption',
};

/** Elements that name something, by what Kanwu's types are called; those that say their own type have it from there. */
export const nameElements: Readonly<Record<string, string>> = {
  persName: 'person',
  orgName: 'organization',
  placeName: 'place',
  geogName: 'place',
  settlement: 'place',
  district: 'place',
  country: 'place',
  region: 'place',
  roleName: 'position',
  date: 'date',
  measure: 'quantity',
  eventName: 'event',
  title: 'work',
  name: 'name',
  rs: 'name',
};

/** Elements whose content is not the text of the document. */
export const otherParts: ReadonlySet<string> = new Set([
  'facsimile',
  'sourceDoc',
  'standOff',
  'listPerson',
  'listPlace',
  'listOrg',
  'listBibl',
  'taxonomy',
]);

/** What an editor put beside what is printed; the print is read, and the other reading counted. */
export const editorial: ReadonlySet<string> = new Set(['corr', 'reg', 'expan', 'ex', 'rdg']);

/** Editors' elements that come in as corrections, with who is responsible for them. */
export const corrective: ReadonlySet<string> = new Set(['corr', 'supplied', 'gap', 'surplus']);

/** What a head is, by what its type says; of those without one the first of a division is its headline. */
export const headRoles: readonly (readonly [type: RegExp, role: BlockRole])[] = [
  [/sub/i, 'subhead'],
  [/kicker|super|over/i, 'kicker'],
  [/^main$/i, 'headline'],
];
