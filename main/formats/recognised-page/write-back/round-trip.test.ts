import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { altoWrittenBack } from '../../alto/write.ts';
import { type DatasetArticle, type DatasetCorrection, datasetFormat } from '../../dataset/dataset-article.ts';
import type { Exporter } from '../../dataset/exporter.ts';
import { inventedSettings } from '../../dataset/fixtures/invented-description.ts';
import { writtenWithLosses } from '../../dataset/fixtures/written.ts';
import { complaints, isInstalled, itWhere, schemaPath } from '../../fixtures/checkers.ts';
import { marksOf, readFile } from '../../fixtures/read-file.ts';
import { pageXmlWrittenBack } from '../../page-xml/write.ts';

const directory = mkdtempSync(join(tmpdir(), 'kanwu-pages-'));
afterAll(() => rmSync(directory, { recursive: true }));

const box = 'HPOS="10" VPOS="20" WIDTH="30" HEIGHT="40"';
const altoHead = (version: string): string =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>`;

/** An ALTO page of a line of words, glyphs, a hyphen, a tag of another tool and a comment that looks like a word. */
const altoPage = (version: string): string => `<?xml version="1.0" encoding="UTF-8"?>
${altoHead(version)}<Tags><NamedEntityTag ID="other" TYPE="person" LABEL="x"/></Tags><Layout><Page ID="p" PHYSICAL_IMG_NR="1" HEIGHT="900" WIDTH="600"><PrintSpace ${box}>
<!-- <String CONTENT="不是"/> -->
<TextBlock ID="b" ${box}><TextLine ID="l1" ${box}><String ID="s1" ${box} CONTENT="青川區" WC="0.5" CC="1 2 3" TAGREFS="other"><Glyph ID="g1" ${box} CONTENT="青"/><Glyph ID="g2" ${box} CONTENT="川"/><Glyph ID="g3" ${box} CONTENT="區"/></String><String ID="s2" ${box} CONTENT="&quot;局長&quot;"/><String ID="s3" ${box} CONTENT="林若溪"/></TextLine>
<TextLine ID="l2" ${box}><String ID="s4" ${box} CONTENT="exhi" SUBS_TYPE="HypPart1" SUBS_CONTENT="exhibition"/><HYP CONTENT="-"/></TextLine>
<TextLine ID="l3" ${box}><String ID="s5" ${box} CONTENT="bition" SUBS_TYPE="HypPart2" SUBS_CONTENT="exhibition"/><SP/><String ID="s6" ${box} CONTENT="&lt;A&amp;B&gt;"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

const coords = '<Coords points="0,0 10,0 10,10 0,10"/>';
const equiv = (text: string): string => `<TextEquiv conf="0.5"><Unicode>${text}</Unicode></TextEquiv>`;

/** A PAGE file of a region with lines of words and without, a tag of another tool, and the region's own text. */
const pageFile = `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>x</Creator><Created>2020-01-01T00:00:00</Created><LastChange>2020-01-01T00:00:00</LastChange></Metadata><Page imageFilename="1.jpg" imageWidth="600" imageHeight="900">
<TextRegion id="r">${coords}<TextLine id="l1" custom="readingOrder {index:0;} person {offset:0; length:2;}">${coords}<Word id="w1">${coords}<Glyph id="g">${coords}${equiv('青')}</Glyph>${equiv('青川區')}</Word><Word id="w2">${coords}${equiv('局長')}</Word>${equiv('青川區局長')}</TextLine><TextLine id="l2" custom="readingOrder {index:1;}">${coords}${equiv('林若溪說&lt;A&amp;B&gt;')}</TextLine>${equiv('青川區局長\n林若溪說&lt;A&amp;B&gt;')}</TextRegion></Page></PcGts>`;

const judged = { status: 'accepted', origin: 'person', confidence: 1, note: '' } as const;
const sha256 = 'a'.repeat(64);

interface Wanted {
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

/** An article of a whole page with corrections, and with names where the corrected text has these words. */
function articleOf(
  source: string,
  wanted: readonly Wanted[],
  names: readonly (readonly [string, string])[],
): DatasetArticle {
  const end = source.trimEnd().length;
  const corrections = wanted.map(({ at, was, now }, place): DatasetCorrection => {
    expect(source.slice(at, at + was.length)).toBe(was);
    const side = was === '' ? { side: 'before' as const } : {};
    return {
      ...{ id: `c${place}`, source: 0, start: at, end: at + was.length, was, ...side, now },
      ...{ kind: 'recognition', certainty: 'high', applied: true, ...judged },
    };
  });
  let [at, text] = [0, ''];
  for (const { start, end: behind, now } of corrections) [text, at] = [text + source.slice(at, start) + now, behind];
  text += source.slice(at, end);
  return {
    ...{ format: datasetFormat, offsets: 'utf-16', article: 1, id: 'a', headline: '', subhead: '', text },
    issue: {
      id: 'i',
      title: null,
      issn: null,
      cn: null,
      language: null,
      date: null,
      number: null,
      referenceCode: null,
      notForRelease: null,
      note: '',
    },
    sources: [{ file: 'page.xml', sha256, page: null, ranges: [[0, end]] }],
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    ...{ reporters: [], correspondents: [], photographers: [], state: 'done', note: '', categories: [], relations: [] },
    ...{ referenceCode: null, notForRelease: null },
    corrections,
    entities: names.map(([type, words]) => {
      const start = text.indexOf(words);
      expect(start).toBeGreaterThanOrEqual(0);
      return { start, end: start + words.length, type, text: words, value: null, entity: null, ...judged };
    }),
  };
}

/** The page as it is written back. */
async function writtenBack(
  exporter: Exporter,
  xml: string,
  wanted: readonly Wanted[],
  names: readonly (readonly [string, string])[],
) {
  const { text: source } = await readFile(xml, 'page.xml');
  const settings = { ...inventedSettings, original: async () => ({ bytes: Buffer.from(xml), text: source }) };
  const { files, losses } = await writtenWithLosses(exporter, [articleOf(source, wanted, names)], settings);
  return { source, xml: Object.values(files)[0]?.text ?? '', losses: losses.filter(({ kind }) => kind !== 'roles') };
}

async function readText(xml: string): Promise<string> {
  return (await readFile(xml, 'page.xml')).text.trimEnd();
}

const altoCorrections = (source: string): readonly Wanted[] => [
  { at: source.indexOf('區'), was: '區', now: '区' },
  { at: source.indexOf('局長'), was: '局長', now: '副局长"' },
  { at: source.indexOf('bition'), was: 'bition', now: 'bitor' },
];

describe('ALTO written back', () => {
  it('is the page as it came, where nothing was decided, without what others had found named', async () => {
    const { xml } = await writtenBack(altoWrittenBack, altoPage('4'), [], []);
    expect(xml).toBe(
      altoPage('4')
        .replace(/<Tags>.*<\/Tags>/, '')
        .replace(' TAGREFS="other"', ''),
    );
  });

  it('has corrected words where they stand, and keeps boxes and what was recognised', async () => {
    const { source } = await writtenBack(altoWrittenBack, altoPage('4'), [], []);
    const { xml } = await writtenBack(altoWrittenBack, altoPage('4'), altoCorrections(source), []);
    expect(xml).toContain(
      `<String ID="s1" ${box} CONTENT="青川区" WC="1"><ALTERNATIVE PURPOSE="recognised">青川區</ALTERNATIVE></String>`,
    );
    expect(xml).toContain(`CONTENT="&quot;副局长&quot;&quot;"`);
    expect(xml).toContain('CONTENT="exhi" SUBS_TYPE="HypPart1" SUBS_CONTENT="exhibitor"');
    expect(xml).toContain('CONTENT="bitor" SUBS_TYPE="HypPart2" SUBS_CONTENT="exhibitor"');
    expect(await readText(xml)).toBe('青川区"副局长""林若溪exhibitor <A&B>');
    expect(xml.match(/HPOS/g)).toHaveLength((altoPage('4').match(/HPOS/g)?.length ?? 0) - 3);
  });

  it('names what people named, and says what it can’t', async () => {
    const { xml, losses } = await writtenBack(
      altoWrittenBack,
      altoPage('4'),
      [],
      [
        ['person', '林若溪'],
        ['place', '青川'],
      ],
    );
    expect(marksOf(await readFile(xml, 'page.xml'))).toEqual(['place: 青川區?', 'person: 林若溪?']);
    expect(losses).toContainEqual({ kind: 'widened-mentions', count: 1 });
  });

  for (const version of ['2', '3', '4']) {
    const schema = { 2: 'alto-2-1.xsd', 3: 'alto-3-1.xsd', 4: 'alto-4-4.xsd' }[version] ?? '';
    itWhere(
      { xmllint: isInstalled('xmllint'), [schema]: schemaPath(schema) !== null },
      `is valid in version ${version}`,
      async () => {
        const { source } = await writtenBack(altoWrittenBack, altoPage(version), [], []);
        const { xml } = await writtenBack(altoWrittenBack, altoPage(version), altoCorrections(source), [
          ['person', '林若溪'],
        ]);
        const path = join(directory, `alto-${version}.xml`);
        writeFileSync(path, xml);
        expect(complaints('xmllint', ['--noout', '--nonet', '--schema', schemaPath(schema) ?? '', path])).toBe('');
      },
    );
  }
});

describe('PAGE written back', () => {
  it('is the page as it came, where nothing was decided, without what others had found named', async () => {
    const { xml } = await writtenBack(pageXmlWrittenBack, pageFile, [], []);
    expect(xml).toBe(pageFile.replace(' person {offset:0; length:2;}', ''));
  });

  it('has corrected words, lines and regions, and says exactly where names stand', async () => {
    const { source } = await writtenBack(pageXmlWrittenBack, pageFile, [], []);
    const wanted = [
      { at: source.indexOf('區'), was: '區', now: '区' },
      { at: source.indexOf('說'), was: '說', now: '说道' },
    ];
    const { xml } = await writtenBack(pageXmlWrittenBack, pageFile, wanted, [
      ['person', '林若溪'],
      ['place', '青川'],
      ['船只', '说道'],
    ]);
    expect(await readText(xml)).toBe('青川区局長林若溪说道<A&B>');
    expect(xml).toContain('<Unicode>青川区局長\n林若溪说道&lt;A&amp;B&gt;</Unicode>');
    expect(xml).toContain(`<Word id="w1">${coords}<TextEquiv conf="1"><Unicode>青川区</Unicode></TextEquiv></Word>`);
    expect(marksOf(await readFile(xml, 'page.xml'))).toEqual(['place: 青川', 'person: 林若溪', '船只: 说道']);
    expect(xml).toContain('custom="readingOrder {index:0;} place {offset:0; length:2;}"');
  });

  it('tells two people apart whose names each go on in the next line', async () => {
    const lines = ['青川區局長林', '若溪，何晚', '晴說。'].map(
      (text, place) => `<TextLine id="l${place}">${coords}${equiv(text)}</TextLine>`,
    );
    const xml = pageFile.replace(
      /<TextRegion.*<\/TextRegion>/s,
      `<TextRegion id="r">${coords}${lines.join('')}</TextRegion>`,
    );
    const names = [
      ['person', '林若溪'],
      ['person', '何晚晴'],
    ] as const;
    const written = await writtenBack(pageXmlWrittenBack, xml, [], names);
    expect(marksOf(await readFile(written.xml, 'page.xml'))).toEqual(['person: 林若溪', 'person: 何晚晴']);
  });

  itWhere(
    { xmllint: isInstalled('xmllint'), 'page-2019-07-15.xsd': schemaPath('page-2019-07-15.xsd') !== null },
    'is valid',
    async () => {
      const { source } = await writtenBack(pageXmlWrittenBack, pageFile, [], []);
      const wanted = [{ at: source.indexOf('局長'), was: '局長', now: '"局长"' }];
      const { xml } = await writtenBack(pageXmlWrittenBack, pageFile, wanted, [['person', '林若溪']]);
      const path = join(directory, 'page.xml');
      writeFileSync(path, xml);
      const schema = schemaPath('page-2019-07-15.xsd') ?? '';
      expect(complaints('xmllint', ['--noout', '--nonet', '--schema', schema, path])).toBe('');
    },
  );
});

describe.each([
  ['ALTO', altoWrittenBack, altoPage('4')],
  ['PAGE', pageXmlWrittenBack, pageFile],
] as const)('%s of a page', (_, exporter, xml) => {
  it('reads, when it is read back, as it was corrected', async () => {
    const { source } = await writtenBack(exporter, xml, [], []);
    const ink = [...source.trimEnd()].length;
    const now = fc.constantFrom('', '区', '😀', '"<&>', '说道');
    const corrections = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: ink - 1 }), now }), {
      ...{ maxLength: 5, selector: ({ at }) => at },
    });
    await fc.assert(
      fc.asyncProperty(corrections, async (drawn) => {
        const wanted = drawn
          .sort((a, b) => a.at - b.at)
          // What stands between words is no part of any.
          .filter(({ at, now: put }) => source[at] !== ' ' && source[at] !== put)
          .map(({ at, now: put }) => ({ at, was: source.slice(at, at + 1), now: put }));
        const written = await writtenBack(exporter, xml, wanted, []);
        const expected = articleOf(source, wanted, []).text;
        const tight = (text: string): string => text.replace(/\s/g, '');
        expect(tight(await readText(written.xml))).toBe(tight(expected));
      }),
      { numRuns: 100 },
    );
  });

  it('is left out, and counted, where it is not the text that was imported', async () => {
    const settings = { ...inventedSettings, original: async () => ({ bytes: Buffer.from(xml), text: '另一段文字' }) };
    const { source } = await writtenBack(exporter, xml, [], []);
    const { files, losses } = await writtenWithLosses(exporter, [articleOf(source, [], [])], settings);
    expect(Object.keys(files)).toEqual([]);
    expect(losses).toContainEqual({ kind: 'other-files', count: 1 });
  });
});
