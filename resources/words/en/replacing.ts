import type { replacing as chinese } from '../zh/replacing.ts';

const number = (count: number): string => count.toLocaleString('en');
const places = (count: number): string => (count === 1 ? '1 place' : `${number(count)} places`);

export const replacing: typeof chinese = {
  title: 'Find and replace',
  sameAgainTitle: 'The same misreading elsewhere',
  alsoIn: (told, workspace) => `“${told}” also in ${workspace} ${workspace === '1' ? 'place' : 'places'}`,
  alsoWhere: (article, issue) => `${number(article)} in this article, ${number(issue)} in this issue`,
  countOf: (count, isMore) => (isMore ? `${number(count)} or more` : number(count)),
  misreading: (before, was, now, after) => `${before}${was}${after}→${before}${now}${after}`,
  find: 'Find',
  by: 'Replace with',
  how: 'How to look for it',
  kind: { text: 'Text', pattern: 'Regular expression' },
  sideLabel: 'In which text to look',
  side: { reading: 'As corrected', printed: 'As printed' },
  folded: 'However it is printed (width, script, case)',
  groupsHint: '$1 stands for what the first pair of brackets found.',
  notAPattern: 'This is not a valid regular expression',
  more: { before: 'One more character before', after: 'One more character after' },
  fewer: { before: 'One character fewer before', after: 'One character fewer after' },
  neighboursHint: 'Only places with the same characters around them count as the same misreading.',
  others: 'What was just corrected',
  scopeLabel: 'Where',
  scope: { article: 'Article', issue: 'Issue', listed: 'What the library lists', workspace: 'Workspace' },
  list: 'Where it stands',
  column: { tick: 'Correct', before: 'Before', place: 'Reads, would read', after: 'After' },
  count: (found, ticked, { looked, isLooking, isCut }) =>
    [
      `${places(found)}, ${number(ticked)} ticked`,
      ...(isLooking ? [`looking, ${looked === 1 ? '1 paragraph' : `${number(looked)} paragraphs`} read`] : []),
      ...(isCut ? ['the rest is not listed yet'] : []),
    ].join(' · '),
  places,
  inDone: 'done',
  takeOne: (was) => `Correct “${was}”`,
  printedAs: (printed) => `Printed: ${printed}`,
  none: 'Nothing found',
  stop: 'Stop looking',
  take: (count) => (count === 0 ? 'Correct what is ticked' : `Correct ${places(count)}`),
  taking: 'Correcting…',
  said: (count, issues, left, gone) =>
    [
      `Corrected ${places(count)} in ${issues === 1 ? '1 issue' : `${number(issues)} issues`}`,
      ...(left === 0 ? [] : [`${number(left)} left alone`]),
      ...(gone === 0 ? [] : [`${number(gone)} changed meanwhile, left alone`]),
    ].join('; '),
  keys: {
    take: 'correct',
    leave: 'leave',
    tick: 'tick',
    jump: 'go there',
    all: 'tick all',
    takeTicked: 'correct ticked',
  },
};
