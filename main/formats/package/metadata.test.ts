import { describe, expect, it } from 'vitest';
import { noCitation } from '../../../model/citation.ts';
import { datasetTables } from '../../../model/dataset-tables.ts';
import { citationFile } from './citation-file.ts';
import { dataPackage, tableOf, tableSchema } from './data-package.ts';
import { dataCite } from './datacite.ts';
import { inventedCitation, inventedFacts } from './fixtures/invented-facts.ts';
import { readme } from './readme.ts';
import { roCrate } from './ro-crate.ts';

const silent = { ...inventedFacts, citation: noCitation };

describe('a citation file', () => {
  it('says who made the dataset and on what terms it may be used', () => {
    expect(citationFile(inventedFacts)).toBe(
      [
        'cff-version: "1.2.0"',
        'message: "引用本数据集时请照此著录。 If you use this dataset, please cite it as below."',
        'type: "dataset"',
        'title: "青川报: \\"一八七二\\" # 数据集"',
        'abstract: "第一行\\n- 第二行"',
        'authors:',
        '  - family-names: "周"',
        '    given-names: "亦舟"',
        '    orcid: "https://orcid.org/0000-0002-1825-0097"',
        '  - name: "青川区档案馆"',
        'license: "CC-BY-4.0"',
        'doi: "10.1234/qingchuan"',
        'keywords:',
        '  - "报纸"',
        '  - "no"',
        'date-released: "2020-05-08"',
        'version: "revision 12"',
        'contact:',
        '  - name: "青川区档案馆"',
        '    email: "archive@example.org"',
        '',
      ].join('\n'),
    );
  });

  it('is not written without anybody whom to cite', () => {
    expect(citationFile(silent)).toBeNull();
  });
});

describe('the fields for registering with DataCite', () => {
  it('say what was said', () => {
    expect(dataCite(inventedFacts)).toMatchObject({
      identifiers: [{ identifier: '10.1234/qingchuan', identifierType: 'DOI' }],
      titles: [{ title: inventedCitation.title }],
      creators: [
        { name: '周, 亦舟', nameType: 'Personal', familyName: '周', givenName: '亦舟' },
        { name: '青川区档案馆', nameType: 'Organizational' },
      ],
      publisher: { name: '青川区档案馆' },
      publicationYear: '2020',
      language: 'zh-Hant',
      rightsList: [{ rightsIdentifier: 'CC-BY-4.0' }, { rights: '报纸原文属公有领域' }],
    });
  });

  it('say what is not known as DataCite wants it', () => {
    expect(dataCite(silent)).toMatchObject({
      titles: [{ title: '青川' }],
      creators: [{ name: ':unav' }],
      publisher: { name: ':unav' },
    });
  });
});

describe('a data package', () => {
  it('lists each file with its size and hash, and each table with its columns', () => {
    expect(dataPackage(inventedFacts)).toMatchObject({
      name: 'dataset',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      resources: [
        { name: 'file-1', path: 'sources/aaaaaaaa-青川 报.txt', bytes: 12, hash: `sha256:${'a'.repeat(64)}` },
        { name: 'articles', type: 'table', schema: { primaryKey: ['article_id'] } },
        {
          ...{ name: 'mentions', mediatype: 'text/csv' },
          schema: { foreignKeys: [{ reference: { resource: 'articles' } }, { reference: { resource: 'entities' } }] },
        },
      ],
    });
  });

  it('has a schema for each table, with its columns in their order', () => {
    for (const [table, columns] of Object.entries(datasetTables)) {
      const name = tableOf(`任意-${table}.csv`);
      expect(name).toBe(table);
      const { fields } = tableSchema(name ?? 'columns') as { readonly fields: readonly { readonly name: string }[] };
      expect(fields.map((field) => field.name)).toEqual(columns);
    }
    expect(tableOf('青川-catalogue.csv')).toBeNull();
  });

  it('says nothing of a licence that nobody stated, or that has neither name nor address', () => {
    expect(dataPackage(silent)).not.toHaveProperty('licenses');
    expect(dataPackage({ ...silent, citation: { ...noCitation, licence: '馆内使用' } })).not.toHaveProperty('licenses');
  });
});

describe('what is read first in a package', () => {
  it('says what it is, what is in it, of which state, how good it is, and how to check it', () => {
    const text = readme(inventedFacts);
    for (const said of [
      ...[
        '# 青川报: "一八七二" # 数据集\n',
        '- 责任者 Creators: 周, 亦舟; 青川区档案馆\n',
        '`青川-mentions.csv` (7 B)',
      ],
      ...['- 版本 Revision: cccc', '## 质量 Quality', '| `place` 地点 Place | 2 of 15 = 13.3% (3.7%–37.9%) |'],
      'sha512sum -c manifest-sha512.txt',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('`sources/aaaaaaaa');
  });

  it('says nothing of quality where no sample was looked at', () => {
    const unseen = { ...silent, description: { ...silent.description, quality: [] } };
    expect(readme(unseen)).not.toContain('Quality');
    expect(dataPackage(unseen)).not.toHaveProperty('quality');
    expect(dataPackage(silent)).toMatchObject({ quality: [{ seed: 7 }] });
  });
});

describe('a research object', () => {
  it('points to nothing that it does not describe', () => {
    for (const facts of [inventedFacts, silent]) {
      const { '@graph': graph } = roCrate(facts) as { readonly '@graph': readonly { readonly '@id': string }[] };
      const described = new Set(graph.map((each) => each['@id']));
      expect(described.size).toBe(graph.length);
      const pointed = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id = '']) => id);
      expect(pointed.filter((id) => !described.has(id) && !/^https:\/\/(?:w3id|doi)\.org\//.test(id))).toEqual([]);
    }
  });

  it('is of the version that it says, with what was said of the dataset', () => {
    expect(roCrate(inventedFacts)).toMatchObject({
      '@context': 'https://w3id.org/ro/crate/1.2/context',
      '@graph': [
        { '@id': 'ro-crate-metadata.json', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' } },
        {
          ...{ '@id': './', name: inventedCitation.title, datePublished: '2020-05-08' },
          license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
          temporalCoverage: '1872-04-30/1872-05-01',
          identifier: { '@id': 'https://doi.org/10.1234/qingchuan' },
        },
        ...Array.from({ length: 9 }, () => expect.anything()),
      ],
    });
  });
});
