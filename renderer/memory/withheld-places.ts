/** Stands in a remembered context where the name was. */
const gap = '＿';

/** A context in which a name is not proposed any more, as people read it: `迎来＿。` becomes `迎来〔…〕。`. */
export function withheldPlace(context: string): string {
  const at = context.indexOf(gap);
  const [before, after] = at < 0 ? [context, ''] : [context.slice(0, at), context.slice(at + gap.length)];
  return `${oneLine(before)}〔…〕${oneLine(after)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '↵');
}
