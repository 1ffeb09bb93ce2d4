import type { Correction } from '../../../model/correction.ts';
import type { Status } from '../../../model/status.ts';

/** What is to be in a dataset, and what its text reads. */
export interface Selection {
  /** Whether things of that status are in it. */
  readonly includes: (status: Status) => boolean;
  /** Whether a correction is in the text; those applied must not overlap. */
  readonly applies: (correction: Correction) => boolean;
  /** Whether things are named by their ids: those of records that nobody keeps mean nothing. */
  readonly named: boolean;
  /** Whether what people rejected is in it, apart from all else. */
  readonly withRejected: boolean;
}

/** An id, where things are named by them. */
export function idIn({ named }: Selection, id: string): { readonly id?: string } {
  return named ? { id } : {};
}

/** What people decided: accepted things only, and the reading text, which has the accepted corrections. */
export const acceptedOnly: Selection = {
  includes: (status) => status === 'accepted',
  applies: (correction) => correction.status === 'accepted',
  named: true,
  withRejected: false,
};

/** Suggestions are listed as well, but the text is the same reading text: nothing is changed that nobody accepted. */
export const withSuggestions: Selection = { ...acceptedOnly, includes: (status) => status !== 'rejected' };

/** A file that nobody has reviewed yet: everything suggested, with broken lines put together, which is the text that was searched. */
export const unreviewed: Selection = {
  includes: (status) => status !== 'rejected',
  applies: ({ status, kind }) => status === 'accepted' || (status === 'suggested' && kind === 'line-join'),
  named: false,
  withRejected: false,
};
