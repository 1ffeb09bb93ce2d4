import type { versions as chinese } from '../zh/versions.ts';

export const versions: typeof chinese = {
  title: 'Versions',
  none: 'No version has a name yet',
  noneNext: 'Name the workspace as it is now, to see later what has changed since.',
  nameThis: 'Name this version',
  newName: 'Name, such as “before transfer”',
  there: 'There is a version of that name',
  name: 'Name',
  noName: 'A version needs a name',
  note: 'Note',
  noteHint: 'For instance whom it went to, or how far the work was',
  by: (actor, when) => `Named by ${actor} on ${when}: what was decided in this workspace by then`,
  compare: 'See what changed since…',
  remove: 'Remove name',
  removeHint: 'Nothing else goes; what was done stays in the history. It can be undone',
};
