import { type Hit, shownAround } from '../../model/search/hits.ts';

const sentenceEnd = /[。！？!?…；;\n]["”’』」）)]*/gu;

/** The sentence that a hit stands in, as far as it is known, with dots where it goes on. */
export function quotedSentence({ before, text, after }: Pick<Hit, 'before' | 'text' | 'after'>): string {
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const isWhole = last !== undefined || before.length < shownAround;
  sentenceEnd.lastIndex = 0;
  const end = sentenceEnd.exec(after);
  sentenceEnd.lastIndex = 0;
  const behind = end === null ? after : after.slice(0, end.index + end[0].length);
  const isEnded = end !== null || after.length < shownAround;
  const said = `${before.slice(start)}${text}${behind}`.replace(/\s*\n\s*/g, '').trim();
  return `${isWhole ? '' : '……'}${said}${isEnded ? '' : '……'}`;
}
