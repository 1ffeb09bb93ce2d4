import { contextOf, type RememberedName } from '../../../model/memory.ts';
import { nameKey } from '../../../model/name-key.ts';
import type { MentionProposal } from '../../extract/recogniser.ts';

/** Tells the proposals that a workspace's people do not want to see again. */
export type Withholds = (text: string, proposal: MentionProposal) => boolean;

/** What is withheld: names that a person laid down never to propose, and names in contexts where they were rejected twice. */
export function withholdingOf(names: readonly RememberedName[]): Withholds {
  const never = new Set<string>();
  const inContext = new Set<string>();
  for (const { name, type, ruling, withheldContexts } of names) {
    const key = `${type} ${nameKey(name)}`;
    if (ruling?.verdict === 'never') never.add(key);
    if (ruling?.verdict === 'always') continue;
    for (const context of withheldContexts) inContext.add(`${key} ${context}`);
  }
  return (text, { ranges, type }) => {
    const [range] = ranges;
    if (range === undefined) return false;
    const key = `${type} ${nameKey(text.slice(range.start, range.end))}`;
    return never.has(key) || inContext.has(`${key} ${contextOf(text, range.start, range.end)}`);
  };
}
