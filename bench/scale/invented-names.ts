import type { EntityType } from '../../model/mention.ts';

const surnames = [...'柴郭穆晏冼覃庄沐闵桑卞祝蔺邬莫昝佟鄢柏尉'];
const given = [...'若溪亦舟晚晴知远怀瑾予安书砚青禾听澜景行明夷望舒南乔北辰'];
const towns = [...'青川芦岭云溪沙渡石桥梅坞清河望亭柳荫松岗'];
const offices = ['招商局', '图书馆', '水利站', '文化馆', '农机厂', '中学', '供销社', '卫生院', '邮电所', '粮库'];
const positions = ['局长', '馆长', '站长', '厂长', '校长', '主任', '院长', '所长', '书记', '秘书'];

/** How many different names of a type there are, however large the workspace. */
const kinds = { person: 20_000, place: 2000, organization: 8000, position: 10 } as const;
export type NamedType = keyof typeof kinds;

export interface InventedName {
  readonly type: EntityType;
  readonly text: string;
}

/** A name of a type; a few come up often and most rarely, as names do. `chance` is from 0 to 1. */
export function inventedName(type: NamedType, chance: number): InventedName {
  return { type, text: spelling(type, Math.floor(chance ** 3 * kinds[type])) };
}

function spelling(type: NamedType, at: number): string {
  const of = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
  const town = (place: number): string => of(towns, place) + of(towns, Math.floor(place / towns.length) * 7 + 3);
  switch (type) {
    case 'person': {
      const rest = Math.floor(at / surnames.length);
      return of(surnames, at) + of(given, rest) + of(given, Math.floor(rest / given.length) * 11 + rest + 5);
    }
    case 'place':
      return `${town(at)}${of(['区', '镇', '村'], at)}`;
    case 'organization':
      return town(Math.floor(at / offices.length)) + of(offices, at);
    case 'position':
      return of(positions, at);
  }
}
