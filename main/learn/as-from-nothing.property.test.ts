import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { addCorrection } from '../../model/edits/correction-add.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { removeMentions } from '../../model/edits/mention-remove.ts';
import { retypeMentions } from '../../model/edits/mention-revise.ts';
import { acceptMentions, rejectMentions } from '../../model/edits/mention-status.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOffset } from '../../model/offset.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import { personOrigin } from '../../model/status.ts';
import { sureFrom } from '../../model/walk.ts';
import { type LearningAnalyst, loadAnalyst } from '../analysis/load-analyst.ts';
import { refreshCommands } from '../analysis/refresh-article.ts';
import { suggestForArticle } from '../analysis/suggest-article.ts';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { StoreHere } from '../store/open-store.ts';
import { Workspace } from '../store/workspace.ts';
import type { Written } from '../store/written.ts';
import { answerRequests } from '../workers/protocol/answer-requests.ts';
import { RequestPort } from '../workers/protocol/request-port.ts';
import { type ReaderRequests, readerAnswers } from '../workers/reader/reader.ts';
import { readingToLearnFrom } from './reading-to-learn-from.ts';
import { SuggestionRefresh } from './suggestion-refresh.ts';
import { Teacher } from './teacher.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resources = join(import.meta.dirname, '../../resources');
const [working, fresh] = [loadAnalyst(resources), loadAnalyst(resources)];
const doing = doingAs('档案员');

const sentences = [
  '本报讯 5月6日，青川区区长林若溪为云溪大桥剪彩。',
  '工程由青川桥梁有限公司承建，梁秋白任总工程师。',
  '青川区图书馆馆长何晚晴说，图书馆藏书220余万册。',
  '林若溪与何晚晴一同前往云溪镇，参观蓝鲸三号观测站。',
  '青川桥梁有限公司（简称青桥公司）去年完成投资3亿元。',
  '清河新区图书馆馆长柴玉泉昨日到访。',
  '云溪大桥全长一千二百米，是青桥公司承建的最长的桥。',
  '记者从青川区教育局获悉，局长梁秋白将于下周一赴京。',
];

const types = ['person', 'organization', 'place', 'position', 'work', 'event'] as const;
const step = fc.record({
  kind: fc.constantFrom(
    ...['accept', 'accept', 'reject', 'retype', 'remove', 'tag', 'tag', 'correct', 'undo', 'undo', 'redo', 'file'],
    ...['follow', 'reopen'],
  ),
  at: fc.nat(200),
  size: fc.integer({ min: 1, max: 7 }),
  article: fc.nat(1),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const paragraphs = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A workspace of two articles at which somebody works, as the app has it: with a reader that learns from each edit. */
class AtWork {
  readonly workspace = Workspace.open(':memory:', { nativeBinding });
  readonly store = new StoreHere(this.workspace);
  readonly articles: readonly ArticleId[];
  readonly #channel = new MessageChannel();
  #refresh: SuggestionRefresh;
  readonly #reader: RequestPort<ReaderRequests>;

  constructor(texts: readonly (readonly string[])[]) {
    bringIn(
      this.workspace,
      texts.map((lines, place) => [`云溪见闻之${place + 1}`, ...lines]),
    );
    this.articles = this.workspace
      .issueIds()
      .flatMap((id) => this.workspace.records.article.where('issueId', id).map((each) => each.id));
    answerRequests(
      this.#channel.port2,
      readerAnswers(() => working),
    );
    this.#reader = new RequestPort(this.#channel.port1);
    this.#refresh = this.#refreshing();
    this.#refresh.noteOthers(this.articles);
  }

  #refreshing(): SuggestionRefresh {
    return new SuggestionRefresh({
      store: this.store,
      reader: this.#reader,
      announce: () => undefined,
      announceStale: () => undefined,
      complain: (error) => {
        throw error;
      },
    });
  }

  async follow(): Promise<void> {
    const settled = this.#refresh.settled();
    await vi.advanceTimersByTimeAsync(400);
    await settled;
  }

  /** Opens an article, and waits until its suggestions are up to date. */
  async look(id: ArticleId): Promise<void> {
    this.#refresh.look(id, this);
    await this.follow();
  }

  async learn(): Promise<void> {
    await this.follow();
    await this.#refresh.learned();
  }

  /** As when the workspace is closed and opened. */
  async reopen(): Promise<void> {
    await this.follow();
    this.#refresh = this.#refreshing();
  }

  async take({ kind, ...how }: Step): Promise<void> {
    const id = this.articles[how.article] as ArticleId;
    try {
      if (kind === 'follow') await this.look(id);
      else if (kind === 'reopen') await this.reopen();
      else if (kind === 'undo' || kind === 'redo') {
        if (kind === 'undo' && this.workspace.undoState(doing.person).undo?.action === 'issue-import') return;
        this.#note(await this.store.write(kind, doing));
      } else {
        const edit = editOf(this.workspace.articles.read(id), { kind, ...how });
        const withdrawn = edit === null ? [] : this.#refresh.withdrawn.revisedBy(edit);
        if (edit !== null) this.#note(await this.store.write('execute', { edit, doing, withdrawn }));
      }
    } catch (error) {
      if (!(error instanceof KanwuError)) throw error;
    }
  }

  #note(written: Written): void {
    this.#refresh.note(written);
  }

  async close(): Promise<void> {
    await this.follow();
    this.#channel.port1.close();
    await this.store.close();
  }
}

function editOf(document: ArticleDocument, { kind, at, size }: Omit<Step, 'article'>): Edit | null {
  const reading = readingOf(
    document.source,
    document.blocks,
    document.corrections.filter(({ status }) => status === 'accepted'),
  );
  const { length } = reading.text;
  const start = at % Math.max(1, length - size);
  const range = { start: readingOffset(start), end: readingOffset(start + size) };
  const type = types[at % types.length] ?? 'person';
  const of = <Each>(all: readonly Each[]): Each | undefined => all[at % Math.max(1, all.length)];
  const open = of(document.mentions.filter(({ status }) => status === 'suggested'));
  const any = of(document.mentions);
  switch (kind) {
    case 'accept':
      return open ? acceptMentions(document, reading, [open.id]) : null;
    case 'reject':
      return any ? rejectMentions(document, reading, [any.id]) : null;
    case 'retype':
      return any ? retypeMentions(document, reading, [any.id], type) : null;
    case 'remove':
      return any ? removeMentions(document, reading, [any.id]) : null;
    case 'tag':
      return addMention(document, reading, range, type)?.edit ?? null;
    case 'correct': {
      const how = { reads: '林若溪'.slice(0, 1 + (at % 3)), kind: 'misprint', certainty: 'high', note: '' } as const;
      return addCorrection(document, reading, range, how)?.edit ?? null;
    }
    case 'file': {
      const suggestion = of(document.classifications);
      if (suggestion === undefined) return null;
      const status = at % 2 === 0 ? ('accepted' as const) : ('rejected' as const);
      const revisions = [{ id: suggestion.id, changes: { status } }];
      const commands = [{ name: 'classification.revise' as const, payload: { revisions } }];
      return { action: 'classification-revise', articleId: document.article.id, summary: '', commands };
    }
    default:
      return null;
  }
}

/** An article without what is suggested in it. */
function decidedOnly(document: ArticleDocument): ArticleDocument {
  const isDecided = ({ status }: { readonly status: string }): boolean => status !== 'suggested';
  return {
    ...document,
    mentions: document.mentions.filter(isDecided),
    relations: document.relations.filter(isDecided),
    classifications: document.classifications.filter(isDecided),
  };
}

interface Suggested {
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly relations: readonly string[];
  readonly categories: readonly string[];
}

const placeOf = ({ type, ranges }: Mention, { text }: Reading): string =>
  `${type} ${ranges.map(({ start, end, startInset, endInset }) => `${start}+${startInset}-${end}+${endInset}`).join(' ')} ${text.length}`;

/** What is suggested in an article that was worked in. */
function standing(document: ArticleDocument, reading: Reading): Suggested {
  const open = <Each extends { readonly status: string }>(all: readonly Each[]): Each[] =>
    all.filter(({ status }) => status === 'suggested');
  return {
    mentions: new Map(open(document.mentions).map((mention) => [placeOf(mention, reading), mention])),
    ...named(document.mentions, open(document.relations), open(document.classifications), reading),
  };
}

function named(
  mentions: readonly Mention[],
  relations: ArticleDocument['relations'],
  classifications: ArticleDocument['classifications'],
  reading: Reading,
): Omit<Suggested, 'mentions'> {
  const places = new Map(mentions.map((mention) => [mention.id, placeOf(mention, reading)]));
  return {
    relations: relations
      .map(({ type, subjectId, objectId }) => `${places.get(subjectId)} ${type} ${places.get(objectId)}`)
      .sort(),
    categories: classifications.map(({ scheme, code }) => `${scheme} ${code}`).sort(),
  };
}

/** What would be suggested in an article if nothing were yet, by an analyst that learns all afresh. */
async function fromNothing(
  { store }: AtWork,
  analyst: LearningAnalyst,
  id: ArticleId,
): Promise<{ readonly document: ArticleDocument; readonly reading: Reading; readonly suggested: Suggested }> {
  const pupil = {
    remember: async (names: Parameters<typeof analyst.remember>[0]) => analyst.remember(names),
    learn: async (lessons: Parameters<typeof analyst.learn>[0]) => analyst.learn(lessons),
    learnCategories: async (lessons: Parameters<typeof analyst.learnCategories>[0]) => analyst.learnCategories(lessons),
    adoptVocabularies: async (own: Parameters<typeof analyst.adoptVocabularies>[0]) => analyst.adoptVocabularies(own),
    take: async () => false,
  };
  await new Teacher(store, pupil).teachOnce();
  const found = await store.read('article-to-refresh', id);
  if (found === null) throw new Error('the article is there');
  const { document, removed } = found;
  const reading = readingToLearnFrom(document);
  const { pages, issue } = document;
  const suggestions = suggestForArticle({ pages, articleId: id, reading, issueDate: issue.date }, analyst);
  const bare = decidedOnly(document);
  const added = refreshCommands(bare, suggestions, removed);
  const mentions = added.flatMap(({ name, payload }) => (name === 'mention.add' ? payload.records : []));
  const relations = added.flatMap(({ name, payload }) => (name === 'relation.add' ? payload.records : []));
  const filed = added.flatMap(({ name, payload }) => (name === 'classification.add' ? payload.records : []));
  return {
    ...{ document, reading },
    suggested: {
      mentions: new Map(mentions.map((mention) => [placeOf(mention, reading), mention])),
      ...named([...bare.mentions, ...mentions], relations, filed, reading),
    },
  };
}

function nestsWithTagged({ ranges }: Mention, document: ArticleDocument): boolean {
  const [from, to] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
  return document.mentions.some(({ status, origin, ranges: of }) => {
    const [start, end] = [of[0]?.start ?? 0, of.at(-1)?.end ?? 0];
    const nests = (start <= from && to <= end) || (from <= start && end <= to);
    return status === 'accepted' && origin === personOrigin && nests;
  });
}

it('whatever was decided, what is suggested in an article that is opened is what would be suggested from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, paragraphs, fc.array(step, { maxLength: 14 }), async (one, other, steps) => {
      const work = new AtWork([one, other]);
      for (const id of work.articles) await work.look(id);
      for (const each of steps) await work.take(each);
      // After a restart nothing is read for who only looks, until somebody needs what was learned.
      await work.learn();
      for (const id of work.articles) {
        await work.look(id);
        const { document, reading, suggested } = await fromNothing(work, fresh, id);
        const there = standing(document, reading);
        for (const [place, mention] of there.mentions) {
          const same = suggested.mentions.get(place);
          // What is part of what somebody tagged by hand stays.
          if (same === undefined) expect(nestsWithTagged(mention, document), place).toBe(true);
          else {
            expect({ place, value: mention.value }).toEqual({ place, value: same.value });
            expect(mention.confidence >= sureFrom).toBe(same.confidence >= sureFrom);
            expect(Math.abs(mention.confidence - same.confidence)).toBeLessThan(0.05);
          }
        }
        expect([...suggested.mentions.keys()].filter((place) => !there.mentions.has(place))).toEqual([]);
        expect(there.relations).toEqual(suggested.relations);
        expect(there.categories).toEqual(suggested.categories);
      }
      await work.close();
    }),
    { numRuns: 30 },
  );
}, 240_000);
