import type { UiCommand } from './command.ts';
import { topicHere } from './topic-here.ts';

const inTour: UiCommand['enabled'] = ({ tourStep }) => tourStep !== null;

/** Help on where one is, and the tour. */
export const helpCommands: readonly UiCommand[] = [
  {
    ...{ id: 'help', group: 'view', keys: ['F1'], scope: 'window' },
    enabled: () => true,
    run(store) {
      const pane = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null;
      const state = store.getState();
      state.askForHelp(topicHere(state, pane));
    },
  },
  {
    ...{ id: 'tour', group: 'view', keys: [], scope: 'window' },
    enabled: ({ jobs }) => jobs.length === 0,
    run: (store) => store.getState().beginTour(),
  },
  {
    ...{ id: 'tour-next', group: 'view', keys: ['Mod+Alt+N'], scope: 'window', enabled: inTour },
    run: (store) => store.getState().goOnInTour(1),
  },
  {
    ...{ id: 'tour-back', group: 'view', keys: ['Mod+Alt+B'], scope: 'window', enabled: inTour },
    run: (store) => store.getState().goOnInTour(-1),
  },
  {
    ...{ id: 'leave-tour', group: 'view', keys: ['Mod+Alt+X'], scope: 'window', enabled: inTour },
    run: (store) => store.getState().leaveTour(),
  },
];
