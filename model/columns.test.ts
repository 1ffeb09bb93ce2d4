import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

/** As it comes out of JSON. */
const inJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const there = (value: unknown): unknown => fromColumns(inJson(toColumns(value)));

const text = fc.oneof(fc.constantFrom('person', 'place', '地名'), fc.string({ minLength: 4, maxLength: 4 }));
const range = fc.record({ start: fc.nat(), end: fc.nat() });
const record = fc.record({
  ...{ id: fc.string({ minLength: 8, maxLength: 8 }), type: text, confidence: fc.double({ noNaN: true }) },
  ...{ value: fc.option(text), ranges: fc.array(range, { maxLength: 2 }), note: fc.constant('') },
  tags: fc.array(text, { maxLength: 2 }),
});

describe('lists of records as columns', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 80, size: 'max' }), fc.jsonValue(), (records, other) => {
        const value = { records, nested: { records: records.slice(1), other }, other };
        expect(there(value)).toEqual(inJson(value));
      }),
    );
  });

  it('come back with a field that is called as no other can be', () => {
    const odd: unknown = JSON.parse('{"__proto__": {"deep": [1]}, "toString": 1}');
    for (const value of [odd, Array.from({ length: 40 }, () => odd)]) expect(there(value)).toEqual(inJson(value));
  });

  it('come back as they were when they are not all of one shape', () => {
    const alike = Array.from({ length: 40 }, (_, place) => ({ place, value: `${place}` }));
    for (const odd of [{ place: 1 }, { value: '1', place: 1 }, { place: 1, value: undefined }, [1], null, 7]) {
      const value = [...alike, odd];
      expect(there(value)).toEqual(inJson(value));
    }
  });

  it('say once what they have in common', () => {
    const records = Array.from({ length: 1000 }, (_, place) => ({
      ...{ id: place.toString(16).padStart(32, '0'), type: place % 2 === 0 ? 'person' : 'place', note: '' },
      ranges: [{ start: place, startInset: 0, end: place + 2, endInset: 0 }],
    }));
    expect(JSON.stringify(toColumns(records)).length).toBeLessThan(0.4 * JSON.stringify(records).length);
  });
});
