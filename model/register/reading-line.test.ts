import { describe, expect, it } from 'vitest';
import { readingLine, wilsonLower } from './reading-line.ts';

describe('the reading line', () => {
  it('begins where little goes unread, and stays there while too little is decided', () => {
    expect(readingLine({ accepted: 0, rejected: 0 })).toBe(0.95);
    expect(readingLine({ accepted: 100, rejected: 0 })).toBe(0.95);
  });

  it('falls once those below it proved right, and rises when they do not any more', () => {
    expect(readingLine({ accepted: 400, rejected: 1 })).toBe(0.9);
    expect(readingLine({ accepted: 400, rejected: 12 })).toBe(0.95);
  });
});

describe('Wilson’s lower bound', () => {
  it('is what tables give', () => {
    expect(wilsonLower(9, 10)).toBeCloseTo(0.596, 3);
    expect(wilsonLower(200, 200)).toBeCloseTo(0.981, 3);
    expect(wilsonLower(0, 0)).toBe(0);
  });
});
