import { readFile } from 'node:fs/promises';
import { unescaped } from '../webanno-tsv/text.ts';
import type { Problem } from './problem.ts';

/** Each row of a WebAnno TSV has as many cells as the first, and its token stands in the sentence where it says. */
export async function webannoTsv(path: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let width: number | null = null;
  let sentence = { text: '', start: null as number | null };
  for (const [place, line] of (await readFile(path, 'utf8')).split('\n').entries()) {
    if (line.startsWith('#Text=')) sentence = { text: unescaped(line.slice('#Text='.length)), start: null };
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    width ??= cells.length;
    if (cells.length !== width) {
      problems.push({ what: 'uneven-rows', line: place + 1, detail: `${cells.length} / ${width}` });
      continue;
    }
    const [start = Number.NaN, end = Number.NaN] = (cells[1] ?? '').split('-').map(Number);
    const token = unescaped(cells[2] ?? '');
    // Where a sentence begins is said by its first token alone.
    sentence.start ??= start - Math.max(0, sentence.text.indexOf(token));
    if (sentence.text.slice(start - sentence.start, end - sentence.start) !== token)
      problems.push({ what: 'wrong-place', line: place + 1, detail: token });
  }
  return problems;
}

/** Which tags may stand before those that go on with a name. */
const goingOn: Readonly<Record<string, string>> = { I: 'BI', E: 'BI' };

/** Each line of a tagged text is a token and its tag, and no name goes on that has not begun. */
export async function taggedTokens(path: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let before = 'O';
  for (const [place, line] of (await readFile(path, 'utf8')).split('\n').entries()) {
    const cells = line.split('\t');
    const tag = cells[1] ?? 'O';
    if (line !== '' && cells.length !== 2)
      problems.push({ what: 'uneven-rows', line: place + 1, detail: `${cells.length} / 2` });
    const [sign = '', label = ''] = [tag.slice(0, 1), tag.slice(1)];
    const may = goingOn[sign];
    const goesOn = may === undefined || (may.includes(before.slice(0, 1)) && before.slice(1) === label);
    if (!goesOn || !/^(?:O|[BIES]-.+)$/s.test(tag))
      problems.push({ what: 'wrong-place', line: place + 1, detail: line.replace('\t', ' ') });
    before = tag;
  }
  return problems;
}
