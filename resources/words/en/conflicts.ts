import type * as zh from '../zh/conflicts.ts';
import { counted } from './counted.ts';

const there = 'whether it stays';

/** What is said of decisions that people made without knowledge of each other, in English. */
export const conflictWords: typeof zh.conflictWords = {
  title: 'Conflicts',
  about:
    'People who worked in different copies decided differently on the same thing, not knowing of each other. The side marked “Counts now” stands for the time being. Choose a side for each; every choice can be undone.',
  list: 'Conflicts',
  count: (count) => counted(count, 'conflict', 'conflicts'),
  left: (count) => (count === 0 ? 'All conflicts are settled' : `${counted(count, 'conflict', 'conflicts')} left`),
  first: (shown, all) => `These are the oldest ${shown} of ${all}; the others follow once some are settled.`,
  none: 'No conflicts wait',
  noneNext: 'Those that a merged copy brings are listed here.',
  noun: {
    issue: 'Issue',
    page: 'Page',
    restoration: 'Supplied paragraph',
    article: 'Article',
    block: 'Paragraph',
    correction: 'Correction',
    mention: 'Entity',
    entity: 'Authority file',
    relation: 'Relation',
    classification: 'Category',
    ruling: 'Suggested name',
    learning: 'What was learned',
    vocabulary: 'Vocabulary',
  },
  group: {
    issue: { there, title: 'title', date: 'date', number: 'number', note: 'note' },
    page: { there, issueId: 'issue', label: 'page number' },
    restoration: { there },
    article: {
      ...{ there, issueId: 'issue', headline: 'headline', subhead: 'subhead', state: 'state', note: 'note' },
      ...{ reporters: 'reporters', correspondents: 'correspondents', photographers: 'photographers' },
    },
    block: {
      there,
      extent: 'extent',
      place: 'place',
      role: 'role',
      struck: 'whether it is struck',
      continues: 'whether it goes on',
    },
    correction: { there, says: 'reading' },
    mention: { there, ranges: 'span', type: 'type and value', status: 'status', entityId: 'reference', note: 'note' },
    entity: {
      there,
      type: 'type',
      name: 'preferred name',
      aliases: 'aliases',
      links: 'authority records',
      note: 'note',
    },
    relation: { there, status: 'status' },
    classification: { there, status: 'status' },
    ruling: { there, verdict: 'ruling' },
    learning: { there },
    vocabulary: { there, says: 'content' },
  },
  issue: {
    replaced: (group) => `Different ${group}`,
    there: 'Kept by one, removed by the other',
    removed: 'Removed by one, changed by the other',
    'without-ground': 'What was changed is no longer there',
    overlaps: 'Two corrections overlap',
  },
  side: { earlier: 'Earlier', later: 'Later' },
  counts: 'Counts now',
  newerCounts: 'A still later decision counts now',
  keep: { earlier: 'Keep the earlier', later: 'Keep the later' },
  take: { earlier: 'Take the earlier', later: 'Take the later' },
  leave: 'Leave it at that',
  goTo: (headline) => `Open article: ${headline}`,
  says: {
    there: 'Kept it',
    gone: 'Removed it',
    changed: 'Changed it',
    correction: 'Accepted a correction',
    withoutGround: 'Changed it, but it went when the step that made it was undone',
  },
  struck: 'struck',
  read: 'read',
  continues: 'one paragraph with the one before',
  apart: 'a paragraph of its own',
  empty: '(empty)',
  several: (names) => names.join(', '),
  reads: (was, now) => `${was} → ${now}`,
  stretch: (start, end) => `characters ${start + 1} to ${end} of the source`,
  from: (text) => `from “${text}”`,
  to: (text) => `to “${text}”`,
  nth: (ordinal) => `paragraph ${ordinal + 1}`,
  noArticle: 'In no article',
  noEntity: 'Refers to nothing',
  otherEntity: 'Another entry of the authority file',
  otherIssue: 'Another issue',
  field: {
    ...{ type: 'Type', value: 'Value', reads: 'Reads', kind: 'Kind', certainty: 'Certainty', note: 'Note' },
    ...{ status: 'Status', start: 'Start', end: 'End', articleId: 'Article', ordinal: 'Place', scheme: 'Short name' },
    ...{ label: 'Name', terms: 'Terms' },
  },
};

/** What the question before an import is undone says, in English. */
export const undoImportWords: typeof zh.undoImportWords = {
  title: 'Undo the import?',
  what: (redo) =>
    `The articles of this file will go from the workspace, and with them all that was decided in them: entities, corrections, categories, notes. Redo (${redo}) brings everything back as it was.`,
  confirm: 'Undo import',
};
