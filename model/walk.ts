/** What can wait for a decision. */
export const reviewKinds = ['mention', 'correction', 'relation', 'classification'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** How sure the program is of what is gone through: of anything, less than {@link sureFrom}, or at least that. */
export const walkSureness = ['any', 'doubtful', 'sure'] as const;
export type WalkSureness = (typeof walkSureness)[number];

/** From here on a suggestion counts as sure, from 0 to 1. */
export const sureFrom = 0.9;

/** Whether names are gone through that people accepted before or gave an entry, or those that nobody knows yet. */
export const walkNames = ['any', 'new', 'known'] as const;
export type WalkNames = (typeof walkNames)[number];

/** As the text is read, or what is least sure first. */
export const walkOrders = ['text', 'doubt'] as const;
export type WalkOrder = (typeof walkOrders)[number];

/** Whether suggestions are gone through, or the words that recognition was not sure of, whatever is suggested of them. */
export const walkReadings = ['suggested', 'unsure'] as const;
export type WalkReading = (typeof walkReadings)[number];

/** What of all that waits is gone through, and in which order. */
export interface Walk {
  readonly kinds: readonly ReviewKind[];
  /** Mentions of one type; null for all. */
  readonly type: string | null;
  readonly sureness: WalkSureness;
  /** What one part of the program suggested, without its version; null for all. */
  readonly origin: string | null;
  readonly names: WalkNames;
  readonly order: WalkOrder;
  readonly reading: WalkReading;
}

/** Everything that waits, as it is read. */
export const wholeWalk: Walk = {
  ...{ kinds: reviewKinds, type: null, sureness: 'any', origin: null, names: 'any', order: 'text' },
  reading: 'suggested',
};
