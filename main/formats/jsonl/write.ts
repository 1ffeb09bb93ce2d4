import { descriptionEnding } from '../dataset/dataset-description.ts';
import type { Exporter } from '../dataset/exporter.ts';

/**
 * JSON Lines (https://jsonlines.org), UTF-8: one {@link DatasetArticle} a line, with all that is known of it, and beside it a file that
 * says what the dataset is (`dataset-description.ts`).
 */
export const jsonLines: Exporter = {
  code: 'jsonl',
  name: 'JSON Lines',
  use: 'keep',
  recordKind: 'article',
  saysQuality: true,
  leavesOut: [],
  isWhole: true,
  begin(files, _losses, { description }) {
    const file = files.file('-articles.jsonl', 'article');
    const beside = files.file(descriptionEnding, 'description');
    return {
      head: () => beside.append(`${JSON.stringify(description, null, 2)}\n`),
      article: (article) => file.append(jsonLine(article), 1),
      foot: async () => {},
    };
  },
};

/**
 * A value as one line, its line end included. Three characters that some programs take for line ends are escaped, as
 * JSON allows; those below U+0020 always are.
 */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
