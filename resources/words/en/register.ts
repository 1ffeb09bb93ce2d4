import type { PlacesDecision } from '../../../model/register/places-decision.ts';
import type { register as chinese } from '../zh/register.ts';
import { counted } from './counted.ts';

const decisions: Readonly<Record<PlacesDecision['kind'], string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  reopen: 'Put back to be reviewed:',
  retype: 'Gave another type to',
  link: 'Linked',
  split: 'Made a new entry of',
  mark: 'Marked',
  trim: 'Moved the edges of',
};

export const register: typeof chinese = {
  title: 'Register',
  tab: { names: 'To decide', register: 'Entries', memory: 'Remembered names', learning: 'Learning' },
  table: 'Entries',
  filter: 'Find names and aliases',
  extentLabel: 'Which entries',
  extent: {
    all: 'All',
    aliases: 'With aliases',
    linked: 'Linked',
    unlinked: 'Not linked',
    unnamed: 'Never mentioned',
  },
  column: {
    type: 'Type',
    name: 'Name',
    names: 'Names',
    mentions: 'Mentions',
    days: 'Days',
    first: 'First',
    last: 'Last',
    links: 'Links',
  },
  count: (count) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`),
  ticked: (count) => `${count} ticked`,
  mentions: (count) => (count === 1 ? '1 mention' : `${count} mentions`),
  none: 'No entries yet',
  noneNext: 'People, organisations, places and others that you accept become entries and are listed here.',
  names: (names) => names.join(', '),
  tick: 'Tick',
  tickOne: (name) => `Tick ${name}`,
  toLedger: 'Ledger',
  edit: 'Edit',
  join: 'Merge',
  name: 'Name',
  noName: 'An entry has a name.',
  aliases: 'Aliases',
  aliasesHint: 'One a line. Where an alias stands in the text, it is suggested as this entry.',
  links: 'Links',
  linksHint: 'One a line: authority and identifier, such as wikidata Q7186, or the address of the record.',
  noLink: (line, example) =>
    example === null
      ? `“${line}” is not an authority and an identifier.`
      : `“${line}”: identifiers there look like ${example}.`,
  note: 'Note',
  company: 'Positions and company',
  positionsHeld: 'Positions held',
  positionAt: (position, organisation) => `${position}, ${organisation}`,
  dates: (first, last) => (last === null ? first : `${first} to ${last}`),
  inIssues: (count) => counted(count, 'issue', 'issues'),
  whereSaid: (position) => `Go there: where ${position} is said first`,
  coMentions: 'In the same paragraphs',
  noCoMentions: 'No other entry stands in its paragraphs.',
  showEntry: (name) => `Show the entry ${name}`,
  together: (paragraphs, issues) =>
    `${counted(paragraphs, 'paragraph', 'paragraphs')}, ${counted(issues, 'issue', 'issues')}`,
  notAllLookedAt: (some, all) =>
    `Only ${some.toLocaleString('en')} of ${all.toLocaleString('en')} mentions were looked at.`,
  joinTitle: 'Merge into one entry',
  joinHint:
    'Arrows choose which one stays, Enter merges. Its mentions are those of all, and their names its aliases; they can be split again.',
  joinTooFew: 'First tick two entries or more, with Space.',
  joinTypes: 'Entries of different types cannot be merged.',
  joinGo: (count) => `Merge ${count} entries`,
  joinedHere: 'Merged into this entry',
  part: 'Split off',
  partPreview: (name) => `Split off ${name}`,
  partGoes: (names) => `These names and their mentions become an entry of their own again: ${names}`,
  partGo: 'Split off',
  back: 'Back to entries',
  ledger: 'Where the name stands',
  ledgerColumn: {
    ...{ tick: 'Tick', state: 'State', before: 'Before', name: 'Name', after: 'After', type: 'Type' },
    ...{ entity: 'Entry', issue: 'Date, paper', article: 'Article', decided: 'Decided' },
  },
  groups: 'Which places',
  group: {
    ...{ suggested: 'To review', accepted: 'Accepted', other: 'Another entry', rejected: 'Rejected' },
    unmarked: 'Not marked',
  },
  unmarkedAbout: 'Where the name stands in the text and nothing is marked',
  atLeast: (count) => `${count.toLocaleString('en')}+`,
  orderLabel: 'Sorted by',
  order: { day: 'Date', before: 'Before', after: 'After', sureness: 'Sureness' },
  places: (count) => (count === 1 ? '1 place' : `${count.toLocaleString('en')} places`),
  noPlaces: 'No such places',
  gone: 'There no more',
  source: (source) => `Source: ${source}`,
  paragraph: 'Paragraph',
  jump: 'Go there',
  markPlace: 'Mark',
  link: 'Entry',
  linkTo: 'Entry that it names',
  reopen: 'Put back',
  newEntity: (name) => `New entry “${name}”`,
  noEntity: 'Refers to no entry',
  openNamesLabel: 'Names to decide',
  namesAbout:
    'All places of a name that wait in articles that are not done are decided together, the most frequent first. What is sure is ticked; doubtful places stand below their name, to be read one by one. Enter takes what is ticked on the page, as one step that can be undone.',
  openNames: (names, places) =>
    `${names === 1 ? '1 name' : `${names.toLocaleString('en')} names`} in ${places === 1 ? '1 place' : `${places.toLocaleString('en')} places`} to review`,
  stale: (count) =>
    count === 1 ? '1 article to be read again' : `${count.toLocaleString('en')} articles to be read again`,
  readAgain: 'List anew',
  allDecided: 'No names to decide',
  allDecidedNext:
    'Names of one character and suggestions that are less than half sure are not here: review them in their articles.',
  sureness: 'Places, and how sure on average',
  openPlaces: (count) => (count === 1 ? '1 place' : `${count} places`),
  moreDoubtful: (count) => `${count} more doubtful ones come later`,
  sameName: (count) => `Same name: ${count}`,
  toRead: 'to be read',
  nextToRead: 'next to read',
  takeTicked: 'Take what is ticked',
  edges: 'Move the edges',
  unfold: 'Unfold',
  mark: { leave: 'Leave', accept: 'Accept', reject: 'Reject', retype: 'Other type', trim: 'Other edges' },
  tookNames: (places, issues, left) => {
    const alone = [
      ...(left.unticked === 0 ? [] : [`${left.unticked} not ticked`]),
      ...(left.done === 0 ? [] : [`${left.done} in articles that are done`]),
      ...(left.unsure === 0 ? [] : [`${left.unsure} less than half sure`]),
    ];
    const decided = `Decided ${places === 1 ? '1 place' : `${places} places`} in ${issues === 1 ? '1 issue' : `${issues} issues`}`;
    return alone.length === 0 ? decided : `${decided}; left alone: ${alone.join(', ')}`;
  },
  decided: (kind, places, issues, left) =>
    `${decisions[kind]} ${places === 1 ? '1 place' : `${places} places`} in ${issues === 1 ? '1 issue' : `${issues} issues`}${
      left === 0 ? '' : `; ${left} left alone, as they were so already`
    }`,
};
