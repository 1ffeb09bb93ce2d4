import { fileEachArticle } from '../annotated-text/article-files.ts';
import { beyondSpans } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { annotationsOf, sofaId, type WrittenAnnotation } from './article-cas.ts';
import { type CasType, casTypes, metadataType } from './type-system.ts';

/**
 * UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), which INCEpTION reads: a file an article with its type system.
 * Offsets count UTF-16 units.
 */
export const uimaJson: Exporter = {
  code: 'uima-json',
  name: 'INCEpTION (UIMA CAS JSON)',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [...beyondSpans.filter((part) => part !== 'relations'), 'issue-facts', 'people'],
  begin(files, losses) {
    const folder = files.folder('-uima-json', 'labelled-text');
    return {
      head: async () => {},
      article: fileEachArticle(folder, '.json', losses, (article) => {
        const cas = casOf(article.text, annotationsOf(article, losses));
        return `${JSON.stringify(cas)}\n`;
      }),
      foot: async () => {},
    };
  },
};

function casOf(text: string, annotations: readonly WrittenAnnotation[]): unknown {
  return {
    '%TYPES': Object.fromEntries([
      described(metadataType, 'uima.tcas.DocumentAnnotation'),
      ...casTypes.map((type) => described(type, 'uima.tcas.Annotation')),
    ]),
    '%FEATURE_STRUCTURES': [
      {
        ...{ '%ID': sofaId, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text' },
        sofaString: text,
      },
      ...annotations.map(({ id, type, begin, end, features, references }) => ({
        ...{ '%ID': id, '%TYPE': type, '@sofa': sofaId, begin, end, ...features },
        ...Object.fromEntries(Object.entries(references).map(([name, to]) => [`@${name}`, to])),
      })),
    ],
    '%VIEWS': {
      _InitialView: {
        '%SOFA': sofaId,
        '%INDEX': annotations[0]?.id ?? null,
        '%MEMBERS': annotations.map(({ id }) => id),
      },
    },
  };
}

function described({ name, features }: CasType, over: string): readonly [string, unknown] {
  const ranges = features.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }]);
  return [name, { '%NAME': name, '%SUPER_TYPE': over, ...Object.fromEntries(ranges) }];
}
