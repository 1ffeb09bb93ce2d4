import { describe, expect, it } from 'vitest';
import { readCharacterClasses, readWordClasses } from './classes.ts';
import { readGazetteers } from './gazetteers.ts';

describe('the gazetteers', () => {
  const names = readGazetteers();

  it('list names of two characters or more, some of them Chinese', () => {
    expect(names.filter(({ name }) => !/^\S{2,}$/.test(name) || !/\p{Script=Han}/u.test(name))).toEqual([]);
  });

  it('list people, places and organisations of China and of the world', () => {
    const tagOf = new Map(names.map(({ name, tag }) => [name, tag]));
    expect(tagOf.get('孔繁森')).toBe('nr');
    expect(tagOf.get('里根')).toBe('nrt');
    expect(tagOf.get('井冈山')).toBe('ns');
    expect(tagOf.get('国际足联')).toBe('nt');
  });

  it('say which names are ordinary words too', () => {
    expect(names.find(({ name }) => name === '公牛')?.doubtful).toBe(true);
    expect(names.find(({ name }) => name === '里根')?.doubtful).toBe(false);
  });
});

describe('the classes', () => {
  it('put words of like use together', () => {
    const classOf = readWordClasses();
    expect(classOf.get('河南')).toBe(classOf.get('山东'));
    expect(classOf.get('河南')).not.toBe(classOf.get('吃饭'));
  });

  it('put characters of like use together, and their classes into groups', () => {
    const { classes: classOf, groups } = readCharacterClasses();
    expect(classOf.get('克')).toBe(classOf.get('斯'));
    expect(groups[classOf.get('克') ?? 0]).toBeGreaterThan(0);
  });
});
