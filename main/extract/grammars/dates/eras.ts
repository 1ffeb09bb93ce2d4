import { plainUnits } from '../../../../model/names/unit-form.ts';

/** The year before the first year of the eras by which Chinese newspapers and Japanese sources count. */
const yearsBefore: Readonly<Record<string, number>> = {
  民国: 1911, 中华民国: 1911, 洪武: 1367, 永乐: 1402, 宣德: 1425, 成化: 1464, 弘治: 1487, 正德: 1505, 嘉靖: 1521, 隆庆: 1566, 万历: 1572, 天启: 1620, 崇祯: 1627,
  顺治: 1643, 康熙: 1661, 雍正: 1722, 乾隆: 1735, 嘉庆: 1795, 道光: 1820, 咸丰: 1850, 同治: 1861, 光绪: 1874, 宣统: 1908,
  明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018,
}; // biome-ignore format: a table

const yearsBeforeEra: ReadonlyMap<string, number> = new Map(
  Object.entries(yearsBefore).map(([era, year]) => [plainUnits(era), year]),
);

/** Names of eras as they stand in a plain text (乾隆 is 干隆 there), longer ones first. */
export const eraNames = [...yearsBeforeEra.keys()].sort((a, b) => b.length - a.length);

const japanese: ReadonlySet<string> = new Set(['明治', '大正', '昭和', '平成', '令和']);

/** The key in Unicode's CLDR of the calendar whose years are counted by an era. */
export function calendarOfEra(era: string): string {
  return /民国$/.test(era) ? 'roc' : japanese.has(era) ? 'japanese' : 'chinese';
}

/** The Gregorian year with which year `number` of an era mostly coincides. */
export function yearOfEra(era: string, number: number): number | null {
  const before = yearsBeforeEra.get(era);
  return before === undefined || !(number >= 1 && number <= 70) ? null : before + number;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
export const cyclicYear = `[${stems}][${branches}]`;

/** The year of a name in the cycle of sixty (庚子), the latest that is not after `upTo`; null for a pair that is no name. */
export function yearOfCycle(name: string, upTo: number): number | null {
  const stem = stems.indexOf(name.charAt(0));
  const branch = branches.indexOf(name.charAt(1));
  if (stem < 0 || branch < 0 || (stem - branch) % 2 !== 0) return null;
  // Year 4 was a 甲子; 6·stem − 5·branch solves both congruences.
  const place = (((6 * stem - 5 * branch) % 60) + 60) % 60;
  return upTo - ((((upTo - 4 - place) % 60) + 60) % 60);
}
