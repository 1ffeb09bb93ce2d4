import { append } from '../../../model/append.ts';

/** The lines of a word list, without comments (`#`) and empty lines. */
function linesOf(content: string): string[] {
  return content.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

/** A list of one entry a line, its fields separated by tabs. */
export function rowsOf(content: string): string[][] {
  return linesOf(content).map((line) => line.split('\t'));
}

/** A list of entries separated by white space. */
export function entriesOf(content: string): string[] {
  return linesOf(content).flatMap((line) => line.split(' ').filter((entry) => entry !== ''));
}

/** A list whose entries, separated by white space, stand under headings in square brackets. */
export function sectionsOf(content: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let section: string[] = [];
  for (const line of linesOf(content)) {
    const heading = /^\[([a-z-]+)\]$/.exec(line)?.[1];
    if (heading === undefined) append(section, entriesOf(line));
    else {
      section = [];
      sections.set(heading, section);
    }
  }
  return sections;
}
