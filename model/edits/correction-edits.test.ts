import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Edit as EditSchema } from '../journal.ts';
import { type ReadingRange, readingOffset } from '../offset.ts';
import { checkCorrections } from '../soundness.ts';
import { addCorrection, type CorrectionReading } from './correction-add.ts';
import { acceptCorrections, rejectCorrections, reviseCorrection } from './correction-revise.ts';
import { documentAfter } from './document-after.ts';
import { type Fixture, firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';

const reading = (reads: string): CorrectionReading => ({ reads, kind: 'recognition', certainty: 'high', note: '' });

/** The article after a stretch of it was made to read otherwise. */
function corrected({ document, reading: before }: Fixture, range: ReadingRange, reads: string): Fixture {
  const added = addCorrection(document, before, range, reading(reads));
  if (added === null) throw new Error('nothing would change');
  const after = documentAfter(document, EditSchema.parse(added.edit).commands);
  if (after === null) throw new Error('the edit reaches beyond the article');
  return fixtureOf(after);
}

describe('adding a correction', () => {
  test('makes the chosen text read otherwise', () => {
    const fixture = firstOfTwoArticles();
    const { document, reading: now } = corrected(fixture, fixture.at('若溪'), '若曦');
    expect(now.text).toContain('局长林若曦出席');
    expect(document.corrections.find(({ origin }) => origin === 'person')).toMatchObject({
      ...{ now: '若曦', status: 'accepted', kind: 'recognition', certainty: 'high' },
    });
  });

  test('supplies text at a point', () => {
    const fixture = firstOfTwoArticles();
    const { start } = fixture.at('林若溪');
    expect(corrected(fixture, { start, end: start }, '（右二）').reading.text).toContain('局长（右二）林若溪');
  });

  test('takes the place of a correction that it touches', () => {
    const fixture = firstOfTwoArticles();
    const once = corrected(fixture, fixture.at('若溪'), '若曦');
    const twice = corrected(once, once.at('林若曦'), '林如曦');
    expect(twice.reading.text).toContain('局长林如曦出席');
    expect(twice.document.corrections.filter(({ origin }) => origin === 'person')).toHaveLength(1);
  });

  test('that goes back to the source only takes the old one away', () => {
    const fixture = firstOfTwoArticles();
    const once = corrected(fixture, fixture.at('若溪'), '若曦');
    const back = corrected(once, once.at('若曦'), '若溪');
    expect(back.reading.text).toBe(fixture.reading.text);
    expect(back.document.corrections).toHaveLength(1);
  });

  test('is nothing where the text stays or the stretch reaches over blocks', () => {
    const { document, reading: now, at } = firstOfTwoArticles();
    expect(addCorrection(document, now, at('若溪'), reading('若溪'))).toBeNull();
    expect(addCorrection(document, now, at('项目\n本报'), reading('。'))).toBeNull();
  });

  test('always reads what was asked for, however many came before', () => {
    const step = fc.record({ from: fc.nat(200), length: fc.nat(6), reads: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let fixture = firstOfTwoArticles();
        for (const { from, length, reads } of steps) {
          const { text, blocks } = fixture.reading;
          const start = from % (text.length + 1);
          const end = Math.min(start + length, text.length);
          const range = { start: readingOffset(start), end: readingOffset(end) };
          const expected = text.slice(0, start) + reads + text.slice(end);
          const inOneBlock = blocks.some((block) => block.reading.start <= start && end <= block.reading.end);
          if (!inOneBlock || expected === text) continue;
          fixture = corrected(fixture, range, reads);
          expect(fixture.reading.text).toBe(expected);
          checkCorrections(fixture.document.corrections, fixture.document.source.text.length);
        }
      }),
    );
  });
});

describe('deciding on a suggested correction', () => {
  test('accepting joins the line, rejecting leaves it', () => {
    const { document } = firstOfTwoArticles();
    const ids = document.corrections.map(({ id }) => id);
    const accepted = documentAfter(document, acceptCorrections(document, ids)?.commands ?? []);
    expect(accepted && fixtureOf(accepted).reading.text).toContain('出席签约仪式。');
    const rejected = documentAfter(document, rejectCorrections(document, ids)?.commands ?? []);
    expect(rejected && fixtureOf(rejected).reading.text).toContain('出席签约\n\n仪式。');
  });

  test('one that is put right is accepted', () => {
    const { document } = firstOfTwoArticles();
    const [suggested] = document.corrections;
    if (suggested === undefined) throw new Error('no correction');
    const edit = reviseCorrection(document, suggested.id, { now: '，仪式' });
    expect(documentAfter(document, edit?.commands ?? [])?.corrections[0]).toMatchObject({
      ...{ now: '，仪式', status: 'accepted' },
    });
  });
});
