import { describe, expect, it } from 'vitest';
import { faintNames, type NameReading, readingsOfPlace } from './name-readings.ts';

const reading = (start: number, end: number, type: string, confidence: number): NameReading => ({
  ...{ start, end, type, confidence },
});
const found = [
  reading(0, 4, 'organization', 0.6),
  reading(0, 2, 'place', 0.3),
  reading(2, 4, 'organization', 0.2),
  reading(6, 8, 'person', 0.35),
  reading(7, 9, 'person', 0.15),
  reading(10, 11, 'place', 0.4),
];

describe('what a place may be', () => {
  it('is what stands in or across it, the most probable first, without what it is', () => {
    const place = { start: 0, end: 4, type: 'organization' };
    expect(readingsOfPlace(found, place, [])).toEqual([found[1], found[2]]);
    expect(readingsOfPlace(found, { ...place, type: null }, [])).toEqual([found[0], found[1], found[2]]);
  });

  it('is not what is marked there besides', () => {
    const place = { start: 0, end: 4, type: 'organization' };
    expect(readingsOfPlace(found, place, [{ start: 0, end: 2, type: 'place' }])).toEqual([found[2]]);
  });
});

describe('faint names', () => {
  it('stand where nothing is marked, apart from one another, and have two characters at least', () => {
    expect(faintNames(found, [{ start: 0, end: 4, type: 'organization' }], [])).toEqual([found[3]]);
    expect(faintNames(found, [], [])).toEqual([found[0], found[3]]);
  });

  it('are not what a person said is none', () => {
    const rejected = [{ start: 6, end: 8, type: 'person' }];
    expect(faintNames(found, [{ start: 0, end: 4, type: null }], rejected)).toEqual([found[4]]);
  });
});
