import { describe, expect, it } from 'vitest';
import { readingOffset } from '../../model/offset.ts';
import type { MentionProposal } from './recogniser.ts';
import type { Tagger } from './tagger/tagger.ts';
import { createTaggerRecogniser } from './tagger-recogniser.ts';

/** What of a text the tagger is made to find, with how sure it is. */
function found(text: string, names: readonly [name: string, confidence: number][], type = 'person'): string[] {
  const tagger = {
    version: '1',
    review: () => ({
      found: names.map(([name, confidence]) => {
        const start = text.indexOf(name);
        return { start, end: start + name.length, type, confidence };
      }),
      probabilities: [],
    }),
  } as unknown as Tagger;
  const proposals = createTaggerRecogniser(tagger).recognise({ text, blocks: [], issueDate: null });
  return proposals.map(({ ranges: [range], origin }) => `${origin} ${text.slice(range?.start, range?.end)}`);
}

describe('the tagger as a recogniser', () => {
  it('proposes what the tagger is sure enough of', () => {
    expect(
      found('林若溪见到周亦舟', [
        ['林若溪', 0.9],
        ['周亦舟', 0.3],
      ]),
    ).toEqual(['tagger@1 林若溪']);
  });

  it('is asked for more where a person’s name ends like a place’s', () => {
    expect(
      found('石桥镇的何湖', [
        ['石桥镇', 0.6],
        ['何湖', 0.8],
      ]),
    ).toEqual(['tagger@1 何湖']);
  });

  it('does not take the address of a mailbox or a page for a name', () => {
    expect(found('来信请寄 lin@qinghe.example', [['@qinghe', 0.6]])).toEqual([]);
  });

  it('leaves whoever controls a point of measurement out of its place', () => {
    expect(found('青河大桥市控断面', [['青河大桥市', 0.8]], 'place')).toEqual(['tagger@1 青河大桥']);
    expect(found('青河市控告他人', [['青河市', 0.8]], 'place')).toEqual(['tagger@1 青河市']);
  });

  it('takes 和 for the end of a person’s name where there is nothing that it could join', () => {
    expect(found('主任阮清和，委员周亦舟', [['阮清', 0.8]])).toEqual(['tagger@1 阮清和']);
    expect(found('记者阮清和', [['阮清', 0.8]])).toEqual(['tagger@1 阮清和']);
    expect(found('主任阮清和通报了情况', [['阮清', 0.8]])).toEqual(['tagger@1 阮清和']);
    expect(found('阮清和周亦舟到场', [['阮清', 0.8]])).toEqual(['tagger@1 阮清']);
  });

  it('tells two organisations that do something together', () => {
    expect(found('青河市水务局会同云州大学检查', [['青河市水务局会同云州大学', 0.8]], 'organization')).toEqual([
      'tagger@1 青河市水务局',
      'tagger@1 云州大学',
    ]);
    expect(found('会同县人民政府', [['会同县人民政府', 0.8]], 'organization')).toEqual(['tagger@1 会同县人民政府']);
  });

  it('takes no side for a person', () => {
    expect(
      found('德方代表方圆', [
        ['德方', 0.9],
        ['方圆', 0.9],
      ]),
    ).toEqual(['tagger@1 方圆']);
  });

  it('has an opinion of names in one piece, of types that the tagger marks', () => {
    const tagger = {
      version: '1',
      review: (_: string, asked: readonly { start: number }[]) => ({
        found: [],
        probabilities: asked.map(({ start }) => start / 10),
      }),
    } as unknown as Tagger;
    const proposal = (type: string, ...starts: number[]): MentionProposal => ({
      ...{ type, value: null, confidence: 0.9, origin: 'rules@1' },
      ranges: starts.map((start) => ({ start: readingOffset(start), end: readingOffset(start + 1) })),
    });
    const article = { text: '林若溪见到周亦舟', blocks: [], issueDate: null };
    const proposals = [proposal('place', 2), proposal('date', 3), proposal('person', 4, 6), proposal('person', 5)];
    expect(createTaggerRecogniser(tagger).review(article, proposals).opinions).toEqual([0.2, null, null, 0.5]);
  });
});
