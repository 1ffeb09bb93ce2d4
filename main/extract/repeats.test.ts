import { expect, it } from 'vitest';
import { placedForm } from '../../model/names/name-form.ts';
import { readingOffset } from '../../model/offset.ts';
import type { Words } from './lexicon/segment-words.ts';
import type { MentionProposal } from './recogniser.ts';
import { findRepeats } from './repeats.ts';

const words: Words = {
  ...{ count: 0, starts: new Int32Array(1), entries: new Int32Array(), classes: new Int32Array() },
  startingAt: new Int32Array(100).fill(-1),
};

it('a name that was found surely is found again, however it is printed', () => {
  const text = '中国ABC公司昨日开业。中國ＡＢＣ公司的员工到场，中国 ABC 公司停业。中国AB\nC公司';
  const [start, end] = [readingOffset(0), readingOffset('中国ABC公司'.length)];
  const found: MentionProposal = {
    ...{ ranges: [{ start, end }], type: 'organization', value: null, confidence: 0.95, origin: 'rule@1' },
  };
  const repeats = findRepeats({ text, words }, placedForm(text, true), [found]);
  expect(repeats.map(({ ranges: [range] }) => text.slice(range?.start, range?.end))).toEqual([
    '中國ＡＢＣ公司',
    '中国 ABC 公司',
  ]);
  expect(repeats.map(({ confidence }) => confidence)).toEqual([0.9, 0.9]);
});
