import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readingOffset } from '../../model/offset.ts';
import { loadWordLists } from './lists.ts';
import { createExtractor, type Extraction, type Extractor } from './pipeline.ts';
import type { MentionProposal, Recogniser, Reviewer } from './recogniser.ts';

let extractor: Extractor;
beforeAll(() => {
  extractor = createExtractor({ lists: loadWordLists(join(import.meta.dirname, '../../resources')) });
});

function read(text: string): {
  readonly mentions: string[];
  readonly relations: string[];
  readonly extraction: Extraction;
} {
  const extraction = extractor.extract({ text, blocks: [], issueDate: '2021-03-08' });
  const name = (index: number): string => {
    const [range] = extraction.mentions[index]?.ranges ?? [];
    return text.slice(range?.start, range?.end);
  };
  return {
    extraction,
    mentions: extraction.mentions.map(({ type }, index) => `${name(index)} ${type}`),
    relations: extraction.relations.map(({ type, subject, object }) => `${name(subject)} ${type} ${name(object)}`),
  };
}

/** The values of what is found, by how it is printed. */
function valuesIn(text: string, issueDate: string | null): Record<string, string | null> {
  const { mentions } = extractor.extract({ text, blocks: [], issueDate });
  return Object.fromEntries(
    mentions.map(({ ranges: [range], value }) => [text.slice(range?.start, range?.end), value]),
  );
}

test('an article that nobody waits for any more is read no further', () => {
  const stopped = { text: '赵明远到场。', blocks: [], issueDate: null, stop: { isWanted: true } };
  expect(() => extractor.extract(stopped)).toThrow(/cancelled/);
});

test('a name that is a part of a set phrase names nothing', () => {
  expect(read('他稳如泰山。绿水青山就是金山银山。').mentions).toEqual([]);
  expect(read('他登上泰山。').mentions).toEqual(['泰山 place']);
});

test('what is printed in traditional characters is read as what is printed in simplified ones', () => {
  const { mentions, extraction } = read('清溪市經開區黨工委書記趙明遠，記者　李　娜到場。');
  expect(mentions).toEqual(expect.arrayContaining(['書記 position', '趙明遠 person']));
  for (const { value } of extraction.mentions.filter(({ type }) => type === 'person')) {
    expect(value === null || '趙明遠李娜'.includes(value)).toBe(true);
  }
});

describe('people and what they are', () => {
  test('titles before a name are the person’s, each with its organisation', () => {
    const { mentions, relations } = read('清溪市经开区党工委书记、管委会主任赵明远到场。');
    expect(mentions).toEqual(
      expect.arrayContaining(['书记 position', '管委会 organization', '主任 position', '赵明远 person']),
    );
    expect(relations).toEqual(
      expect.arrayContaining([
        '赵明远 holds-position 书记',
        '赵明远 holds-position 主任',
        '主任 of-organisation 管委会',
      ]),
    );
  });

  test('offices of the years before 1949 are positions, and who holds one is a person', () => {
    const { mentions } = read('內務總長鄔立明、東山道尹柯小川、鎮守使陶大江到任。鐵路總長五十里。');
    expect(mentions).toEqual(
      expect.arrayContaining([
        '總長 position',
        '鄔立明 person',
        '道尹 position',
        '柯小川 person',
        '鎮守使 position',
        '陶大江 person',
      ]),
    );
    expect(mentions.filter((mention) => mention === '總長 position')).toHaveLength(1);
  });

  test('a name may end in a character that else joins names', () => {
    expect(read('区人大工委主任阮清和，副主任陈玉兰到场。').mentions).toContain('阮清和 person');
    expect(read('区人大工委主任陈明和刘晓峰到场。').mentions).toContain('陈明 person');
  });

  test.each([
    ['江主席会见了李市长', ['江 person', '主席 position', '李 person', '市长 position']],
    ['張縣長與錢部長到場', ['張 person', '縣長 position', '錢 person', '部長 position']],
    ['王大林主任到场', ['王大林 person', '主任 position']],
  ])('who is called by surname and office is the surname: %s', (text, found) => {
    expect(read(text).mentions).toEqual(found);
  });

  test.each(['时任书记', '原书记', '由主任主持', '省市长', '党主席'])('“%s” names nobody', (text) => {
    expect(read(text).mentions.filter((each) => each.endsWith('person'))).toEqual([]);
  });

  test('people with compound surnames are found in either script', () => {
    expect(read('记者 欧阳文斌、司馬立群、諸葛曉梅').mentions).toEqual(
      expect.arrayContaining(['欧阳文斌 person', '司馬立群 person', '諸葛曉梅 person']),
    );
  });

  test('the people of a list share the title at its head', () => {
    const { relations } = read('会上，党工委委员、管委会副主任刘晓峰、陈玉兰作了发言。');
    expect(relations).toEqual(
      expect.arrayContaining([
        '刘晓峰 holds-position 副主任',
        '陈玉兰 holds-position 副主任',
        '陈玉兰 holds-position 委员',
      ]),
    );
  });

  test('a title without an organisation of its own shares the one before it', () => {
    const { relations } = read('洛阳市人大常委会主任、党组书记孙立新，副主任吴海燕一行到厂调研。');
    expect(relations).toEqual(
      expect.arrayContaining([
        '主任 of-organisation 洛阳市人大常委会',
        '党组书记 of-organisation 洛阳市人大常委会',
        '孙立新 holds-position 党组书记',
        '吴海燕 holds-position 副主任',
      ]),
    );
  });

  test('a title after a name belongs to the name', () => {
    expect(read('习近平总书记强调').relations).toEqual(['习近平 holds-position 总书记']);
  });

  test('bylines name people, even spaced out ones', () => {
    const { mentions, extraction } = read('记者 周文斌 通讯员 李　娜 文/图');
    expect(mentions).toEqual(['记者 position', '周文斌 person', '通讯员 position', '李　娜 person']);
    expect(extraction.mentions[3]?.value).toBe('李娜');
  });

  test('who was named once is found again without a title', () => {
    expect(
      read('厂长郑彦博说，今年要扩产。\n郑彦博在车间里走了一圈。').mentions.filter((each) => each === '郑彦博 person'),
    ).toHaveLength(2);
  });

  test('transcribed names are found by their dots', () => {
    expect(read('作家安德烈·伊万诺夫日前来访').mentions).toContain('安德烈·伊万诺夫 person');
  });

  test.each(['高度重视方面的工作', '于是他们和乘客一起', '马上开始', '王先生说'])('“%s” names nobody', (text) => {
    expect(read(text).mentions.filter((each) => each.endsWith('person'))).toEqual([]);
  });
});

describe('organisations', () => {
  test.each([
    ['深入洛阳恒泰车用部件有限公司，实地了解', '洛阳恒泰车用部件有限公司'],
    ['由河南新锐创业投资股份有限公司出资', '河南新锐创业投资股份有限公司'],
    ['登陆上海证券交易所。', '上海证券交易所'],
    ['隶属于鹏辉集团。', '鹏辉集团'],
    ['与华润雪花啤酒(中国)有限公司签约', '华润雪花啤酒(中国)有限公司'],
    ['到郑州市公安局报案', '郑州市公安局'],
    ['在北京大学第一医院治疗', '北京大学第一医院'],
  ])('in “%s”: %s', (text, name) => {
    expect(read(text).mentions).toContain(`${name} organization`);
  });

  test.each([
    ['洛阳恒泰部件有限公司', ['洛阳']],
    ['洛阳市公安局', ['洛阳市']],
    ['洛陽市公安局', ['洛陽市']],
    ['杭州市西湖区教育局', ['杭州市', '西湖区']],
    ['北京大学', ['北京']],
    ['北京大学第一医院', ['北京']],
    ['河南日报', ['河南']],
    ['上海市衛生局', ['上海市']],
    ['中国共产党', []],
  ])('the places that a name begins with are nested, by whatever it was found: %s', (text, places) => {
    expect(read(text).mentions).toEqual([`${text} organization`, ...places.map((place) => `${place} place`)]);
  });

  test('whose body is meant is told by the office before it', () => {
    expect(valuesIn('高新区党工委委员、管委会副主任张明', null).管委会).toBe('高新区管委会');
    expect(valuesIn('洛陽市委書記、市政府市長張明', null).市政府).toBe('洛陽市政府');
    expect(valuesIn('高新区党工委委员李娜到场，管委会副主任张明缺席', null).管委会).toBe(null);
  });

  test('what is the People’s Republic’s today was another’s before its founding', () => {
    expect(valuesIn('外交部发言人', '1951-03-01').外交部).toBe('中华人民共和国外交部');
    expect(valuesIn('外交部發言人', '1946-03-01').外交部).toBe(null);
  });

  test('a short form that the text announces is found, with the full name as value', () => {
    const { extraction, mentions } = read('恒泰种业股份有限公司（以下简称“恒泰种业”）投产。恒泰种业表示满意。');
    expect(mentions.filter((each) => each === '恒泰种业 organization')).toHaveLength(2);
    expect(extraction.mentions.slice(-1)[0]?.value).toBe('恒泰种业股份有限公司');
  });

  test('a short form that the name makes is found, with the full name as value', () => {
    const { extraction, mentions } = read('洛阳恒泰车用空调有限公司投产。恒泰空调销往各地。');
    expect(mentions).toContain('恒泰空调 organization');
    expect(extraction.mentions.slice(-1)[0]?.value).toBe('洛阳恒泰车用空调有限公司');
  });

  test.each(['这家公司是上市公司', '有关部门和各单位', '走进大学'])('“%s” names none', (text) => {
    expect(read(text).mentions.filter((each) => each.endsWith('organization'))).toEqual([]);
  });
});

test('places are listed ones, and what ends like a river, road or zone', () => {
  expect(read('河南省洛阳市的涧河、伊河水质稳定').mentions).toEqual([
    '河南省 place',
    '洛阳市 place',
    '涧河 place',
    '伊河 place',
  ]);
  expect(read('其中原因').mentions).toEqual([]);
});

test('events are named where enough says which', () => {
  expect(read('2021年环境污染防治攻坚动员大会召开').mentions).toContain('2021年环境污染防治攻坚动员大会 event');
  expect(read('大会召开，会议指出').mentions).toEqual([]);
});

describe('with a recogniser that is trusted over the rules', () => {
  const trusted = (start: number, end: number, type: string, confidence: number): Recogniser => ({
    ...{ name: 'learned', version: '1' },
    recognise: () => [
      {
        ranges: [{ start: readingOffset(start), end: readingOffset(end) }],
        type,
        value: null,
        confidence,
        origin: 'learned@1',
      },
    ],
  });
  function mentionsWith(recogniser: Recogniser, text: string): MentionProposal[] {
    const lists = loadWordLists(join(import.meta.dirname, '../../resources'));
    return [
      ...createExtractor({ lists, recognisers: [recogniser] }).extract({ text, blocks: [], issueDate: null }).mentions,
    ];
  }

  test('what it reads otherwise prevails', () => {
    const [mention] = mentionsWith(trusted(0, 3, 'organization', 0.7), '赵明远表示满意');
    expect(mention?.type).toBe('organization');
  });

  test('but a date is one whatever it reads in it', () => {
    const [mention, ...more] = mentionsWith(trusted(0, 4, 'organization', 0.9), '中華民國卅八年元旦');
    expect([mention?.type, more]).toEqual(['date', []]);
  });

  describe('and is asked about what only rules find', () => {
    const asked = (opinion: number | null): Reviewer => ({
      ...{ name: 'learned', version: '1' },
      recognise: () => [],
      review: (_, proposals) => ({ found: [], opinions: proposals.map(() => opinion) }),
    });
    /** Finds one name at the start of a text, and holds all that it is asked about for improbable. */
    const finding = (end: number, type: 'organization' | 'place', confidence: number): Reviewer => ({
      ...asked(0.01),
      review: (article, proposals) => ({
        found: trusted(0, end, type, confidence).recognise(article),
        opinions: proposals.map(() => 0.01),
      }),
    });
    const text = '洛阳市市长赵明远表示满意';

    test('names that it holds for improbable are left out, but not positions and figures', () => {
      expect(mentionsWith(asked(0.01), text).map(({ type }) => type)).toEqual(['position']);
      expect(mentionsWith(asked(0.01), '2021年3月8日').map(({ type }) => type)).toEqual(['date']);
    });

    test('places inside the name of an organisation are nested, whatever it holds of them', () => {
      const company = '洛阳恒泰部件有限公司';
      const finder = finding(company.length, 'organization', 0.8);
      expect(mentionsWith(finder, company).map(({ type }) => type)).toEqual(['organization', 'place']);
    });

    test('a long name of an organisation that the rules are sure of stays', () => {
      const names = mentionsWith(asked(0.01), '洛阳恒泰部件有限公司投产。').map(({ type }) => type);
      expect(names).toEqual(['organization', 'place']);
    });

    test('so does a long one of a place', () => {
      const names = mentionsWith(asked(0.01), '柳溪国际机场通航').map(({ type }) => type);
      expect(names).toEqual(['place']);
    });

    test('where an organisation’s name ends is settled by how sure each is, when it is not sure of it', () => {
      const text = '恒川集团和青禾豫康共同出资建设';
      const findingPart = (confidence: number): Reviewer => ({
        ...asked(0.01),
        review: (article, proposals) => ({
          found: trusted(5, 8, 'organization', confidence).recognise(article),
          opinions: proposals.map(() => 0.01),
        }),
      });
      const partners = (confidence: number): string[] =>
        mentionsWith(findingPart(confidence), text).map(({ ranges: [range] }) => text.slice(range?.start, range?.end));
      expect(partners(0.5)).toEqual(['青禾豫康']);
      expect(partners(0.9)).toEqual(['青禾豫']);
    });

    test('a name that it found surely is not repeated where it holds it for improbable, unless it is a place', () => {
      const repeatedAs = (type: 'organization' | 'place'): string[] => {
        const finder = finding(3, type, 0.95);
        return mentionsWith(finder, '恒泰达表示满意。记者看到恒泰达。').map(({ origin }) => origin);
      };
      expect(repeatedAs('organization')).toEqual(['learned@1']);
      expect(repeatedAs('place')).toEqual(['learned@1', 'repeats@2']);
    });

    test('a place that is all of a person’s name but the surname gives way where the rules are sure of the person', () => {
      const printed = '國務總理顏立卿、內務總長高大澤';
      const finder = (confidence: number): Reviewer => ({
        ...asked(0.3),
        review: (article, proposals) => ({
          found: trusted(13, 15, 'place', confidence).recognise(article),
          opinions: proposals.map(() => 0.3),
        }),
      });
      const types = (confidence: number): string[] =>
        mentionsWith(finder(confidence), printed).flatMap(({ ranges: [range], type }) =>
          range?.end === 15 ? [type] : [],
        );
      expect(types(0.5)).toEqual(['person']);
      expect(types(0.95)).toEqual(['place']);
    });

    test('in text without signs, of which it knows less, a person after an office stays unless it is all but ruled out', () => {
      const decree = '茲派鄔大林為東山縣知事此令中華民國九年十一月初三日省長柯小川內務總長鄔立明';
      const people = (opinion: number, printed: string): string[] =>
        mentionsWith(asked(opinion), printed)
          .filter(({ type }) => type === 'person')
          .map(({ ranges: [range] }) => printed.slice(range?.start, range?.end));
      expect(people(0.1, decree)).toContain('鄔立明');
      expect(people(0.01, decree)).toEqual([]);
      expect(people(0.1, decree.replaceAll('此令', '，此令。'))).toEqual([]);
    });

    test('names that it holds for possible, or has no opinion of, stay', () => {
      const types = ['place', 'position', 'person'];
      expect(mentionsWith(asked(0.3), text).map(({ type }) => type)).toEqual(types);
      expect(mentionsWith(asked(null), text).map(({ type }) => type)).toEqual(types);
    });
  });

  test('what both find is surer than either', () => {
    const [mention] = mentionsWith(trusted(0, 3, 'person', 0.7), '赵明远表示满意');
    expect(mention?.confidence).toBeGreaterThan(0.9);
  });
});
