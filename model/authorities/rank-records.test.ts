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
    ['sound', 'same-sound'],
    ['other', 'one-character'],
    ['less', 'missing-character'],
    ['short', 'abbreviation'],
  ]);
});

it('takes a character that looks like another for likelier than any other, and names of two for like by that alone', () => {
  const alike = new Map([['溪', ['汐']]]);
  const all = [record('any', '林若冰'), record('alike', '林若汐'), record('short', '林汐'), record('none', '林冰')];
  const found = (name: string) =>
    rankRecords({ ...looked, name }, all, 10, alike).map(({ record: { identifier }, reasons }) => [
      identifier,
      ...reasons,
    ]);
  expect(found('林若溪')).toEqual([
    // 汐 sounds like 溪 as well.
    ['alike', 'same-sound'],
    ['any', 'one-character'],
  ]);
  const other = new Map([['冰', ['汝']]]);
  expect(
    rankRecords(
      { ...looked, name: '林汝' },
      [record('a', '林冰'), record('b', '林汐')],
      10,
      new Map([['汝', ['冰']], ...other]),
    ).map(({ record: { identifier }, reasons }) => [identifier, ...reasons]),
  ).toEqual([['a', 'look-alike']]);
});

it('puts somebody whose title, place and time agree before a namesake of whom nothing does', () => {
  const all = [
    record('namesake', '林若溪', { from: 1901, to: 1980 }),
    record('right', '林若冰', { from: 1901, to: 1980, titles: ['市长'], place: '青川' }),
  ];
  const told = { beside: '市长林若溪说', article: '在青川，市长林若溪说' };
  expect(ranked(all, told).map(([identifier]) => identifier)).toEqual(['right', 'namesake']);
  expect(ranked(all).map(([identifier]) => identifier)).toEqual(['namesake', 'right']);
});

it('takes nobody to have lived longer than people do', () => {
  const all = [record('born', '林若溪', { from: 1021 }), record('died', '林若溪', { to: 2100 })];
  expect(ranked(all)).toEqual([
    ['born', 'same-name', 'not-its-time'],
    ['died', 'same-name', 'not-its-time'],
  ]);
  expect(
    ranked([record('office', '青川局', { type: 'organization', from: 1021 })], {
      name: '青川局',
      type: 'organization',
    }),
  ).toEqual([['office', 'same-name', 'in-its-time']]);
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
