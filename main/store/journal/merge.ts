import { createHash } from 'node:crypto';
import { append } from '../../../model/append.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, EntryId, PageId, RecordId } from '../../../model/ids.ts';
import type { Sha256, Source } from '../../../model/issue.ts';
import type { Noun } from '../../../model/records.ts';
import type { Recognitions } from '../recognition/recognitions.ts';
import type { Sources } from '../sources.ts';
import type { Journal } from './journal.ts';
import type { Knowledge } from './knowledge.ts';
import type { People } from './people.ts';
import type { Replicas } from './replicas.ts';
import type { WholeEntry } from './whole-entry.ts';

/** What a copy of a workspace gives to another. */
export interface MergeSide {
  readonly journal: Journal;
  readonly knowledge: Knowledge;
  readonly people: People;
  readonly replicas: Replicas;
  readonly sources: Sources;
  readonly recognitions: Recognitions;
}

/** What came in from another copy. */
export interface BroughtIn {
  readonly entries: readonly EntryId[];
  /** The records that have to be worked out again. */
  readonly named: ReadonlyMap<RecordId, Noun>;
  /** The pages and articles of which nothing was known here. */
  readonly pages: readonly PageId[];
  readonly articles: readonly ArticleId[];
}

/** What of another copy may come in. */
export interface Admission {
  source(sha256: Sha256): boolean;
  /** What may come of an entry. */
  entry(entry: WholeEntry): WholeEntry;
}

/**
 * Takes over what another copy of a workspace has and this one has not: first the sources, then the entries with what is known of the
 * people and replicas that made them. Entries that are here are left as they are.
 *
 * @throws {KanwuError} `source-damaged` when a file of the other copy is not what it is called by
 */
export function bringIn(into: MergeSide, from: MergeSide, admission: Admission): BroughtIn {
  for (const sha256 of from.sources.all()) {
    if (into.sources.has(sha256) || !admission.source(sha256)) continue;
    into.sources.add(checked(from.sources.get(sha256)));
    const recognition = from.recognitions.of(sha256);
    if (recognition !== null) into.recognitions.put(sha256, recognition);
  }
  for (const person of from.people.list()) into.people.note(person);
  for (const replica of from.replicas.list()) into.replicas.note(replica);
  for (const seen of from.knowledge.list()) into.knowledge.note(seen);
  const entries: EntryId[] = [];
  const named = new Map<RecordId, Noun>();
  const pages: PageId[] = [];
  const articles: ArticleId[] = [];
  const isNew = ({ id }: { readonly id: RecordId }): boolean => into.journal.nounOf(id) === undefined;
  for (const id of from.journal.ids()) {
    if (into.journal.has(id)) continue;
    const whole = from.journal.whole(id);
    if (whole === undefined) continue;
    const entry = admission.entry(whole);
    for (const { name, payload } of entry.commands) {
      if (name === 'page.add' || name === 'restoration.add')
        append(
          pages,
          payload.records.filter(isNew).map(({ id: pageId }) => pageId),
        );
      if (name === 'article.add')
        append(
          articles,
          payload.records.filter(isNew).map(({ id: articleId }) => articleId),
        );
    }
    into.journal.append(entry);
    entries.push(id);
  }
  for (const id of entries) {
    for (const [record, { noun }] of into.journal.deedsOf(id)) named.set(record as RecordId, noun);
  }
  return { entries, named, pages, articles };
}

/** A source is called by what it holds: in another copy it may be damaged, or somebody may have changed it. */
function checked(source: Source): Source {
  if (createHash('sha256').update(source.bytes).digest('hex') === (source.file ?? source.sha256)) return source;
  throw new KanwuError('source-damaged', { sha256: source.sha256 });
}
