import { expect, it } from 'vitest';
import type { AuthorityRecord, NameToLookUp } from './authority-record.ts';
import { rankRecords } from './rank-records.ts';

function record(identifier: string, name: string, further: Partial<AuthorityRecord> = {}): AuthorityRecord {
  return {
    ...{ identifier, name, type: 'person', aliases: [], from: null, to: null, place: '', titles: [], note: '' },
    ...further,
  };
}

const looked: NameToLookUp = { name: '林若溪', type: 'person', years: [1956, 1956], beside: '', article: '' };

function ranked(records: readonly AuthorityRecord[], further: Partial<NameToLookUp> = {}) {
  return rankRecords({ ...looked, ...further }, records, 10).map(({ record: { identifier }, reasons }) => [
    identifier,
    ...reasons,
  ]);
}

it('puts the same name before an alias, and both before what sounds so, has another character or is short for it', () => {
  const all = [
    record('short', '林若溪先生纪念馆'),
    record('less', '林若'),
    record('other', '林若冰'),
    record('sound', '林偌西'),
    record('alias', '林晚', { aliases: ['林 若溪'] }),
    record('same', '林若溪'),
    record('nothing', '周亦舟'),
  ];
  expect(ranked(all)).toEqual([
    ['same', 'same-name'],
    ['alias', 'alias'],
    ['other', 'one-character'],
    ['sound', 'same-sound'],
    ['less', 'missing-character'],
    ['short', 'abbreviation'],
  ]);
});

it('tells people of one name apart by their time, their titles and their place', () => {
  const all = [
    record('late', '林若溪', { from: 1971 }),
    record('mayor', '林若溪', { from: 1901, to: 1980, titles: ['市长'] }),
    record('near', '林若溪', { place: '青川' }),
  ];
  expect(ranked(all, { beside: '市长林若溪说', article: '在青川，市长林若溪说' })).toEqual([
    ['mayor', 'same-name', 'title', 'in-its-time'],
    ['near', 'same-name', 'place'],
    ['late', 'same-name', 'not-its-time'],
  ]);
});

it('looks at records of its type and of none', () => {
  const all = [
    record('place', '林若溪', { type: 'place' }),
    record('any', '林若溪', { type: null }),
    record('own', '林若溪'),
  ];
  expect(ranked(all).map(([identifier]) => identifier)).toEqual(['own', 'any']);
});
