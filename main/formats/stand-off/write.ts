import type { Exporter } from '../dataset/exporter.ts';
import { jsonLine } from '../jsonl/write.ts';
import { withoutText } from './stand-off.ts';

/**
 * What people decided without the text that they decided it in, for texts that may not be passed on: places, hashes and what they put in
 * the text's place. Whoever has the files puts both together again with `kanwu put-together`.
 */
export const standOff: Exporter = {
  code: 'stand-off',
  name: '不含原文 Stand-off',
  use: 'keep',
  recordKind: 'article',
  leavesOut: [],
  begin(files, losses) {
    const file = files.file('-stand-off.jsonl', 'article');
    return {
      head: async () => {},
      async article(article) {
        const bare = withoutText(article);
        const heads = [
          [article.headline, bare.headlineAt],
          [article.subhead, bare.subheadAt],
        ] as const;
        losses.add('cut-texts', heads.filter(([words, place]) => words !== '' && place === null).length);
        await file.append(jsonLine(bare), 1);
      },
      foot: async () => {},
    };
  },
};
