import { joinsNothing } from './joint.ts';
import type { TaggedSpan } from './tagger/tagged-span.ts';

/** Names as the tagger found them, but for ends that it is known to get wrong. */
export function mendedNames(found: readonly TaggedSpan[], text: string): TaggedSpan[] {
  return found
    .flatMap((span) => partners(span, text))
    .map((span) => withWholeName(withoutController(span, text), text));
}

/** 青河水务局会同云州大学: whoever does something together with another is no part of its name. */
function partners(span: TaggedSpan, text: string): TaggedSpan[] {
  const name = text.slice(span.start, span.end);
  const joint = /(?<=.{3}[局厅委院所站队部会司社校])会同(?=.{4})/u.exec(name);
  if (span.type !== 'organization' || joint === null) return [span];
  const end = span.start + joint.index;
  return [
    { ...span, end },
    { ...span, start: end + joint[0].length },
  ];
}

/** 青河大桥市控断面: the city that controls the point of measurement there is no part of the place. */
function withoutController(span: TaggedSpan, text: string): TaggedSpan {
  const isController =
    span.type === 'place' && /^[国省市县区]控(?:断面|站点|点位)/.test(text.slice(span.end - 1, span.end + 3));
  return isController && span.end - span.start > 1 ? { ...span, end: span.end - 1 } : span;
}

/** 主任阮清和，: 和 is a part of the name where it joins nothing. */
function withWholeName(span: TaggedSpan, text: string): TaggedSpan {
  const isCut = span.type === 'person' && span.end - span.start === 2 && joinsNothing(text, span.end);
  return isCut ? { ...span, end: span.end + 1 } : span;
}
