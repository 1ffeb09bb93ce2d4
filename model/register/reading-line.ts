import { wilsonInterval } from '../wilson.ts';

/** Places less sure than this are read one by one, until it is known how right those above another line are. */
const carefulLine = 0.95;
const trustingLine = 0.9;
/** So many of what stands between the lines must have been right, and must be with that much certainty. */
const rightShare = 0.99;
const certainShare = 0.98;

/**
 * From which sureness on places are decided with their name, without being read: by what the workspace's people decided of those between
 * two lines. It rises again as soon as they find more wrong.
 *
 * @param accepted how many of those between the lines were accepted
 */
export function readingLine({ accepted, rejected }: { readonly accepted: number; readonly rejected: number }): number {
  const decided = accepted + rejected;
  const isTrusted = accepted >= rightShare * decided && wilsonLower(accepted, decided) >= certainShare;
  return isTrusted ? trustingLine : carefulLine;
}

/** Where the lines are, in thousandths: what is decided from the first up to the second tells which counts. */
export const readingLines = { from: trustingLine * 1000, to: carefulLine * 1000 } as const;

/** The lower bound of {@link wilsonInterval}, at 95%; 0 of nothing. */
export function wilsonLower(right: number, all: number): number {
  return wilsonInterval(right, all).low;
}
