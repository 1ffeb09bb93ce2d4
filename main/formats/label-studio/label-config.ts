import { XmlWriter } from '../xml/write-xml.ts';

/** A project's labelling set-up (https://labelstud.io/tags/): which labels, categories and relations its tasks have. */
export function labelConfig(
  labels: readonly string[],
  categories: readonly string[],
  relations: readonly string[],
): string {
  const xml = new XmlWriter(() => {});
  const values = (name: string, all: readonly string[]): string =>
    all.map((value) => `\n    ${xml.element(name, { value })}`).join('');
  const parts = [
    xml.element('Labels', { name: 'label', toName: 'text' }, `${values('Label', labels)}\n  `),
    ...(categories.length === 0
      ? []
      : [
          xml.element(
            'Choices',
            { name: 'category', toName: 'text', choice: 'multiple' },
            `${values('Choice', categories)}\n  `,
          ),
        ]),
    ...(relations.length === 0 ? [] : [xml.element('Relations', {}, `${values('Relation', relations)}\n  `)]),
    xml.element('Text', { name: 'text', value: '$text' }),
  ];
  return `${xml.element('View', {}, `\n  ${parts.join('\n  ')}\n`)}\n`;
}
