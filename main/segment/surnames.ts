import { characterForm } from '../../model/names/character-form.ts';

/**
 * Chinese surnames: the Hundred Family Surnames (百家姓, c. 960, public domain) and the commoner of those it lacks.
 * Compound surnames stand apart.
 */
const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄麴家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂邸苟仝岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福代付覃帖闫邝冼仉官闪展苑初宾原由楚蹇揭晋冶甯';
const compound =
  '欧阳 上官 司马 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 端木 南宫 独孤 轩辕 宇文 长孙 鲜于 呼延 澹台 公冶 太史 申屠 公羊 赫连 濮阳 闻人 钟离 万俟 淳于 单于 百里 东郭 南门 西门 拓跋 左丘 梁丘 谷梁 闾丘 第五';

const singles: ReadonlySet<string> = new Set(single);
const compounds: ReadonlySet<string> = new Set(compound.split(' '));

/** How many characters of `name` from `at` are a surname, in whatever script: 2, 1, or 0 for none. */
export function surnameLength(name: string, at = 0): 0 | 1 | 2 {
  const [first, second] = [characterForm(name.charAt(at)), characterForm(name.charAt(at + 1))];
  if (compounds.has(first + second)) return 2;
  return singles.has(first) ? 1 : 0;
}
