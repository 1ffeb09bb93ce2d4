import type { Command } from '../../../model/commands/command.ts';
import type { ArticleId, PageId, RecordId } from '../../../model/ids.ts';
import { deedsOf, namedBy, nounOf } from '../../../model/journal/deeds.ts';
import { type Noun, putRecord, type Records, recordOf, removeRecord } from '../../../model/records.ts';
import type { WatchedRecords } from '../watched-records.ts';
import type { Journal } from './journal.ts';

/** Does to what is suggested what commands say, and nothing to what people decided. */
export function putSuggestions(records: Records, journal: Journal, commands: readonly Command[]): void {
  const decided = journal.decidedAmong([...deedsOf(commands).keys()] as RecordId[]);
  const isOpen = (noun: Noun, id: string): boolean => {
    const record = recordOf(records, noun, id);
    const isDecided = record !== undefined && !('status' in record && record.status === 'suggested');
    return !isDecided && !decided.has(id as RecordId);
  };
  for (const { name, payload } of commands) {
    const noun = nounOf(name);
    if ('records' in payload) {
      for (const record of payload.records) if (isOpen(noun, record.id)) putRecord(records, noun, record);
    } else if ('revisions' in payload) {
      for (const { id, changes } of payload.revisions) {
        const record = recordOf(records, noun, id);
        if (record !== undefined && isOpen(noun, id)) putRecord(records, noun, Object.assign({ ...record }, changes));
      }
    } else if ('ids' in payload) {
      for (const id of payload.ids) if (isOpen(noun, id)) removeRecord(records, noun, id);
    }
  }
}

/** The same to records whose changes are written down: those that are named are read together. */
export function suggestIn(watched: WatchedRecords, journal: Journal, commands: readonly Command[]): void {
  watched.lookAhead(namedBy(commands));
  putSuggestions(watched.records, journal, commands);
}

/** What is suggested on some pages, and of some articles, as commands that suggest it elsewhere. */
export function suggestionsOf(
  records: Records,
  pageIds: readonly PageId[],
  articleIds: readonly ArticleId[],
): Command[] {
  const isSuggested = ({ status }: { readonly status: string }): boolean => status === 'suggested';
  const onPages = pageIds.flatMap((pageId): Command[] => [
    { name: 'mention.add', payload: { records: records.mention.where('pageId', pageId).filter(isSuggested) } },
    { name: 'correction.add', payload: { records: records.correction.where('pageId', pageId).filter(isSuggested) } },
    { name: 'relation.add', payload: { records: records.relation.where('pageId', pageId).filter(isSuggested) } },
  ]);
  const classifications = articleIds.flatMap((id) => records.classification.where('articleId', id));
  return [...onPages, { name: 'classification.add', payload: { records: classifications.filter(isSuggested) } }];
}
