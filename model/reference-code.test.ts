import { expect, it } from 'vitest';
import { isFormedReferenceCode } from './reference-code.ts';

it('knows codes of DA/T 13 by their parts of letters and digits, joined by hyphens and middle dots', () => {
  for (const code of ['J001-WS·2021·Y-BGS-0001', '0012-2-0154-003', 'Z109-BZ·1956-0001']) {
    expect(isFormedReferenceCode(code)).toBe(true);
  }
});

it('takes nothing else for one: a title, one part alone, an empty part', () => {
  for (const code of ['青川报', 'J001', 'J001--3', 'J001-', 'J001 - 3', 'J001·2021']) {
    expect(isFormedReferenceCode(code)).toBe(false);
  }
});
