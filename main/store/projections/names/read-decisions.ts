import { contextLength, type Decision, decisionOf } from '../../../../model/decision.ts';
import type { MentionId } from '../../../../model/ids.ts';
import type { ProjectionParts } from '../projection.ts';
import type { DecidedMention } from './decided-mentions.ts';
import { readInBlocks } from './read-in-blocks.ts';

/** Reads what was decided of some mentions; of those that do not stand in one block of an article nothing. */
export type ReadDecisions = (mentions: readonly DecidedMention[]) => Map<MentionId, Decision>;

export function readDecisions(parts: ProjectionParts): ReadDecisions {
  const read = readInBlocks(parts, contextLength);
  return (mentions) =>
    read(mentions, ({ reading }, { range, ...mention }) => decisionOf(reading, { ...mention, ranges: [range] }));
}
