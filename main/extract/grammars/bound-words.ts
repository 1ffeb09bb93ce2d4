import type { Bound } from '../../../model/values/bound.ts';

/** Words right before a figure that say how it is meant; those that hold others before them. */
const before: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不超过|不多于|不高于|不大于|至多|最多|顶多)$/, 'at-most'],
  [/(?:不少于|不低于|不小于|(?<!高)不下于?|至少|最少|起码)$/, 'at-least'],
  [/(?:不到|不足|不满|未满|未达|低于|少于|小于)$/, 'less-than'],
  [/(?:超[过出]?|高于|多于|大于|不止|突破|逾)了?$/, 'more-than'],
  [/(?:将近|接近|逼近|几近|几乎|(?:^|[^附最接临邻靠远亲新就将])近)$/, 'nearly'],
  [/(?:大[约概]|(?:^|[^合节公条契签相誓婚制简预特邀])约)为?$/, 'about'],
];
/** Words right after a figure that do. */
const after: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:[及或]?以上)(?!述|海)/, 'at-least'],
  [/^(?:[及或]?以下|[以之]内)/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
  [/^有余/, 'more-than'],
];
/** In characters, more than any of these words have. */
const longest = 5;

/**
 * How a figure is meant, by the words around it and by what is in it (220余人, 十来个); null when they say nothing. The words around it count
 * first: 近30余万 is nearly as much.
 *
 * @param figures the number as it is written
 */
export function boundOf(text: string, start: number, end: number, figures: string): Bound | null {
  const ahead = text.slice(Math.max(0, start - longest), start).trimEnd();
  const behind = text.slice(end, end + longest);
  const [, said = null] = before.find(([words]) => words.test(ahead)) ?? [];
  if (said !== null) return said;
  if (/[余多]/.test(figures)) return 'more-than';
  if (figures.includes('来')) return 'about';
  return after.find(([words]) => words.test(behind))?.[1] ?? null;
}
