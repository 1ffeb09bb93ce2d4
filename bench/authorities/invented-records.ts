import type { AuthorityRecord } from '../../model/authorities/authority-record.ts';
import type { Random } from '../../scripts/train/random.ts';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤',
];
const given = [
  ...'文明国华建平志永德春海玉兰英秀芳丽红军伟强勇杰磊涛斌波辉鹏飞超浩宇轩博天立成光荣富贵福寿喜庆吉祥安康宁静雅淑贞慧敏洁琴娟莲梅竹菊松柏林森山川江河云雨雪霜风雷电星月阳晨旭东南西北中正义仁礼智信忠孝廉耻勤俭恭让谦和顺利达通远长久恒世代传承继绍述思念怀望希盼期待若溪亦舟晚晴知瑾予书砚青禾听澜景行夷舒乔辰',
];
const towns = [...'青川芦岭云溪沙渡石桥梅坞清河望亭柳荫松岗白水黑山金沟银滩东港西陵南浦北塘长汀平湖安丘宁远'];
const offices = [
  '招商局',
  '图书馆',
  '水利局',
  '文化馆',
  '农机厂',
  '第一中学',
  '供销合作社',
  '人民医院',
  '邮电局',
  '粮食局',
  '纺织厂',
  '师范学校',
];
const titles = [
  '局长',
  '馆长',
  '站长',
  '厂长',
  '校长',
  '主任',
  '院长',
  '所长',
  '书记',
  '秘书',
  '教授',
  '记者',
  '工程师',
  '市长',
  '县长',
  '省长',
];

/** Records of people, organisations and places, each of another name where there are as many; the same for the same chance. */
export function inventedRecords(count: number, random: Random): AuthorityRecord[] {
  const pick = <T>(of: readonly T[]): T => of[random.bits() % of.length] as T;
  return Array.from({ length: count }, (_, place): AuthorityRecord => {
    const shared = { identifier: `R${place}`, aliases: [], from: null, to: null, place: '', titles: [], note: '' };
    const town = `${pick(towns)}${pick(towns)}`;
    switch (random.bits() % 10) {
      case 0:
      case 1: {
        const from = 1900 + (random.bits() % 90);
        return { ...shared, type: 'organization', name: `${town}${pick(['市', '县', '区'])}${pick(offices)}`, from };
      }
      case 2:
        return { ...shared, type: 'place', name: `${town}${pick(['市', '县', '区', '镇', '村'])}` };
      default: {
        const from = 1850 + (random.bits() % 130);
        const second = random.bits() % 4 === 0 ? '' : pick(given);
        const surname = pick(surnames);
        const aliases = random.bits() % 5 === 0 ? [`${surname}${pick(given)}${pick(given)}`] : [];
        const name = `${surname}${pick(given)}${second}`;
        return { ...shared, type: 'person', name, aliases, from, to: from + 70, place: town, titles: [pick(titles)] };
      }
    }
  });
}
