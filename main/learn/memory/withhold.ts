import { contextOf } from '../../../model/decision.ts';
import type { MentionProposal } from '../../extract/recogniser.ts';
import type { NameMemory } from './name-memory.ts';

/**
 * Whether a workspace's people do not want to see a proposal again: a name that a person laid down never to propose, or one in a
 * context where it was rejected twice.
 */
export function isWithheld(memory: NameMemory, text: string, { ranges, type }: MentionProposal): boolean {
  const [range] = ranges;
  if (range === undefined) return false;
  const known = memory.find(text.slice(range.start, range.end), type);
  if (known?.ruling != null) return known.ruling.verdict === 'never';
  const contexts = known?.withheldContexts ?? [];
  return contexts.length > 0 && contexts.includes(contextOf(text, range.start, range.end));
}
