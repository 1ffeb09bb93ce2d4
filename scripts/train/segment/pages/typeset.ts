import type { Random } from '../../random.ts';
import type { PageLayout } from './layout.ts';

/** A paragraph as lines of a column, or as it is where there is no column. `indent` stands before its first line. */
export function typeset(paragraph: string, layout: PageLayout, width: number | null, random: Random): string {
  const text = layout.indent + paragraph;
  if (width !== null) {
    return layout.family === 'western' ? wrapWords(text, width * 2, random) : wrapCharacters(text, width, random);
  }
  if (layout.broken === 0 || !random.chance(layout.broken) || paragraph.length < 30) return text;
  const at = layout.indent.length + random.between(10, paragraph.length - 10);
  return `${text.slice(0, at)}${'\n'.repeat(random.between(2, 4))}${text.slice(at)}`;
}

/** Breaks after so many ems; signs that begin no line stay on the line before, in the houses that mind. */
function wrapCharacters(text: string, width: number, random: Random): string {
  const keepsSigns = random.chance(0.5);
  const lines: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    for (let room = width; end < text.length && room > 0; end++) room -= text.charCodeAt(end) < 0x2000 ? 0.5 : 1;
    if (keepsSigns && '，。、；：！？」』”）'.includes(text.charAt(end)) && end < text.length) end += 1;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines.join('\n');
}

function wrapWords(text: string, width: number, random: Random): string {
  const hyphenates = random.chance(0.6);
  const lines: string[] = [];
  let line = text.startsWith(' ') ? '  ' : '';
  for (let word of text.trim().split(' ')) {
    if (line.length + word.length + 1 > width && line !== '') {
      const room = width - line.length - 2;
      if (hyphenates && room >= 3 && word.length - room >= 3 && /^\p{L}+$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, room)}-`);
        word = word.slice(room);
      } else lines.push(line);
      line = '';
    }
    line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** How the time or the house punctuates. */
export function punctuated(text: string, how: PageLayout['punctuation']): string {
  switch (how) {
    case 'as written':
      return text;
    case 'commas':
      return text.replace(/[，。；：！？]/g, '、');
    case 'full stops':
      return text.replace(/[，；：！？]/g, '。');
    case 'spaces':
      return text.replace(/[，。；：！？、]/g, '　').trim();
    case 'none':
      return text.replace(/[，。；：！？、「」『』“”（）]/g, '');
  }
}

/** Misread characters: one in so many is another, or lost. */
export function noisy(text: string, rate: number, random: Random): string {
  if (rate === 0) return text;
  let out = '';
  for (const character of text) {
    if (character !== '\n' && random.chance(rate)) {
      const kind = random.between(0, 3);
      out += kind === 0 ? '' : kind === 1 ? '□' : String.fromCharCode(0x4e00 + random.between(0, 0x4fff));
    } else out += character;
  }
  return out;
}
