import type { DialogName } from './view-part.ts';

/** What there is help on, a screen each. */
export const helpTopics = [
  ...(['start', 'library', 'text', 'writing', 'panel', 'page', 'names', 'search'] as const),
  ...(['replace', 'figures', 'imports', 'export'] as const),
];
export type HelpTopic = (typeof helpTopics)[number];

/** The steps of the tour, in order. */
export const tourSteps = ['welcome', 'walk', 'decide', 'undo', 'tag', 'write', 'done', 'further'] as const;
export type TourStep = (typeof tourSteps)[number];

export interface HelpPart {
  readonly helpTopic: HelpTopic;
  /** The dialog in which help was asked for, which is there again afterwards. */
  readonly helpFrom: DialogName | null;
  /** Where in the tour somebody is; null while nobody takes it. */
  readonly tourStep: TourStep | null;
  /** Shows what there is to say of where one is. */
  askForHelp(topic: HelpTopic): void;
  /** Shows another topic. */
  chooseHelp(topic: HelpTopic): void;
  leaveHelp(): void;
  /** Takes the tour from its beginning, on the sample newspaper. */
  beginTour(): Promise<void>;
  /** Goes some steps on, or back; behind the last one the tour is over. */
  goOnInTour(by: number): void;
  leaveTour(): void;
}
