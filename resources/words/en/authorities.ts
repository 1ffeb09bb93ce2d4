import type { RecordReason } from '../../../model/authorities/authority-record.ts';
import type { authorityWords as chinese } from '../zh/authorities.ts';
import { counted } from './counted.ts';

const reason: Readonly<Record<RecordReason, string>> = {
  'same-name': 'same name',
  alias: 'same as an alias',
  'same-sound': 'sounds the same',
  'look-alike': 'one character looks alike',
  'one-character': 'one character differs',
  'missing-character': 'one character more or less',
  abbreviation: 'may be short for it',
  title: 'a title stands beside it',
  'in-its-time': 'of that time',
  place: 'its place stands in the paragraph',
  'not-its-time': 'not of that time',
};

const yearOf = (year: number | null): string => (year === null ? '?' : year < 0 ? `${-year} BC` : String(year));

export const authorityWords: typeof chinese = {
  authorities: {
    title: 'Authority lists',
    load: 'Load a list…',
    formats:
      'CSV, TSV or XLSX with a row of column names (name, and what there is of id, aliases, type, from, to, place, titles, note), JSON Lines, SKOS (Turtle, N-Triples, RDF/XML), or the SQLite file of CBDB.',
    none: 'No authority lists loaded',
    records: (count) => counted(count, 'record', 'records'),
    loaded: (name, count) => `Loaded ${name} with ${counted(count, 'record', 'records')}`,
    removed: (name) => `Removed ${name}`,
    remove: (name) => `Remove the list ${name}`,
    replace: (name) => `Replace the list ${name} by another file…`,
    replaced: (name, count) => `Replaced ${name}, which has ${counted(count, 'record', 'records')} now`,
    left: (count) => `${counted(count, 'record', 'records')} left, no longer looked in`,
    removeRest: (name) => `Remove what is left of ${name}`,
    part: (name, count, hash) =>
      `${name}: not whole, ${counted(count, 'record', 'records')} left in which nothing is looked up (${hash}); remove it again`,
    consequence:
      'Links to its records stay when a list is removed, and it can be loaded again. Lists are kept in the workspace file and go into no export.',
  },
  records: {
    label: 'Authority records',
    candidates: 'Records that it may be',
    noLists: 'No authority lists are loaded.',
    noneFound: (lists) => `Nothing like it in ${counted(lists, 'list', 'lists')}.`,
    reason,
    reasons: (reasons) => reasons.join(', '),
    years: (from, to) => `${yearOf(from)}–${yearOf(to)}`,
    link: 'Link',
    linkNamed: (name, list) => `Link to ${name} in ${list}`,
    unlink: 'Take link back',
    unlinkNamed: (name) => `Take link back: ${name}`,
    otherEntry: (name) => `Linked to the entry “${name}” already`,
    notInLists: 'Not in the lists',
    newLocal: 'Not in the lists: new entry',
    notIn: 'Looked for, and not in the lists.',
    lookAgain: 'Look again',
  },
  services: {
    title: 'Services on this computer',
    address: 'Address of a service',
    example: 'For instance http://127.0.0.1:8000/reconcile',
    add: 'Add',
    hint: 'Programs on this computer that speak the Reconciliation API. A name is sent only when you press “Ask …”; no other computer is ever reached.',
    remove: (name) => `Remove the service ${name}`,
    ask: (name) => `Ask ${name}`,
    candidatesOf: (name) => `Candidates of ${name}`,
    foundNothing: (name) => `Nothing like it in ${name}.`,
    score: (score, match) => `score ${score}${match ? ', a match for the service' : ''}`,
    serving: 'The register for other programs',
    serve: 'Serve the register',
    serveHint:
      'Other programs on this computer, like OpenRefine, can then look names up in the register by the Reconciliation API. They can change nothing, and aren’t told what is not for release. It ends when the workspace is closed.',
    servedHint:
      'Give this address to OpenRefine under “Add standard service”. Only programs on this computer are answered, and nothing is changed. It ends when the workspace is closed.',
    copyAddress: 'Copy address',
    status: 'Register served',
    statusTitle: (address) => `Programs on this computer can look names up at ${address}; press to see or stop it`,
  },
};
