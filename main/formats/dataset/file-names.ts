import type { DatasetArticle } from './dataset-article.ts';

/** So many UTF-16 units of an issue's own file name are kept. */
const longest = 60;

/** The name of a dataset's file of one issue, without an ending: its number, by which all stand in order, and the name of its file. */
export function issueFileName(number: number, { sources }: DatasetArticle): string {
  const [name = ''] = (sources[0]?.file ?? '').split(/\.[^.]*$/);
  const harmless = harmlessName(name)
    .slice(0, longest)
    .replace(/[\s.\p{Cs}]+$/u, '');
  return harmless === '' ? numbered(number) : `${numbered(number)}-${harmless}`;
}

/** A file's name without what some system takes for something else: separators, quotes, wild cards, control characters, the folder above. */
export function harmlessName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]|\.{2,}/gu, '_').replace(/[\s.]+$/u, '');
}

/** A number as all files of a dataset are counted. */
export function numbered(number: number): string {
  return String(number).padStart(6, '0');
}

/** By what articles of one issue are told from those of another. */
export function issueKey({ issue, sources }: DatasetArticle): string {
  return issue.id ?? JSON.stringify([issue.title, issue.date, issue.number, sources.map(({ sha256 }) => sha256)]);
}
