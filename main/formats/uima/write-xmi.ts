import { fileEachArticle } from '../annotated-text/article-files.ts';
import { beyondSpans } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { XmlWriter } from '../xml/write-xml.ts';
import { annotationsOf, sofaId, type WrittenAnnotation } from './article-cas.ts';
import { type CasType, casTypes, metadataType } from './type-system.ts';

/**
 * UIMA CAS as XMI (https://docs.oasis-open.org/uima/v1.0/), which INCEpTION and whatever is built on UIMA reads: a file an article, and the
 * type system for all. Offsets count UTF-16 units.
 */
export const uimaXmi: Exporter = {
  code: 'uima-xmi',
  name: 'UIMA CAS (XMI)',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [...beyondSpans.filter((part) => part !== 'relations'), 'issue-facts', 'people'],
  begin(files, losses) {
    const folder = files.folder('-uima-xmi', 'labelled-text');
    const xml = new XmlWriter((count) => losses.add('characters', count));
    return {
      async head() {
        const file = folder.file('TypeSystem.xml');
        await file.append(typeSystem(xml));
        await file.end();
      },
      article: fileEachArticle(folder, '.xmi', losses, (article) =>
        casOf(article.text, annotationsOf(article, losses), xml),
      ),
      foot: async () => {},
    };
  },
};

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function typeSystem(xml: XmlWriter): string {
  const described = (type: CasType, over: string): string => {
    const features = type.features.map(({ name, range }) =>
      xml.element(
        'featureDescription',
        {},
        `${xml.textElement('name', {}, name)}<description/>${xml.textElement('rangeTypeName', {}, range)}`,
      ),
    );
    const parts = [
      xml.textElement('name', {}, type.name),
      '<description/>',
      xml.textElement('supertypeName', {}, over),
      features.length === 0 ? '' : xml.element('features', {}, features.join('')),
    ];
    return xml.element('typeDescription', {}, parts.join(''));
  };
  const types = [
    described(metadataType, 'uima.tcas.DocumentAnnotation'),
    ...casTypes.map((type) => described(type, 'uima.tcas.Annotation')),
  ];
  const root = { xmlns: 'http://uima.apache.org/resourceSpecifier' };
  return `${declaration}${xml.element('typeSystemDescription', root, xml.element('types', {}, `\n${types.join('\n')}\n`))}\n`;
}

/** The packages of types as namespaces, by what stands before their names. */
const packages = new Map(
  [...new Set([metadataType, ...casTypes].map(({ name }) => packageOf(name)))].map((name, place) => [
    name,
    `t${place + 1}`,
  ]),
);

function packageOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

function casOf(text: string, annotations: readonly WrittenAnnotation[], xml: XmlWriter): string {
  const namespaces = Object.fromEntries(
    [...packages].map(([name, prefix]) => [`xmlns:${prefix}`, `http:///${name.replaceAll('.', '/')}.ecore`]),
  );
  const elements = annotations.map(({ id, type, begin, end, features, references }) =>
    xml.element(`${packages.get(packageOf(type))}:${type.slice(type.lastIndexOf('.') + 1)}`, {
      ...{ 'xmi:id': String(id), sofa: String(sofaId), begin: String(begin), end: String(end) },
      ...features,
      ...Object.fromEntries(Object.entries(references).map(([name, to]) => [name, String(to)])),
    }),
  );
  const sofa = xml.element('cas:Sofa', {
    ...{ 'xmi:id': String(sofaId), sofaNum: '1', sofaID: '_InitialView', mimeType: 'text', sofaString: text },
  });
  const view = xml.element('cas:View', { sofa: String(sofaId), members: annotations.map(({ id }) => id).join(' ') });
  const root = {
    ...{ 'xmlns:xmi': 'http://www.omg.org/XMI', 'xmlns:cas': 'http:///uima/cas.ecore', ...namespaces },
    'xmi:version': '2.0',
  };
  const parts = ['<cas:NULL xmi:id="0"/>', ...elements, sofa, view];
  return `${declaration}${xml.element('xmi:XMI', root, `\n${parts.join('\n')}\n`)}\n`;
}
