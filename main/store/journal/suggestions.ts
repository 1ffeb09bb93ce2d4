import type { Command } from '../../../model/commands/command.ts';
import type { IssueId } from '../../../model/ids.ts';
import { nounOf } from '../../../model/journal/deeds.ts';
import type { Noun, Records, RecordTypes } from '../../../model/records.ts';
import type { Journal } from './journal.ts';

/** Does to what is suggested what commands say, and nothing to what people decided. */
export function putSuggestions(records: Records, journal: Journal, commands: readonly Command[]): void {
  const isOpen = (noun: Noun, id: string): boolean => {
    const record = records[noun].get(id as never) as RecordTypes[Noun] | undefined;
    const isDecided = record !== undefined && !('status' in record && record.status === 'suggested');
    return !isDecided && !journal.isDecided(id as RecordTypes[Noun]['id']);
  };
  for (const { name, payload } of commands) {
    const noun = nounOf(name);
    if ('records' in payload) {
      for (const record of payload.records) if (isOpen(noun, record.id)) records[noun].put(record as never);
    } else if ('revisions' in payload) {
      for (const { id, changes } of payload.revisions) {
        const record = records[noun].get(id as never);
        if (record !== undefined && isOpen(noun, id)) records[noun].put({ ...record, ...changes } as never);
      }
    } else if ('ids' in payload) {
      for (const id of payload.ids) if (isOpen(noun, id)) records[noun].remove(id as never);
    }
  }
}

/** What is suggested in some issues, as commands that suggest it elsewhere. */
export function suggestionsOf(records: Records, issueIds: readonly IssueId[]): Command[] {
  const isSuggested = ({ status }: { readonly status: string }): boolean => status === 'suggested';
  return issueIds.flatMap((issueId): Command[] => {
    const articles = records.article.where('issueId', issueId);
    const classifications = articles.flatMap(({ id }) => records.classification.where('articleId', id));
    return [
      { name: 'mention.add', payload: { records: records.mention.where('issueId', issueId).filter(isSuggested) } },
      {
        name: 'correction.add',
        payload: { records: records.correction.where('issueId', issueId).filter(isSuggested) },
      },
      { name: 'relation.add', payload: { records: records.relation.where('issueId', issueId).filter(isSuggested) } },
      { name: 'classification.add', payload: { records: classifications.filter(isSuggested) } },
    ];
  });
}
