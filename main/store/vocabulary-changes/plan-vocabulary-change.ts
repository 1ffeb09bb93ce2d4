import { type Classification, calledInHistory, type OwnVocabulary } from '../../../model/category.ts';
import type { Command } from '../../../model/commands/command.ts';
import { classificationIdOf } from '../../../model/derived-ids.ts';
import { summaryOf } from '../../../model/edits/summary.ts';
import { changedVocabulary } from '../../../model/edits/vocabulary-terms.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Edit } from '../../../model/journal.ts';
import { calledBoth } from '../../../model/label.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { personOrigin } from '../../../model/status.ts';
import type { TermMergeCounts, VocabularyChange, VocabularyEdit } from '../../../model/vocabulary-change.ts';
import type { Workspace } from '../workspace.ts';
import type { Filed } from './filed-under.ts';

/** An edit of a vocabulary, and what it comes to. */
export interface PlannedVocabularyChange {
  /** Null where nothing is to be done. */
  readonly edit: Edit | null;
  /** Of a merge; null of all else. */
  readonly counts: TermMergeCounts | null;
}

/**
 * A change of one of the workspace's vocabularies as one edit, with what is filed under a category that is merged into another.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function planVocabularyChange(workspace: Workspace, { id, change }: VocabularyEdit): PlannedVocabularyChange {
  const vocabulary = vocabularyIn(workspace, id);
  const changed = changedVocabulary(vocabulary, change);
  if (changed === null || saysTheSame(changed, vocabulary)) return { edit: null, counts: null };
  const { label, terms } = changed;
  const changes = saysTheSame(terms, vocabulary.terms) ? { label } : { terms };
  const revise: Command = { name: 'vocabulary.revise', payload: { revisions: [{ id, changes }] } };
  const refiling = change.kind === 'merge-term' ? refilingBy(workspace, vocabulary, change) : null;
  const edit: Edit = {
    action: change.kind === 'merge-term' ? 'vocabulary-merge' : 'vocabulary-revise',
    ...{ articleId: null, summary: summaryOf(namesIn(vocabulary, changed, change)) },
    commands: [revise, ...(refiling?.commands ?? [])],
  };
  return { edit, counts: refiling?.counts ?? null };
}

/** What merging a category into another would come to. @throws {KanwuError} `record-not-found` */
export function termMergeCounts(workspace: Workspace, { id, change }: VocabularyEdit): TermMergeCounts | null {
  const vocabulary = vocabularyIn(workspace, id);
  return change.kind === 'merge-term' ? refilingBy(workspace, vocabulary, change).counts : null;
}

function vocabularyIn({ records }: Workspace, id: VocabularyEdit['id']): OwnVocabulary {
  const vocabulary = records.vocabulary.get(id);
  if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
  return vocabulary;
}

/** What the history calls what was changed. */
function namesIn(before: OwnVocabulary, after: OwnVocabulary, change: VocabularyChange): readonly string[] {
  const nameOf = ({ terms }: OwnVocabulary, code: string): string =>
    calledInHistory(
      terms.find((each) => each.code === code),
      code,
    );
  switch (change.kind) {
    case 'rename':
      return [calledBoth(after.label)];
    case 'merge-term':
      return [`${nameOf(before, change.code)} → ${nameOf(before, change.into)}`];
    case 'remove-term':
      return [nameOf(before, change.code)];
    case 'add-term':
    case 'rename-term':
    case 'move-term':
      return [nameOf(after, change.code)];
  }
}

interface Refiling {
  readonly commands: readonly Command[];
  readonly counts: TermMergeCounts;
}

/** What people decided of the category becomes what they decided of the other; what is only suggested is worked out anew anyway. */
function refilingBy(
  { filedUnder }: Workspace,
  { scheme }: OwnVocabulary,
  { code, into }: Extract<VocabularyChange, { kind: 'merge-term' }>,
): Refiling {
  const [found, there] = [filedUnder(scheme, code), filedUnder(scheme, into)];
  const otherOf = new Map(there.map((each) => [each.articleId, each]));
  const accepted = found.filter(({ status }) => status === 'accepted');
  const others = accepted.flatMap(({ articleId }) => otherOf.get(articleId) ?? []);
  const records = accepted
    .filter(({ articleId }) => !otherOf.has(articleId))
    .map(
      ({ articleId }): Classification => ({
        ...{ id: classificationIdOf(articleId, scheme, into), articleId, scheme, code: into },
        ...{ status: 'accepted', origin: personOrigin, confidence: 1 },
      }),
    );
  const revisions = others
    .filter(({ status }) => status !== 'accepted')
    .map(({ id }) => ({ id, changes: { status: 'accepted' as const } }));
  const ids = found.filter(({ status }) => status !== 'suggested').map(({ id }) => id);
  const having = (list: readonly Filed[], status: Filed['status']): number =>
    list.filter((each) => each.status === status).length;
  return {
    commands: [
      ...(records.length === 0 ? [] : [{ name: 'classification.add' as const, payload: { records } }]),
      ...(revisions.length === 0 ? [] : [{ name: 'classification.revise' as const, payload: { revisions } }]),
      ...(ids.length === 0 ? [] : [{ name: 'classification.remove' as const, payload: { ids } }]),
    ],
    counts: {
      ...{ filed: accepted.length, doubled: having(others, 'accepted'), overruled: having(others, 'rejected') },
      ...{ rejected: having(found, 'rejected'), suggested: having(found, 'suggested') },
    },
  };
}
