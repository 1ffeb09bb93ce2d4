import { normalize } from '@iiif/parser/presentation-3';
import { describe, expect, it } from 'vitest';
import { type DatasetArticle, datasetFormat } from '../dataset/dataset-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readFile } from '../fixtures/read-file.ts';
import { inventedCitation } from '../package/fixtures/invented-facts.ts';
import { iiif } from './write.ts';

const word = (text: string, left: number, top: number): string =>
  `<String CONTENT="${text}" HPOS="${left}" VPOS="${top}" WIDTH="30" HEIGHT="20"/>`;
const page = `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation><fileName>scans/第1版.tif</fileName></sourceImageInformation></Description><Layout><Page WIDTH="600" HEIGHT="900"><PrintSpace><TextBlock><TextLine>${word('青川区', 10, 20)}${word('局长', 50, 20)}</TextLine><TextLine>${word('林若溪', 10, 60)}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
const judged = { status: 'accepted', origin: 'person', confidence: 1, note: '' } as const;

async function written(base: string) {
  const { text: source } = await readFile(page, 'page.xml');
  const text = source.trimEnd();
  const mention = (type: string, words: string): DatasetArticle['entities'][number] => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, text: words, value: null, entity: null, ...judged };
  };
  const article: DatasetArticle = {
    ...{ format: datasetFormat, offsets: 'utf-16', article: 1, id: 'a', headline: '', subhead: '', text },
    issue: {
      id: 'i',
      title: '青川报',
      issn: null,
      cn: null,
      language: 'zh-Hans',
      date: '2020-05-07',
      number: null,
      referenceCode: null,
      notForRelease: null,
      note: '',
    },
    sources: [{ file: 'page.xml', sha256: 'a'.repeat(64), page: '1', ranges: [[0, text.length]] }],
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    ...{ reporters: [], correspondents: [], photographers: [], state: 'done', note: '', categories: [], relations: [] },
    ...{ referenceCode: null, notForRelease: null },
    ...{ corrections: [], entities: [mention('position', '局长'), mention('person', '林若溪')] },
  };
  const original = async (sha256: string) =>
    sha256 === 'a'.repeat(64) ? { bytes: Buffer.from(page), text: source } : null;
  const settings = { ...inventedSettings, citation: { ...inventedCitation, baseIri: base }, original };
  const { files, losses } = await writtenWithLosses(
    iiif,
    [article, ...richArticles.slice(0, 1).map((rich) => ({ ...rich, sources: [] }))],
    settings,
  );
  return { manifest: JSON.parse(Object.values(files)[0]?.text ?? '{}'), losses, text };
}

describe('a IIIF manifest', () => {
  it('has a canvas an image, with text and names where they stand', async () => {
    const { manifest, text } = await written('https://data.example.org/');
    expect(manifest).toMatchObject({
      ...{
        id: 'https://data.example.org/i/manifest.json',
        type: 'Manifest',
        label: { 'zh-Hans': ['青川报 2020-05-07'] },
      },
      items: [
        {
          ...{ type: 'Canvas', width: 600, height: 900 },
          items: [
            {
              items: [
                {
                  motivation: 'painting',
                  body: {
                    id: `https://data.example.org/images/${encodeURIComponent('第1版.tif')}`,
                    format: 'image/tiff',
                  },
                },
              ],
            },
          ],
          annotations: [
            {
              items: [
                {
                  motivation: 'supplementing',
                  body: { value: text },
                  target: expect.stringMatching(/#xywh=10,20,70,60$/),
                },
                {
                  motivation: 'tagging',
                  body: { value: 'position: 局长' },
                  target: expect.stringMatching(/#xywh=50,20,30,20$/),
                },
                {
                  motivation: 'tagging',
                  body: { value: 'person: 林若溪' },
                  target: expect.stringMatching(/#xywh=10,60,30,20$/),
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('is taken by another’s parser with all its resources, also where no base was said', async () => {
    for (const base of ['', 'https://data.example.org/']) {
      const { manifest } = await written(base);
      const { entities, resource } = normalize(manifest);
      expect(resource).toMatchObject({ id: manifest.id, type: 'Manifest' });
      expect(Object.keys(entities.Canvas)).toHaveLength(1);
      expect(Object.keys(entities.Annotation)).toHaveLength(4);
    }
  });

  it('leaves out articles of files that stand on no image, and counts them', async () => {
    const { losses } = await written('');
    expect(losses).toContainEqual({ kind: 'other-files', count: 1 });
  });
});
