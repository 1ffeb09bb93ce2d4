import type { Mention } from '../../../model/mention.ts';
import type { Touch } from '../touched.ts';

/** Whether a mention stands after an edit and did not before, or the other way round: relations wait while both of theirs stand. */
export function comesOrGoes({ before, after }: Touch<Mention>): boolean {
  return isStanding(before) !== isStanding(after);
}

function isStanding(mention: Mention | null): boolean {
  return mention !== null && mention.status !== 'rejected';
}
