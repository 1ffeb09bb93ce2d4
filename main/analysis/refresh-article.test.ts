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
const none: ReadonlySet<string> = new Set();

function classification(code: string, status: Status, confidence = 0.6): Classification {
  const { id: articleId } = document.article;
  const origin = status === 'suggested' ? 'category-words@1' : 'person';
  return { id: newId<ClassificationId>(), articleId, scheme: 'clc', code, status, origin, confidence };
}

function named(commands: readonly Command[]): string[] {
  return commands.map(({ name }) => name);
}

describe('the categories suggested for an article', () => {
  const refresh = (present: readonly Classification[], fresh: readonly Classification[], held = none): Command[] =>
    refreshCommands(
      { ...document, mentions: [], classifications: present },
      { ...nothing, classifications: fresh },
      held,
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

  it('stay where undo or redo may come back to them', () => {
    const old = classification('F', 'suggested');
    expect(refresh([old], [], new Set([old.id]))).toEqual([]);
    expect(refresh([old], [classification('F', 'suggested', 0.9)], new Set([old.id]))).toEqual([]);
  });
});

describe('the value of a mention', () => {
  const [first] = document.mentions;
  if (first === undefined) throw new Error('the fixture has a mention');
  const date = { ...first, type: 'date', value: null, status: 'suggested', origin: 'dates@1' } as const;
  const fresh = { ...nothing, mentions: [{ ...date, id: newId<MentionId>(), value: '2020-05-06' }] };
  const refresh = (status: Status, held = none): Command[] =>
    refreshCommands({ ...document, mentions: [{ ...date, status }] }, fresh, held);

  it('is brought up to date while it is suggested, and the mention stays', () => {
    expect(refresh('suggested')).toEqual([
      { name: 'mention.revise', payload: { revisions: [{ id: date.id, changes: { value: '2020-05-06' } }] } },
    ]);
  });

  it('stays as it is once it is decided, or where undo may come back to it', () => {
    expect(named(refresh('accepted'))).toEqual([]);
    expect(named(refresh('rejected'))).toEqual([]);
    expect(named(refresh('suggested', new Set([date.id])))).toEqual([]);
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
    refreshCommands({ ...document, mentions: [decided] }, { ...nothing, mentions: [fresh] }, none);

  it('are no other cut of a name that a person rejected there', () => {
    expect(refresh({ ...first, status: 'rejected' }, cut)).toEqual([]);
  });

  it('may be names of another type inside one that a person rejected or accepted', () => {
    const nested = { ...cut, type: first.type === 'place' ? 'person' : 'place' };
    expect(named(refresh({ ...first, status: 'rejected' }, nested))).toEqual(['mention.add']);
    expect(named(refresh({ ...first, status: 'accepted' }, nested))).toEqual(['mention.add']);
  });
});
