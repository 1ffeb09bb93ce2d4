import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Classification } from '../../model/category.ts';
import { classificationIdOf, relationIdOf } from '../../model/derived-ids.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { changedDocument, type DocumentChange } from '../../model/document-change.ts';
import { changeBetween, keptDocument } from '../../model/document-kept.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { type MentionId, newId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOffset } from '../../model/offset.ts';
import { toSource } from '../../model/reading-places.ts';
import type { Relation } from '../../model/relation.ts';
import { type Status, statuses } from '../../model/status.ts';
import { standsIn, takenBackChange } from '../../model/taken-back-change.ts';
import { reviewQueue } from '../review/review-queue.ts';
import { waitingIn } from '../review/waiting.ts';
import type { OpenArticle } from './article-part.ts';
import { mentionsInOrder } from './mention-order.ts';
import { openArticle } from './open-article.ts';
import { typesIn } from './types-in.ts';

const step = fc.record({
  kind: fc.constantFrom('tag', 'decide', 'remove', 'retype', 'decide correction', 'relate', 'file'),
  at: fc.nat(),
  size: fc.integer({ min: 1, max: 8 }),
  status: fc.constantFrom(...statuses),
});

const nothing: DocumentChange = {
  ...{ articleId: firstOfTwoArticles().document.article.id, issue: null, article: null },
  ...{ blocks: { put: [], removed: [] }, corrections: { put: [], removed: [] }, mentions: { put: [], removed: [] } },
  ...{
    comments: { put: [], removed: [] },
    attributes: { put: [], removed: [] },
    relations: { put: [], removed: [] },
    classifications: { put: [], removed: [] },
  },
  entities: { put: [], removed: [] },
};

function changed(
  open: OpenArticle,
  { kind, at, size, status }: typeof step extends fc.Arbitrary<infer S> ? S : never,
): ArticleDocument {
  const { document, reading } = open;
  const chosen = document.mentions[at % Math.max(1, document.mentions.length)];
  const put = (mention: Mention): ArticleDocument =>
    changedDocument(document, { ...nothing, mentions: { put: [mention], removed: [] } });
  if (kind === 'tag') {
    const start = at % reading.text.length;
    const end = Math.min(reading.text.length, start + size);
    const ranges = toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
    const [sample] = firstOfTwoArticles().document.mentions;
    if (ranges.length === 0 || sample === undefined) return document;
    return put({ ...sample, id: newId<MentionId>(), ranges, status, type: 'work' });
  }
  if (kind === 'decide correction') {
    const [correction] = document.corrections;
    if (correction === undefined) return document;
    return changedDocument(document, { ...nothing, corrections: { put: [{ ...correction, status }], removed: [] } });
  }
  if (kind === 'file') return filed(document, at, status);
  if (chosen === undefined) return document;
  if (kind === 'relate') return related(document, chosen, at, status);
  if (kind === 'remove') return changedDocument(document, { ...nothing, mentions: { put: [], removed: [chosen.id] } });
  return put(kind === 'decide' ? { ...chosen, status } : { ...chosen, type: 'place' });
}

/** Decides, or suggests, a relation of a mention with another. */
function related(document: ArticleDocument, subject: Mention, at: number, status: Status): ArticleDocument {
  const object = document.mentions[(at >> 3) % document.mentions.length] ?? subject;
  const relation: Relation = {
    ...{ id: relationIdOf('holds-position', subject.id, object.id), pageId: subject.pageId, type: 'holds-position' },
    ...{ subjectId: subject.id, objectId: object.id, status, origin: 'rules@1', confidence: 0.8 },
  };
  return changedDocument(document, { ...nothing, relations: { put: [relation], removed: [] } });
}

/** Files the article under one of a few categories, or suggests that. */
function filed(document: ArticleDocument, at: number, status: Status): ArticleDocument {
  const [articleId, scheme, code] = [document.article.id, 'clc', `U${at % 3}`];
  const classification: Classification = {
    ...{ id: classificationIdOf(articleId, scheme, code), articleId, scheme, code, status },
    ...{ origin: 'words@1', confidence: (at % 5) / 5 },
  };
  return changedDocument(document, { ...nothing, classifications: { put: [classification], removed: [] } });
}

/** What is worked out of an article, by functions that have not seen it before. */
const afresh = ({ document, reading }: OpenArticle) => {
  const other: OpenArticle = { document: { ...document, blocks: [...document.blocks] }, reading };
  return { queue: reviewQueue(other), lines: mentionsInOrder(other), waiting: waitingIn(other), types: typesIn(other) };
};

describe('what follows from the open article', () => {
  it('is after each change what it would be if all of it were looked at', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let open = openArticle(firstOfTwoArticles().document, null);
        const followed = [];
        const opens = [open];
        for (const each of steps) {
          open = openArticle(changed(open, each), open);
          opens.push(open);
        }
        for (const each of opens) {
          followed.push({
            queue: reviewQueue(each),
            lines: mentionsInOrder(each),
            waiting: waitingIn(each),
            types: typesIn(each),
          });
        }
        expect(followed).toEqual(opens.map(afresh));
      }),
    );
  });

  it('is the same list of rows while the article has the same mentions', () => {
    const open = openArticle(firstOfTwoArticles().document, null);
    const lines = mentionsInOrder(open);
    const decided = changed(open, { kind: 'decide', at: 0, size: 1, status: 'accepted' });
    expect(mentionsInOrder(openArticle(decided, open))).toBe(lines);
  });

  it('is read anew only when an accepted correction changed', () => {
    const open = openArticle(firstOfTwoArticles().document, null);
    const decided = openArticle(changed(open, { kind: 'decide', at: 0, size: 1, status: 'accepted' }), open);
    expect(decided.reading).toBe(open.reading);
    const rejected = openArticle(
      changed(open, { kind: 'decide correction', at: 0, size: 1, status: 'rejected' }),
      open,
    );
    expect(rejected.reading).toBe(open.reading);
    const joined = openArticle(changed(open, { kind: 'decide correction', at: 0, size: 1, status: 'accepted' }), open);
    expect(joined.reading.text).not.toBe(open.reading.text);
  });
});

describe('a change that is taken back', () => {
  it('leaves the article as it was before, where all that it touched stands as it was left', () => {
    const inOrder = ({ relations, classifications, ...document }: ArticleDocument) => ({
      ...document,
      relations: new Set(relations),
      classifications: new Set(classifications),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        (earlier, then) => {
          const start = openArticle(firstOfTwoArticles().document, null);
          const after = (open: OpenArticle, each: (typeof then)[number]) => openArticle(changed(open, each), open);
          const before = earlier.reduce(after, start);
          const edited = then.reduce(after, before);
          const change = changeBetween(before.document, edited.document);
          expect(standsIn(edited.document, change)).toBe(true);
          const back = changedDocument(edited.document, takenBackChange(before.document, change));
          expect(inOrder(back)).toEqual(inOrder(before.document));
          const touched = change.mentions.put[0];
          if (touched === undefined) return;
          const other = changedDocument(edited.document, {
            ...nothing,
            mentions: { put: [{ ...touched, note: 'by others' }], removed: [] },
          });
          expect(standsIn(other, change)).toBe(false);
        },
      ),
    );
  });
});

describe('an article that is read again', () => {
  it('is the one that is shown where nothing changed, and shares all records that did not', () => {
    const { document } = firstOfTwoArticles();
    const copy = structuredClone(document);
    const kept = keptDocument(document, copy);
    for (const [field, value] of Object.entries(kept)) expect(value).toBe(document[field as keyof ArticleDocument]);
    const [first, ...others] = copy.mentions;
    if (first === undefined) throw new Error('there is no mention');
    const again = keptDocument(document, { ...copy, mentions: [{ ...first, status: 'accepted' }, ...others] });
    expect(again.mentions).toEqual([{ ...first, status: 'accepted' }, ...others]);
    expect(again.mentions[1]).toBe(document.mentions[1]);
    expect(again.blocks).toBe(document.blocks);
  });

  it('has the publication, the page labels and the place that it was read with', () => {
    const { document } = firstOfTwoArticles();
    const [page] = document.pages;
    if (page === undefined) throw new Error('the fixture stands on a page');
    const read = { ...document, publication: null, pages: [{ ...page, page: { ...page.page, label: '3' } }], place: 2 };
    expect(keptDocument(document, read)).toEqual(read);
  });
});
