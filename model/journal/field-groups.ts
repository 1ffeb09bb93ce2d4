import type { Noun, RecordTypes } from '../records.ts';

/**
 * How the fields of a record hang together. Fields of one group are written together, and of two people who write the same group the
 * later one counts; different groups are put together. `apart` stands for a group of the field's own.
 */
type Grouping = string;

const apart = 'apart';

interface FieldGroups<N extends Noun> {
  readonly groups: { readonly [Field in keyof RecordTypes[N] & string]: Grouping };
  /** Fields that are lists of which each member counts for itself: what one puts in and another takes out are put together. */
  readonly lists: readonly (keyof RecordTypes[N] & string)[];
  /** Groups over which nobody needs to be asked. */
  readonly uncontested: readonly string[];
  /**
   * The fields that tell whether two people who put the same thing there apart have said the same of it, too. None, where it is not
   * given: whoever adds the same has it from the same source.
   */
  readonly saidWhenAdded?: readonly (keyof RecordTypes[N] & string)[];
}

const fieldGroups: { readonly [N in Noun]: FieldGroups<N> } = {
  publication: {
    groups: {
      ...{ id: 'what', title: apart, otherTitles: apart, issn: apart, cn: apart, language: apart, note: apart },
      ...{ joinedInto: apart },
    },
    lists: ['otherTitles'],
    uncontested: ['what'],
  },
  issue: {
    groups: {
      ...{ id: 'what', ordinal: apart, publicationId: apart, date: apart, number: apart, note: apart },
      ...{ referenceCode: apart, notForRelease: apart },
    },
    lists: [],
    uncontested: ['what', 'ordinal'],
  },
  page: {
    groups: {
      ...{ id: 'what', fileName: 'what', sha256: 'what', importedAt: 'what', issueId: apart, label: apart },
    },
    lists: [],
    uncontested: ['what'],
  },
  restoration: {
    groups: {
      ...{ id: 'what', pageId: 'what', at: 'what', text: 'what', certainty: 'what', note: 'what' },
    },
    lists: [],
    uncontested: ['what'],
  },
  article: {
    groups: {
      ...{ id: 'what', issueId: apart, ordinal: apart, headline: apart, subhead: apart, state: apart, note: apart },
      ...{ reporters: apart, correspondents: apart, photographers: apart, referenceCode: apart, notForRelease: apart },
    },
    lists: ['reporters', 'correspondents', 'photographers'],
    uncontested: ['what', 'ordinal'],
  },
  block: {
    groups: {
      ...{ id: 'what', pageId: 'what', start: 'extent', end: 'extent' },
      ...{ articleId: 'place', ordinal: 'place', role: apart, struck: apart },
      ...{ continues: apart, startConfidence: apart, roleConfidence: apart },
    },
    lists: [],
    uncontested: ['what', 'startConfidence', 'roleConfidence'],
    // What is cut off a block is what that was, and where it was.
    saidWhenAdded: ['role', 'struck', 'continues', 'articleId'],
  },
  correction: {
    groups: {
      ...{ id: 'what', pageId: 'what', start: 'says', end: 'says', side: 'says', now: 'says', kind: 'says' },
      ...{ certainty: 'says', note: 'says', status: 'says', origin: 'says', confidence: 'says' },
    },
    lists: [],
    uncontested: ['what'],
  },
  mention: {
    groups: {
      ...{ id: 'what', pageId: 'what', ranges: apart, type: 'type', value: 'type', status: apart },
      ...{ origin: 'origin', confidence: 'origin', entityId: apart, note: apart, notForRelease: apart },
    },
    lists: [],
    uncontested: ['what', 'origin'],
  },
  entity: {
    groups: {
      ...{ id: 'what', type: apart, name: apart, aliases: apart, links: apart, note: apart, notInLists: apart },
      ...{ joinedInto: apart },
    },
    lists: ['aliases', 'links', 'notInLists'],
    uncontested: ['what'],
  },
  relation: {
    groups: {
      ...{ id: 'what', pageId: 'what', type: 'what', subjectId: 'what', objectId: 'what' },
      ...{ status: apart, origin: 'origin', confidence: 'origin' },
    },
    lists: [],
    uncontested: ['what', 'origin'],
  },
  classification: {
    groups: {
      ...{ id: 'what', articleId: 'what', scheme: 'what', code: 'what' },
      ...{ status: apart, origin: 'origin', confidence: 'origin' },
    },
    lists: [],
    uncontested: ['what', 'origin'],
  },
  ruling: { groups: { id: 'what', name: 'what', type: 'what', verdict: apart }, lists: [], uncontested: ['what'] },
  learning: { groups: { id: 'what', since: 'what', base: 'what' }, lists: [], uncontested: ['what'] },
  vocabulary: {
    groups: { id: 'what', scheme: 'says', label: 'says', terms: 'says' },
    lists: [],
    uncontested: ['what'],
    saidWhenAdded: ['label', 'terms'],
  },
  type: {
    groups: {
      ...{ id: 'what', type: 'what', label: apart, sign: apart, colour: apart, key: apart, isOffered: apart },
      ...{ note: apart, otherNames: apart, examples: apart },
    },
    lists: ['otherNames', 'examples'],
    uncontested: ['what'],
  },
  relationType: {
    groups: {
      ...{ id: 'what', type: 'what', subjectLabel: apart, objectLabel: apart, subjectTypes: apart, objectTypes: apart },
      ...{ isOffered: apart, note: apart },
    },
    lists: ['subjectTypes', 'objectTypes'],
    uncontested: ['what'],
  },
  attribute: {
    groups: { id: 'what', pageId: 'what', mentionId: 'what', name: 'what', value: apart },
    lists: [],
    uncontested: ['what'],
  },
  attributeType: {
    groups: { id: 'what', entityType: 'what', name: 'what', label: apart, kind: apart, values: apart, note: apart },
    lists: ['values'],
    uncontested: ['what'],
  },
  comment: {
    groups: { id: 'what', pageId: 'what', start: 'what', end: 'what', text: apart, state: apart, answer: apart },
    lists: [],
    uncontested: ['what'],
  },
  version: { groups: { id: 'what', name: apart, note: apart }, lists: [], uncontested: ['what'] },
};

/** The name of the group that a field belongs to. */
export function groupOf(noun: Noun, field: string): string {
  const groups: Readonly<Record<string, Grouping>> = fieldGroups[noun].groups;
  const group = groups[field] ?? apart;
  return group === apart ? field : group;
}

/** The fields of a group. */
export function fieldsOf(noun: Noun, group: string): readonly string[] {
  return Object.keys(fieldGroups[noun].groups).filter((field) => groupOf(noun, field) === group);
}

export function isList(noun: Noun, field: string): boolean {
  return fieldGroups[noun].lists.some((list) => list === field);
}

/** Whether people are to be asked when one of them wrote a group without knowing what another had written there. */
export function isContested(noun: Noun, group: string): boolean {
  return !fieldGroups[noun].uncontested.includes(group);
}

/** See {@link FieldGroups.saidWhenAdded}. */
export function saidWhenAdded(noun: Noun): readonly string[] {
  return fieldGroups[noun].saidWhenAdded ?? [];
}
