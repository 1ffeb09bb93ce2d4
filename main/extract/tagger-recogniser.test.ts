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

  it('leaves out of a person’s name the title behind it and the word for taking a picture', () => {
    expect(found('江主席会见客人', [['江主席', 0.9]])).toEqual(['tagger@1 江', 'tagger@1 主席']);
    expect(found('圖為會場。錢部長到場', [['錢部長', 0.9]])).toEqual(['tagger@1 錢', 'tagger@1 部長']);
    expect(found('李副市长到场', [['李副市长', 0.9]])).toEqual(['tagger@1 李', 'tagger@1 副市长']);
  });

  it.each([
    ['图为会场。郜南摄', '郜南摄', '郜南'],
    ['郜南攝影', '郜南攝影', '郜南'],
    ['周亦舟撰文 郜南供图', '周亦舟撰文', '周亦舟'],
    ['本報記者林若溪電', '林若溪電', '林若溪'],
    ['李摄影师到场', '李摄影', '李摄影'],
    ['记者蔡小文报道', '蔡小文', '蔡小文'],
    ['译者李思译', '李思译', '李思译'],
  ])('leaves what somebody did for the page out of the name: %s', (text, tagged, name) => {
    expect(found(text, [[tagged, 0.9]])).toEqual([`tagger@1 ${name}`]);
  });

  it.each([
    ['市長の山田太郎氏は述べた', '山田太郎氏', '山田太郎'],
    ['市長の山田氏は述べた', '山田氏', '山田'],
    ['王大明氏发言', '王大明氏', '王大明'],
    ['據鹽商陸少棠云、運道受阻', '陸少棠云', '陸少棠'],
    ['歐陽青云，昨日到校', '歐陽青云', '歐陽青云'],
    ['王李氏到场', '王李氏', '王李氏'],
    ['李氏到場', '李氏', '李氏'],
  ])('takes 氏 for how somebody is called, but not in a married woman’s name: %s', (text, tagged, name) => {
    expect(found(text, [[tagged, 0.9]])).toEqual([`tagger@1 ${name}`]);
  });

  it('lets no name end in what joins it to the next', () => {
    expect(found('李大明與王芳', [['李大明與', 0.9]])).toEqual(['tagger@1 李大明']);
    expect(found('水务局与云州大学', [['水务局与', 0.9]], 'organization')).toEqual(['tagger@1 水务局']);
    expect(found('记者周可与', [['周可与', 0.9]])).toEqual(['tagger@1 周可与']);
  });

  it('takes what is done in Japanese for no person', () => {
    expect(found('来月から実施すると述べた', [['実施', 0.9]])).toEqual([]);
  });

  it('finds nothing in passages of European languages, and names between Chinese words', () => {
    const passage = 'Following an idea originated by Sir Gilbert Parkson, there will be a conference.';
    expect(found(passage, [['Gilbert Parkson', 0.9]])).toEqual([]);
    expect(found(`他说：“${passage}”`, [['Gilbert Parkson', 0.9]])).toEqual([]);
    expect(found('投资方包括 Gilbert Parkson，还有别人', [['Gilbert Parkson', 0.9]])).toEqual([
      'tagger@1 Gilbert Parkson',
    ]);
    expect(found('有First Direct、Gilbert Parkson、Sainsley Bank', [['Gilbert Parkson', 0.9]])).toEqual([
      'tagger@1 Gilbert Parkson',
    ]);
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
