import type { ServedProperty } from '../../../model/reconciliation/served-property.ts';
import type { ReconciliationWords, RequestProblem } from '../zh/reconciliation.ts';
import { authorityWords } from './authorities.ts';
import { counted } from './counted.ts';
import { terms } from './terms.ts';

const property: Readonly<Record<ServedProperty, string>> = {
  date: 'Dates of mentions',
  title: 'Positions',
  place: 'Places in the same paragraphs',
  alias: 'Aliases',
  link: 'Authority records',
  note: 'Note',
  mentions: 'Number of mentions',
};

const problem: Readonly<Record<RequestProblem, string>> = {
  'not-from-here': 'Only programs on this computer are answered.',
  method: 'Only GET and POST are taken.',
  'form-wanted': 'The request’s body must be application/x-www-form-urlencoded.',
  'too-large': 'The request is too large.',
  'too-many': 'There are too many queries in one request.',
  'not-json': 'queries or extend is not the JSON that this interface asks for.',
  'not-found': 'There is no such address or entry.',
  failed: 'The workspace can’t be read now.',
};

export const reconciliationWords: ReconciliationWords = {
  serviceName: (workspace) => `Kanwu register: ${workspace}`,
  typeName: terms.typeName,
  property,
  problem,
  reasons: (reasons) => authorityWords.records.reasons(reasons.map((reason) => authorityWords.records.reason[reason])),
  mentioned: (times, first, last) =>
    times === 0
      ? 'not mentioned yet'
      : `${counted(times, 'mention', 'mentions')}${first === null ? '' : `, ${first === last ? first : `${first} to ${last}`}`}`,
  list: (items) => items.join(', '),
};
