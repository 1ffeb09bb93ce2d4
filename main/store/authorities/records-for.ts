import type { FoundRecords, NameToLookUp } from '../../../model/authorities/authority-record.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, EntityId, MentionId } from '../../../model/ids.ts';
import { mentionName } from '../../../model/mention-name.ts';
import { stretchesOf } from '../../../model/mention-places.ts';
import type { LookAlikes } from '../../../model/names/look-alikes.ts';
import type { Workspace } from '../workspace.ts';

/** For what a record is looked for, by its name or by what somebody typed in its place. */
export type RecordsLooked = { readonly wanted: string } & (
  | { readonly kind: 'mention'; readonly articleId: ArticleId; readonly mentionId: MentionId }
  | { readonly kind: 'entity'; readonly entityId: EntityId }
);

/** So much beside a mention tells its title, in UTF-16 units. */
const besideLength = 12;

/** The records of the lists that are loaded that a mention or an entity may be. @throws {KanwuError} `record-not-found` */
export function recordsFor(
  workspace: Workspace,
  looked: RecordsLooked,
  lookAlikes: LookAlikes = new Map(),
): FoundRecords {
  const lists = workspace.authorityLists.list();
  if (lists.length === 0) return { lists, candidates: [] };
  const candidates = workspace.findRecords(nameLookedUp(workspace, looked), lookAlikes);
  const linkedTo = workspace.entities.linkedTo(candidates.map(({ link }) => link));
  return { lists, candidates: candidates.map((each) => ({ ...each, linked: linkedTo(each.link) })) };
}

/** What is known of that for which a record is looked for. @throws {KanwuError} `record-not-found` */
export function nameLookedUp(workspace: Workspace, looked: RecordsLooked): NameToLookUp {
  const known = looked.kind === 'mention' ? ofMention(workspace, looked) : ofEntity(workspace, looked.entityId);
  const wanted = looked.wanted.trim();
  return wanted === '' ? known : { ...known, name: wanted };
}

function ofMention(
  workspace: Workspace,
  { articleId, mentionId }: { readonly articleId: ArticleId; readonly mentionId: MentionId },
): NameToLookUp {
  const document = workspace.articles.readOfMention(articleId, mentionId);
  const mention = document.mentions.find((each) => each.id === mentionId);
  if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
  const reading = readingOfDocument(document);
  const stretches = stretchesOf(reading, mention);
  const [start, end] = [stretches[0]?.start ?? 0, stretches.at(-1)?.end ?? 0];
  const year = document.issue.date === null ? null : Number(document.issue.date.slice(0, 4));
  return {
    ...{ name: mention.value ?? mentionName(mention, reading), type: mention.type },
    years: year === null ? null : [year, year],
    beside: reading.text.slice(Math.max(0, start - besideLength), end + besideLength),
    article: reading.text,
  };
}

function ofEntity(workspace: Workspace, id: EntityId): NameToLookUp {
  const row = workspace.listedEntities.row(id);
  if (row === null) throw new KanwuError('record-not-found', { noun: 'entity', id });
  const [first, last] = [row.firstDate, row.lastDate].map((date) => (date === null ? null : Number(date.slice(0, 4))));
  const years = first == null || last == null ? null : ([first, last] as const);
  return { name: row.entity.name, type: row.entity.type, years, beside: row.entity.note, article: row.entity.note };
}
