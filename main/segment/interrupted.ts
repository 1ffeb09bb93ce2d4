import { append } from '../../model/append.ts';
import type { SourceRange } from '../../model/offset.ts';
import { parseByline } from './byline.ts';
import { isDivider, isFinal, isHan, isOpening } from './characters.ts';
import { leadOf } from './lead.ts';
import type { SegmentedBlock } from './segmentation.ts';

/** A paragraph of so few characters breaks off nowhere: it may as well be a name, or a line of a list. */
const leastCharacters = 12;
/** How much of a block's beginning is looked at. */
const headLength = 40;

/**
 * Puts together paragraphs of which a picture's caption, or furniture, stands in the middle: what breaks off inside a sentence before it goes on
 * after it. The caption then stands behind the paragraph.
 */
export function withoutInterruptions(text: string, blocks: readonly SegmentedBlock[]): readonly SegmentedBlock[] {
  const result: SegmentedBlock[] = [];
  let captions: SegmentedBlock[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (block.role === 'caption' && before?.role === 'body') {
      captions.push(block);
      continue;
    }
    const isApart = before !== undefined && (captions.length > 0 || text.slice(before.end, block.start).trim() !== '');
    if (isApart && before.role === 'body' && block.role === 'body' && breaksOff(text, before) && goesOn(text, block)) {
      result.push({ ...block, continues: true });
      append(result, captions);
      captions = [];
      continue;
    }
    append(result, captions);
    result.push(block);
    captions = [];
  }
  return [...result, ...captions];
}

/** Whether a paragraph ends inside a sentence, in a text that has signs where sentences end. */
function breaksOff(text: string, { start, end }: SourceRange): boolean {
  if (end - start < leastCharacters) return false;
  const last = text.charCodeAt(end - 1);
  if (isColon(last) || !(isHan(last) || isDivider(last))) return false;
  return /[，。；！？]/.test(text.slice(start, end - 1));
}

/** Whether it goes on with a sentence: a paragraph would be set in, or begin with something of its own. */
function goesOn(text: string, { start, end }: SourceRange): boolean {
  const head = text.slice(start, Math.min(end, start + headLength));
  const first = head.charCodeAt(0);
  if (isOpening(first) || text.slice(Math.max(0, start - 2), start).includes('\u3000')) return false;
  if (/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、．.]|第[一二三四五六七八九十]|[①-⑳●◆■★▶◎▲△])/.test(head))
    return false;
  if (leadOf(head) !== null || parseByline(head)?.stated === true) return false;
  return isHan(first) || isDivider(first) || isFinal(first) || /\d/.test(head.charAt(0));
}

function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a;
}
