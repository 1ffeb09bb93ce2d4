import { describe, expect, it } from 'vitest';
import type { Status } from '../../model/status.ts';
import { testArticle } from './fixtures/test-article.ts';
import { hitsBetween, hitsOn, mentionStretchAt, type Picked } from './hits.ts';
import { picking } from './picking.ts';

const article = testArticle(['body', '云州市人大常委会周奕舟东、西两厂区,,']);
const inner = article.mention(['云州市']);
const outer = article.mention(['云州市人大常委会']);
const person = article.mention(['周奕舟']);
const interrupted = article.mention(['东', '厂区']);
const character = article.correction('奕', '亦');
const comma = article.correction(',,', ',');
const corrections = [character, comma];
const statuses = new Set<Status>(['suggested', 'accepted']);
const reading = article.reading(corrections);
const marked = {
  document: article.document([inner, outer, person, interrupted], corrections),
  reading,
  shownStatuses: statuses,
  shownTypes: null,
};
const at = (text: string) => reading.text.indexOf(text);
const idsOn = (text: string) => hitsOn(marked, at(text)).map(({ id }) => id);

describe('what is marked at a character', () => {
  it('is told from the innermost outward', () => {
    expect(idsOn('云')).toEqual([inner.id, outer.id]);
    expect(idsOn('人大')).toEqual([outer.id]);
    expect(idsOn('亦')).toEqual([character.id, person.id]);
  });

  it('leaves out a name that is interrupted there', () => {
    expect(idsOn('西两')).toEqual([]);
    expect(idsOn('区')).toEqual([interrupted.id]);
  });

  it('does not count the place of a correction that took text away, which stands between characters', () => {
    expect(hitsBetween(marked, reading.text.length).map(({ id }) => id)).toEqual([comma.id]);
  });
});

describe('what a double click takes', () => {
  const taken = (text: string): string | null => {
    const stretch = mentionStretchAt(marked, at(text));
    return stretch === null ? null : reading.text.slice(stretch.start, stretch.end);
  };

  it('is the innermost mark on the character, and of an interrupted one the part that was clicked', () => {
    expect(taken('州市')).toBe('云州市');
    expect(taken('常委会')).toBe('云州市人大常委会');
    expect(taken('区')).toBe('厂区');
  });

  it('is no mark where none is, be it between the parts of one', () => {
    expect(taken('西两')).toBeNull();
  });
});

describe('picking', () => {
  it('goes outward and round at the same character, and begins anew at another', () => {
    const told: (Picked['id'] | null)[] = [];
    const pickAt = picking(
      () => marked,
      (picked) => told.push(picked?.id ?? null),
    );
    for (const place of [at('云'), at('云'), at('云'), at('州'), null, at('州')]) pickAt(place);
    expect(told).toEqual([inner.id, outer.id, inner.id, inner.id, null, inner.id]);
  });
});
