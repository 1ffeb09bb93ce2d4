import type { Command } from '../commands/command.ts';
import { rulingIdOf } from '../derived-ids.ts';
import type { Edit, EditAction } from '../journal.ts';
import type { RememberedName } from '../memory.ts';
import type { Ruling } from '../ruling.ts';
import { summaryOf } from './summary.ts';

/** What a person may lay down for a name; null leaves it to what was decided of its mentions. */
export type Verdict = Ruling['verdict'] | null;

/** Lays down, or takes back, whether remembered names are proposed; null when it is laid down so for all of them. */
export function setRulings(names: readonly RememberedName[], verdict: Verdict): Edit | null {
  const changed = names.filter(({ ruling }) => (ruling?.verdict ?? null) !== verdict);
  const ruled = changed.map(({ ruling }) => ruling).filter((ruling) => ruling !== null);
  const unruled = changed.filter(({ ruling }) => ruling === null);
  const commands: Command[] = [];
  if (verdict === null) {
    if (ruled.length > 0) commands.push({ name: 'ruling.remove', payload: { ids: ruled.map(({ id }) => id) } });
  } else {
    const revisions = ruled.map(({ id }) => ({ id, changes: { verdict } }));
    if (revisions.length > 0) commands.push({ name: 'ruling.revise', payload: { revisions } });
    const records = unruled.map(({ name, type }): Ruling => ({ id: rulingIdOf(type, name), name, type, verdict }));
    if (records.length > 0) commands.push({ name: 'ruling.add', payload: { records } });
  }
  if (commands.length === 0) return null;
  const action: EditAction = verdict === null ? 'ruling-remove' : unruled.length > 0 ? 'ruling-add' : 'ruling-revise';
  return { action, articleId: null, summary: summaryOf(changed.map(({ name }) => name)), commands };
}
