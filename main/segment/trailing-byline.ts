import { type Byline, parseByline } from './byline.ts';

export interface TrailingByline {
  /** Where the byline begins in the text, in UTF-16 units; white space may stand before it. */
  readonly start: number;
  readonly byline: Byline;
}

const longestTail = 90;
const cheapSign =
  /[记記]者|通[讯訊][员員]|[摄攝]|撰稿|供稿|报道组|[文图圖][/／]|文[/／·]?[图圖]|[图圖][/／·]?文|[）)]$|[Bb]y |[文图圖]$/;
/** Where a byline may begin: after the end of a sentence, at an opening bracket, after white space. */
const boundary = /(?<=[。！？!?…”」』）)][\s]*)(?=\S)|(?=[（(【[])|(?<=\s)(?=\S)/g;
const statedOpening =
  /^[□○◎●■◇◆△▲*（(【[]?\s*(?:本[报報]|本刊|本台|本网|[\u4e00-\u9fff]{2,6}(?:报|社|台))?[\u4e00-\u9fff]{0,4}(?:[记記]者|通[讯訊][员員]|[摄攝]影|文[/／]|[图圖][/／]|撰稿|供稿)|^\(Reporting by |^By [A-Z]/;
const namesInBrackets = /^[（(]\s*[\u4e00-\u9fff][\u4e00-\u9fff\s、，,·]{1,30}[）)]$/;

/**
 * The byline that ends a paragraph: “…呈报管委会。记者 孙某 文/图”, “…结束。（王某）”. Null when there is none, or when it is the
 * whole text.
 */
export function trailingByline(text: string): TrailingByline | null {
  const from = Math.max(0, text.length - longestTail);
  const tail = text.slice(from);
  if (!cheapSign.test(tail)) return null;
  if (from === 0 && parseByline(text) !== null) return null;
  for (const match of tail.matchAll(boundary)) {
    const at = match.index;
    if (from + at === 0) continue;
    const candidate = tail.slice(at);
    if (candidate.length < 4 && !namesInBrackets.test(candidate)) continue;
    const byline = parseByline(candidate);
    if (byline !== null && mayTrail(tail.slice(0, at).trimEnd(), candidate, byline))
      return { start: from + at, byline };
  }
  return null;
}

function mayTrail(before: string, candidate: string, byline: Byline): boolean {
  const afterSentence = /[。！？!?…”」』）)]$/.test(before) || (/\.$/.test(before) && /^[(B]/.test(candidate));
  if (namesInBrackets.test(candidate)) return afterSentence || byline.stated;
  if (!byline.stated) return false;
  // Without the end of a sentence before it, a byline must begin with a byline word.
  return afterSentence || statedOpening.test(candidate);
}
