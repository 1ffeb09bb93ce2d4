import type { Random } from '../../random.ts';
import { personName } from './people.ts';

const places = [
  '清河',
  '柳河',
  '臨江',
  '海東',
  '南浦',
  '新江',
  '東山',
  '北平',
  '滬上',
  '中央',
  '民生',
  '大公',
  '益世',
  '新聞',
  '和平',
];
const modernKinds = ['日报', '晚报', '时报', '晨报', '周报', '新区报', '商报'];
const oldKinds = ['日報', '晚報', '時報', '晨報', '新報', '公報', '報'];
const digits = '〇一二三四五六七八九';

/** Chinese for 1 to 99, 廿 and 卅 where they are usual. */
export function numeral(value: number, random: Random): string {
  const tens = Math.floor(value / 10);
  const units = value % 10 === 0 ? '' : digits.charAt(value % 10);
  if (tens === 0) return units;
  if (tens === 2 && random.chance(0.3)) return `廿${units}`;
  if (tens === 3 && random.chance(0.3)) return `卅${units}`;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${units}`;
}

/** The lines at the top of a page: title, date, number, who made it. */
export function masthead(random: Random, traditional: boolean): string[] {
  return traditional ? oldMasthead(random) : modernMasthead(random);
}

function oldMasthead(random: Random): string[] {
  const title = random.pick(places) + random.pick(oldKinds);
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  const year = random.between(1, 38);
  const date = random.pick([
    `中華民國${numeral(year, random)}年${numeral(month, random)}月${numeral(day, random)}日`,
    `民國${numeral(year, random)}年${numeral(month, random)}月${numeral(day, random)}日`,
    `${1911 + year}年${month}月${day}日`,
    `西曆一千九百${numeral(11 + year, random)}年${numeral(month, random)}月${numeral(day, random)}號`,
  ]);
  const week = `星期${random.pick([...'一二三四五六日'])}`;
  const page = `第${digits.charAt(random.between(1, 8))}${random.pick(['版', '張', '版'])}`;
  const number = `第${Array.from({ length: 4 }, () => digits.charAt(random.between(1, 9))).join('')}${random.pick(['號', '期'])}`;
  const lines = random.pick([
    [title, `${date}　${week}　${page}`],
    [title, date, week, page],
    [`${date}　${title}　${week}　${page}`],
    [title, `${date}　${number}`, '本報每份零售國幣五分'],
    [`${page}　${date}　${week}`],
  ]);
  if (random.chance(0.15)) lines.push(`發行人 ${personName(random)}`, '社址四馬路二九號　電話九三四二八');
  if (random.chance(0.12)) lines.push(`編輯　${personName(random)}　校對　${personName(random)}`);
  return lines;
}

function modernMasthead(random: Random): string[] {
  const title = random.pick(places.slice(0, 7)) + random.pick(modernKinds);
  const date = `${random.between(1985, 2024)}年${random.between(1, 12)}月${random.between(1, 28)}日`;
  const week = `星期${random.pick([...'一二三四五六日'])}`;
  const page = random.pick([`第${random.between(1, 16)}版`, `0${random.between(1, 8)}版`, `A0${random.between(1, 8)}`]);
  const lines = random.pick([
    [title, `${date} ${week} ${page}`],
    [`${title} ${date} ${week} 第${random.between(1, 8)}版`],
    [title, date, week, page],
    [title, `${date} ${week} 总第${random.between(100, 9999)}期 今日${random.pick(['4', '8', '16'])}版`],
  ]);
  if (random.chance(0.4))
    lines.push(`责编：${personName(random)} 校对：${personName(random)} 版式：${personName(random)}`);
  if (random.chance(0.15)) lines.push('国内统一刊号：CN 36-0099 邮发代号：43-118');
  if (random.chance(0.15)) lines.push(random.pick(['要闻', '综合', '社会', '副刊', '国内 国际']));
  return lines;
}

/** A line that stands at a page's foot or between its articles and belongs to none. */
export function strayLine(random: Random, traditional: boolean): string {
  return traditional
    ? random.pick([
        '廣告',
        '天氣',
        '下轉第二版',
        `（下轉第${digits.charAt(random.between(2, 8))}版）`,
        '上接第一版',
        `編輯/校對　${personName(random)}`,
        `編輯　${personName(random)}　校對　${personName(random)}`,
        '今日要目',
        '本報電話九三四二八',
      ])
    : random.pick([
        '广告',
        '导读',
        `（下转第${random.between(2, 8)}版）`,
        `（上接第${random.between(1, 4)}版）`,
        `责任编辑：${personName(random)}`,
        '新闻热线：0799-8812345 投稿邮箱：news@example.com',
        String(random.between(1, 16)),
        `本版编辑 ${personName(random)} 美编 ${personName(random)}`,
      ]);
}
