import type { Random } from '../../random.ts';
import type { NamedPerson } from './marked-page.ts';

const surnames =
  '王李張刘陳楊黃赵周吳徐孙马朱胡林郭何高罗鄭梁謝宋唐許鄧冯韓曹曾彭蕭蔡潘田董袁于余葉蔣杜苏魏程吕丁沈任姚盧';
const given =
  '明文芳伟小大海林国華玉春志建平德云清永红静俊成宝秀英丽强军立新宏光兴福祥一中亚思雨晨曉家天安生东南北江山石松梅兰竹';

/** A made-up name of two or three characters. */
export function personName(random: Random): string {
  const name = random.pick([...surnames]) + random.pick([...given]);
  return random.chance(0.7) ? name + random.pick([...given]) : name;
}

/** A byline as newspapers set it, and whom it names. */
export interface WrittenByline {
  readonly text: string;
  readonly people: readonly NamedPerson[];
}

type Task = NamedPerson['task'];

function named(task: Task, ...names: string[]): NamedPerson[] {
  return names.map((name) => ({ name, task }));
}

/** A name of two characters may be set wide: 王 芳. */
function wide(name: string, random: Random): string {
  return name.length === 2 && random.chance(0.4) ? `${name[0]} ${name[1]}` : name;
}

/** A byline on a line of its own, or after the last sentence of an article. */
export function writtenByline(random: Random, traditional: boolean, inBrackets = false): WrittenByline {
  const [first, second, third] = [personName(random), personName(random), personName(random)];
  const reporter = traditional ? '記者' : '记者';
  const correspondent = traditional ? '通訊員' : '通讯员';
  const ours = random.pick(['', traditional ? '本報' : '本报']);
  const show = (name: string) => wide(name, random);
  if (inBrackets) {
    return random.chance(0.7)
      ? { text: `（${show(first)}）`, people: named('reporter', first) }
      : { text: `（${show(first)} ${show(second)}）`, people: named('reporter', first, second) };
  }
  const forms: (() => WrittenByline)[] = [
    () => ({ text: `${ours}${reporter} ${show(first)}`, people: named('reporter', first) }),
    () => ({ text: `□${ours}${reporter} ${show(first)}`, people: named('reporter', first) }),
    () => ({ text: `（${ours}${reporter} ${show(first)}）`, people: named('reporter', first) }),
    () => ({ text: `${ours}${reporter} ${show(first)} ${show(second)}`, people: named('reporter', first, second) }),
    () => ({ text: `${ours}${reporter}${first}、${second}`, people: named('reporter', first, second) }),
    () => ({
      text: `${ours}${reporter} ${show(first)} ${correspondent} ${show(second)}`,
      people: [...named('reporter', first), ...named('correspondent', second)],
    }),
    () => ({ text: `${correspondent} ${show(first)}`, people: named('correspondent', first) }),
    () => ({
      text: `${reporter} ${show(first)} 文/图`,
      people: [...named('reporter', first), ...named('photographer', first)],
    }),
    () => ({
      text: `${reporter} ${show(first)} ${correspondent} ${show(second)} 文/图`,
      people: [...named('reporter', first), ...named('correspondent', second), ...named('photographer', first, second)],
    }),
    () => ({
      text: `文/${first} 图/${second}`,
      people: [...named('reporter', first), ...named('photographer', second)],
    }),
    () => ({ text: `${ours}${reporter}${first} ${second} ${third}`, people: named('reporter', first, second, third) }),
  ];
  return random.pick(forms)();
}

/** A credit for a picture. */
export function writtenCredit(random: Random, traditional: boolean): WrittenByline {
  const name = personName(random);
  const shot = traditional ? '攝' : '摄';
  const reporter = random.chance(0.3) ? (traditional ? '本報記者 ' : '本报记者 ') : '';
  return {
    text: random.chance(0.8) ? `${reporter}${name} ${shot}` : `${reporter}${name}${shot}`,
    people: named('photographer', name),
  };
}

/** What stands between 本報訊 and the text: （記者 王芳）. */
export function leadByline(random: Random, traditional: boolean): WrittenByline {
  const [first, second] = [personName(random), personName(random)];
  const reporter = traditional ? '記者' : '记者';
  return random.chance(0.6)
    ? { text: `（${reporter} ${wide(first, random)}）`, people: named('reporter', first) }
    : { text: `（${reporter}${first} ${second}）`, people: named('reporter', first, second) };
}
