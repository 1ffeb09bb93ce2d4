import { describe, expect, it } from 'vitest';
import type { Classification } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { type ClassificationId, type MentionId, newId, type RelationId } from '../../model/ids.ts';
import type { Relation } from '../../model/relation.ts';
import type { Status } from '../../model/status.ts';
import { refreshCommands } from './refresh-article.ts';

const { document: whole } = firstOfTwoArticles();
const document = { ...whole, classifications: [], relations: [] };
const nothing = { mentions: [], relations: [], classifications: [] };

function classification(code: string, status: Status, confidence = 0.6): Classification {
  const { id: articleId } = document.article;
  const origin = status === 'suggested' ? 'category-words@1' : 'person';
  return { id: newId<ClassificationId>(), articleId, scheme: 'clc', code, status, origin, confidence };
}

function named(commands: readonly Command[]): string[] {
  return commands.map(({ name }) => name);
}

describe('the categories suggested for an article', () => {
  const refresh = (present: readonly Classification[], fresh: readonly Classification[]): Command[] =>
    refreshCommands(
      { ...document, mentions: [], classifications: present },
      { ...nothing, classifications: fresh },
      [],
    );

  it('come and go with what would be suggested now', () => {
    const [old, now] = [classification('F', 'suggested'), classification('TV', 'suggested')];
    expect(refresh([old], [now])).toEqual([
      { name: 'classification.remove', payload: { ids: [old.id] } },
      { name: 'classification.add', payload: { records: [now] } },
    ]);
  });

  it('stay the records that they are, and follow their confidence only where one would see it', () => {
    const old = classification('F', 'suggested', 0.6);
    expect(refresh([old], [classification('F', 'suggested', 0.65)])).toEqual([]);
    const surer = { ...classification('F', 'suggested', 0.8), origin: 'category-learning@1' };
    expect(refresh([old], [surer])).toEqual([
      {
        name: 'classification.revise',
        payload: { revisions: [{ id: old.id, changes: { confidence: 0.8, origin: 'category-learning@1' } }] },
      },
    ]);
  });

  it('are never what a person accepted or rejected for the article', () => {
    const decided = [classification('F', 'accepted', 1), classification('TV', 'rejected', 1)];
    expect(refresh(decided, [classification('F', 'suggested'), classification('TV', 'suggested')])).toEqual([]);
    expect(refresh(decided, [])).toEqual([]);
  });
});

describe('the value of a mention', () => {
  const [first] = document.mentions;
  if (first === undefined) throw new Error('the fixture has a mention');
  const date = { ...first, type: 'date', value: null, status: 'suggested', origin: 'dates@1' } as const;
  const fresh = { ...nothing, mentions: [{ ...date, id: newId<MentionId>(), value: '2020-05-06' }] };
  const refresh = (status: Status): Command[] =>
    refreshCommands({ ...document, mentions: [{ ...date, status }] }, fresh, []);

  it('is brought up to date while it is suggested, and the mention stays', () => {
    expect(refresh('suggested')).toEqual([
      { name: 'mention.revise', payload: { revisions: [{ id: date.id, changes: { value: '2020-05-06' } }] } },
    ]);
  });

  it('stays as it is once it is decided', () => {
    expect(named(refresh('accepted'))).toEqual([]);
    expect(named(refresh('rejected'))).toEqual([]);
  });
});

describe('the mentions suggested for an article', () => {
  const [first] = document.mentions;
  const [range] = first?.ranges ?? [];
  if (first === undefined || range === undefined) throw new Error('the fixture has a mention');
  const cut = {
    ...first,
    id: newId<MentionId>(),
    status: 'suggested',
    ranges: [{ ...range, start: (range.start + 1) as typeof range.start }],
  } as const;
  const refresh = (decided: typeof first, fresh: typeof first): Command[] =>
    refreshCommands({ ...document, mentions: [decided] }, { ...nothing, mentions: [fresh] }, []);

  it('are no other cut of a name that a person rejected there', () => {
    expect(refresh({ ...first, status: 'rejected' }, cut)).toEqual([]);
  });

  it('are neither the name that a person took away there nor another cut of it', () => {
    const removed = { ...document, mentions: [] };
    expect(refreshCommands(removed, { ...nothing, mentions: [first, cut] }, [first])).toEqual([]);
  });

  it('stay where they nest with what a person tagged by hand, though nobody would suggest them there now', () => {
    const inside = { ...cut, type: first.type === 'place' ? 'person' : 'place' };
    const beside = (origin: string): Command[] =>
      refreshCommands({ ...document, mentions: [{ ...first, status: 'accepted', origin }, inside] }, nothing, []);
    expect(beside('person')).toEqual([]);
    expect(named(beside('names@1'))).toEqual(['mention.remove']);
  });

  it('are as sure as they would be now, where people would see the difference', () => {
    const standing = { ...first, status: 'suggested', confidence: 0.7, origin: 'tagger@1' } as const;
    const now = (confidence: number): Command[] => refresh(standing, { ...standing, confidence });
    expect(now(0.72)).toEqual([]);
    expect(now(0.83)).toEqual([
      {
        name: 'mention.revise',
        payload: { revisions: [{ id: first.id, changes: { confidence: 0.83, origin: 'tagger@1' } }] },
      },
    ]);
    // A little, but now it is one of those that are accepted as sure.
    expect(named(refresh({ ...standing, confidence: 0.89 }, { ...standing, confidence: 0.91 }))).toEqual([
      'mention.revise',
    ]);
  });

  it('go where they cross what a person accepted since, though they would be made again', () => {
    const standing = { ...first, status: 'suggested' } as const;
    const crossing = {
      ...cut,
      status: 'accepted' as const,
      ranges: [{ ...range, start: (range.start + 1) as typeof range.start, end: (range.end + 1) as typeof range.end }],
    };
    expect(
      refreshCommands({ ...document, mentions: [standing, crossing] }, { ...nothing, mentions: [first] }, []),
    ).toEqual([{ name: 'mention.remove', payload: { ids: [first.id] } }]);
  });

  it('may be another cut of what a person tagged and took away again, but not that itself', () => {
    const removed = { ...first, origin: 'person' };
    expect(refreshCommands({ ...document, mentions: [] }, { ...nothing, mentions: [first] }, [removed])).toEqual([]);
    expect(named(refreshCommands({ ...document, mentions: [] }, { ...nothing, mentions: [cut] }, [removed]))).toEqual([
      'mention.add',
    ]);
  });

  it('are related as they would be now: relations that nobody would suggest any more go', () => {
    const [one, other] = [
      { ...first, status: 'suggested' },
      { ...cut, type: first.type === 'place' ? 'person' : 'place' },
    ] as const;
    const relation: Relation = {
      ...{ id: newId<RelationId>(), pageId: first.pageId, type: 'located-in', subjectId: one.id, objectId: other.id },
      ...{ status: 'suggested', origin: 'relate@1', confidence: 0.6 },
    };
    const withOne = { ...document, mentions: [one, other], relations: [relation] };
    const related = (relations: readonly Relation[]): Command[] =>
      refreshCommands(withOne, { ...nothing, mentions: [one, other], relations }, []);
    expect(related([relation])).toEqual([]);
    expect(related([])).toEqual([{ name: 'relation.remove', payload: { ids: [relation.id] } }]);
    expect(named(related([{ ...relation, confidence: 0.95 }]))).toEqual(['relation.revise']);
    const decided = { ...withOne, relations: [{ ...relation, status: 'accepted' as const }] };
    expect(refreshCommands(decided, { ...nothing, mentions: [one, other] }, [])).toEqual([]);
  });

  it('may be names of another type inside one that a person rejected or accepted', () => {
    const nested = { ...cut, type: first.type === 'place' ? 'person' : 'place' };
    expect(named(refresh({ ...first, status: 'rejected' }, nested))).toEqual(['mention.add']);
    expect(named(refresh({ ...first, status: 'accepted' }, nested))).toEqual(['mention.add']);
  });
});
