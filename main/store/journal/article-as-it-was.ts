import type { ArticleRestoring, ArticleThen } from '../../../model/article-restoring.ts';
import { type Command, commandOn } from '../../../model/commands/command.ts';
import type { ArticleDocument } from '../../../model/document.ts';
import { stretchInDocument } from '../../../model/document-pages.ts';
import type { ArticleId, EntryId, RecordId } from '../../../model/ids.ts';
import { foldRecord, type Knew } from '../../../model/journal/fold.ts';
import type { Edit } from '../../../model/journal.ts';
import { type Noun, type Records, type RecordTypes, recordOf } from '../../../model/records.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { Journal } from './journal.ts';

/** What of an article is restored, in the order in which it comes to be there: what names something else comes behind that. */
const restored = ['article', 'correction', 'mention', 'attribute', 'relation', 'classification', 'comment'] as const;
type Restored = (typeof restored)[number];

export interface AsItWasParts {
  readonly journal: Journal;
  readonly records: Records;
  readonly knew: Knew;
  /** @throws {KanwuError} `record-not-found` */
  readonly read: (id: ArticleId) => ArticleDocument;
}

/** An article as it was, for a person to look at, and as one edit; no edit where it is so now. */
export interface ArticleAsItWas {
  readonly restoring: ArticleRestoring;
  readonly edit: Edit | null;
}

interface Difference {
  readonly noun: Restored;
  readonly id: string;
  readonly was: RecordTypes[Restored] | null;
  readonly is: RecordTypes[Restored] | null;
}

/**
 * What people had decided of an article when an entry had been made, as far as it is otherwise by now. How the article is cut stays as it
 * is, and so does what has come to stand in other articles.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function articleAsItWas(parts: AsItWasParts, { articleId, upTo }: ArticleThen): ArticleAsItWas {
  const { journal } = parts;
  const document = parts.read(articleId);
  const since = [...entriesSince(journal, articleId, upTo)];
  const named = new Map<string, Noun>(recordsIn(document));
  let isCutOtherwise = false;
  for (const entry of since) {
    for (const [id, { noun }] of journal.deedsOf(entry)) {
      if (isRestored(noun)) named.set(id, noun);
      else if (noun === 'block' || noun === 'restoration') isCutOtherwise = true;
    }
  }
  const differing = [...differences(parts, document, named, upTo)];
  const commands = [...commandsFor(differing, parts.records)];
  const countOf = (...nouns: readonly Restored[]): number =>
    differing.filter(({ noun }) => nouns.includes(noun)).length;
  return {
    restoring: {
      mentions: countOf('mention', 'attribute'),
      relations: countOf('relation'),
      corrections: countOf('correction'),
      classifications: countOf('classification'),
      comments: countOf('comment'),
      fields: differing.reduce((sum, each) => sum + (each.noun === 'article' ? fieldsChanged(each).length : 0), 0),
      isCutOtherwise,
    },
    edit: commands.length === 0 ? null : { action: 'article-restore', articleId, summary: '', commands },
  };
}

const pageOfEntries = 500;

/** The entries that were made in an article after one. */
function* entriesSince(journal: Journal, articleId: ArticleId, upTo: EntryId): Iterable<EntryId> {
  for (let before: EntryId | null = null; ; ) {
    const some = journal.list({ before, limit: pageOfEntries, articleId });
    for (const { id } of some) {
      if (id <= upTo) return;
      yield id;
    }
    const last = some.at(-1);
    if (last === undefined || some.length < pageOfEntries) return;
    before = last.id;
  }
}

function isRestored(noun: Noun): noun is Restored {
  return (restored as readonly Noun[]).includes(noun);
}

function* recordsIn(document: ArticleDocument): Iterable<[string, Restored]> {
  yield [document.article.id, 'article'];
  for (const { id } of document.corrections) yield [id, 'correction'];
  for (const { id } of document.mentions) yield [id, 'mention'];
  for (const { id } of document.attributes) yield [id, 'attribute'];
  for (const { id } of document.relations) yield [id, 'relation'];
  for (const { id } of document.classifications) yield [id, 'classification'];
  for (const { id } of document.comments) yield [id, 'comment'];
}

function* differences(
  { journal, records, knew }: AsItWasParts,
  document: ArticleDocument,
  named: ReadonlyMap<string, Noun>,
  upTo: EntryId,
): Iterable<Difference> {
  const said = journal.sayingsOfAll([...named.keys()] as RecordId[]);
  for (const [id, noun] of named) {
    const sayings = said.get(id as RecordId) ?? [];
    if (!isRestored(noun) || sayings.length === 0) continue;
    const then = sayings.map((saying) => ({ ...saying, isInForce: journal.countedAt(saying.entry, upTo) }));
    if (then.every(({ isInForce }, at) => isInForce === sayings[at]?.isInForce)) continue;
    const is = recordOf(records, noun, id) ?? null;
    const folded = foldRecord(noun, then, knew).record;
    const was = folded === null ? null : withWhatIsThere(folded, is, records);
    const differing = { noun, id, was, is };
    if ((was !== null && !belongs(document, was)) || isAlike(differing)) continue;
    yield differing;
  }
}

/** An entity that is gone by now is named by nobody: what is said now stays. */
function withWhatIsThere(
  was: RecordTypes[Restored],
  is: RecordTypes[Restored] | null,
  records: Records,
): RecordTypes[Restored] {
  if (!('entityId' in was) || was.entityId === null || records.entity.get(was.entityId) !== undefined) return was;
  return { ...was, entityId: is !== null && 'entityId' in is ? is.entityId : null };
}

/** Whether a record stands in the article as it is cut now. */
function belongs(document: ArticleDocument, record: RecordTypes[Restored]): boolean {
  if ('articleId' in record) return record.articleId === document.article.id;
  if (!('pageId' in record)) return record.id === document.article.id;
  const page = document.pages.find(({ id }) => id === record.pageId);
  if (page === undefined) return false;
  const ranges = 'ranges' in record ? record.ranges : 'start' in record ? [record] : [];
  return ranges.every((range) => {
    const { start, end } = stretchInDocument(page, range);
    return document.blocks.some((block) => block.start <= start && end <= block.end);
  });
}

/** Which article of its issue it is belongs to how that is cut. */
const ofTheCut: ReadonlySet<string> = new Set(['id', 'pageId', 'issueId', 'ordinal']);

function fieldsChanged({ was, is }: Difference): readonly string[] {
  if (was === null || is === null) return [];
  const [then, now]: readonly Readonly<Record<string, unknown>>[] = [{ ...was }, { ...is }];
  return Object.keys({ ...then }).filter((field) => !ofTheCut.has(field) && !saysTheSame(then?.[field], now?.[field]));
}

/** An article that was not there, or is not, is another matter. */
function isAlike(differing: Difference): boolean {
  const { noun, was, is } = differing;
  if (was === null || is === null) return was === is || noun === 'article';
  return fieldsChanged(differing).length === 0;
}

function* commandsFor(differing: readonly Difference[], records: Records): Iterable<Command> {
  const gone = differing.filter(({ was }) => was === null);
  const come = differing.filter(({ is }) => is === null);
  const goneIds = new Set(gone.map(({ id }) => id));
  const comeIds = new Set(come.map(({ id }) => id));
  const isMention = (id: string): boolean =>
    !goneIds.has(id) && (comeIds.has(id) || recordOf(records, 'mention', id) !== undefined);
  const hasMentions = ({ was }: Difference): boolean =>
    was === null ||
    ((!('subjectId' in was) || (isMention(was.subjectId) && isMention(was.objectId))) &&
      (!('mentionId' in was) || isMention(was.mentionId)));
  for (const noun of [...restored].reverse()) {
    const ids = gone.filter((each) => each.noun === noun).map(({ id }) => id);
    if (ids.length > 0) yield commandOn(noun, 'remove', { ids });
  }
  for (const noun of restored) {
    const revisions = differing
      .filter((each) => each.noun === noun && each.was !== null && each.is !== null && hasMentions(each))
      .map((each) => ({ id: each.id, changes: changesOf(each) }));
    if (revisions.length > 0) yield commandOn(noun, 'revise', { revisions });
    const added = come.filter((each) => each.noun === noun && hasMentions(each)).map(({ was }) => was);
    if (added.length > 0) yield commandOn(noun, 'add', { records: added });
  }
}

function changesOf(differing: Difference): object {
  const fields = new Set(fieldsChanged(differing));
  return Object.fromEntries(Object.entries({ ...differing.was }).filter(([field]) => fields.has(field)));
}
