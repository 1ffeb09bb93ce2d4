import type { BlockRole } from '../../../model/block.ts';

/** What the words that ALTO files use for kinds of blocks come to; neither tags nor types have fixed values. Null for none. */
export function roleOf(label: string): BlockRole | null {
  const kind = label.toLowerCase().replaceAll(/[_-]/g, ' ');
  if (/\b(?:headline|heading|title|head)\b/.test(kind)) return 'headline';
  if (/\bcaption\b/.test(kind)) return 'caption';
  if (/\b(?:author|byline|credit)\b/.test(kind)) return 'byline';
  if (/\b(?:page ?number|running title|header|footer|folio|margin)\b/.test(kind)) return 'furniture';
  return /\b(?:paragraph|text|body)\b/.test(kind) ? 'body' : null;
}
