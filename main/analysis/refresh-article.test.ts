import { describe, expect, it } from 'vitest';
import type { Classification } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { type ClassificationId, type MentionId, newId } from '../../model/ids.ts';
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

  it('may be names of another type inside one that a person rejected or accepted', () => {
    const nested = { ...cut, type: first.type === 'place' ? 'person' : 'place' };
    expect(named(refresh({ ...first, status: 'rejected' }, nested))).toEqual(['mention.add']);
    expect(named(refresh({ ...first, status: 'accepted' }, nested))).toEqual(['mention.add']);
  });
});
