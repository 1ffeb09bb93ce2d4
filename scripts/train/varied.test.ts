import { describe, expect, it } from 'vitest';
import type { Corpus } from './corpus.ts';
import { withNamesExchanged } from './varied.ts';

const corpus: Corpus = {
  name: 'invented',
  coverage: { person: 'all', organization: 'all', place: 'all', position: 'none' },
  passages: ['赵文斌到云岭市。', '欧阳立群到青石镇。', '孙晓到白沙县。', '无人。'].map((text, index) => {
    const person = text.indexOf('到');
    return {
      text,
      heldOut: index === 2,
      spans:
        person < 0
          ? []
          : [
              { start: 0, end: person, type: 'person' },
              { start: person + 1, end: person + 4, type: 'place' },
            ],
    };
  }),
};

describe('exchanging names', () => {
  it('puts names of the same type in the same places, and moves the spans with them', () => {
    for (const { text, spans } of withNamesExchanged(corpus, 3)) {
      const [person, place] = spans.map(({ start, end }) => text.slice(start, end));
      expect(['赵文斌', '欧阳立群']).toContain(person);
      expect(['云岭市', '青石镇']).toContain(place);
      expect(text).toBe(`${person}到${place}。`);
    }
  });

  it('takes nothing from the held-out part, and leaves out passages without names', () => {
    const varied = withNamesExchanged(corpus, 3);
    expect(varied).toHaveLength(2);
    expect(varied.map(({ text }) => text).join()).not.toContain('孙晓');
  });
});
