import { expect, test } from 'vitest';
import { KanwuError } from '../../../model/error.ts';
import { describeError } from '../../../resources/words/errors.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** 代码,名称,上位类 / W,水务,  / W1,供水,W in GB18030 */
const gb18030 = Buffer.from('b4fac2eb2cc3fbb3c62cc9cfcebbc0e00d0a572ccbaecef12c0d0a57312cb9a9cbae2c570d0a', 'hex');

function read(content: string | Uint8Array, fileName: string) {
  return readVocabulary({ bytes: typeof content === 'string' ? Buffer.from(content) : content, fileName });
}

async function termsOf(content: string | Uint8Array, fileName: string): Promise<string[]> {
  const { terms } = await read(content, fileName);
  return terms.map(
    ({ code, label, broader }) => `${code} ${label.zh}|${label.en}${broader === null ? '' : ` < ${broader}`}`,
  );
}

async function problemOf(content: string, fileName: string): Promise<string> {
  try {
    await read(content, fileName);
  } catch (error) {
    if (error instanceof KanwuError) return describeError(error, 'en');
  }
  return '';
}

test('a vocabulary is read from CSV with Chinese column names, in the encoding that it has', async () => {
  expect(await termsOf('代码,名称,上位类\nW,水务,\nW1,供水,W\n', '水务.csv')).toEqual([
    'W 水务|水务',
    'W1 供水|供水 < W',
  ]);
  expect(await termsOf(gb18030, '水务.csv')).toEqual(['W 水务|水务', 'W1 供水|供水 < W']);
  expect((await read(gb18030, '水务.csv')).scheme).toBe('水务');
});

test('a vocabulary is read from CSV with English column names, in any order, with two labels', async () => {
  const rows = 'Broader Code;Label_EN;label-zh;Code;remark\n;Water;水务;W;x\nW;;供水;W1;\n';
  expect(await termsOf(rows, 'w.csv')).toEqual(['W 水务|Water', 'W1 供水|供水 < W']);
  expect(await termsOf('code\tlabel\nW\t水务', 'w.tsv')).toEqual(['W 水务|水务']);
});

test('what is wrong with a CSV file is said with its line', async () => {
  const head = '代码,名称,上位类\n';
  expect(await problemOf('名称\n水务\n', 'w.csv')).toMatch(/no column of codes or none of labels \(it has: 名称\)/);
  expect(await problemOf(`${head}\nW,"水\n务",\n,供水,W\n`, 'w.csv')).toMatch(/^Line 5 of w\.csv .* has no code/);
  expect(await problemOf(`${head}W,,\n`, 'w.csv')).toMatch(/^Line 2 .*W has no label/);
  expect(await problemOf(`${head}W,水务,\r\nW,供水,\r\n`, 'w.csv')).toMatch(/^Line 3 .*W stands on an earlier line/);
  expect(await problemOf(`${head}W,水务,X\n`, 'w.csv')).toMatch(/^Line 2 .*broader term X is not in the file/);
  expect(await problemOf(`${head}V,水,\nW,水务,X\nX,供水,W\n`, 'w.csv')).toMatch(/^Line 3 .*broader than itself/);
  expect(await problemOf(`${head}W,水务,,排水\n`, 'w.csv')).toMatch(/^Line 2 .*“排水” stands in no column/);
  expect(await problemOf(`${head}W,"水务,\n`, 'w.csv')).toMatch(/^Line 2 .*quotation marks/);
  expect(await problemOf(head, 'w.csv')).toMatch(/no terms in w\.csv/);
});

const prefixes = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix v: <http://v.example/> .\n';

test('a vocabulary is read from SKOS in Turtle, by notation and by language', async () => {
  const turtle = `${prefixes}
    v:scheme a skos:ConceptScheme ; skos:prefLabel "水务词表"@zh, "Water terms"@en .
    v:water a skos:Concept ; skos:topConceptOf v:scheme ; skos:notation "W" ; skos:narrower v:supply ;
      skos:prefLabel "Water"@en, "水務"@zh-Hant, "水务"@zh-Hans .
    v:supply a skos:Concept ; skos:prefLabel "供水"@zh ; skos:notation "W1" .
    v:drainage a skos:Concept ; skos:prefLabel "Drainage"@en-GB ; skos:broader v:water, v:elsewhere .`;
  expect((await read(turtle, 'water.ttl')).label).toEqual({ zh: '水务词表', en: 'Water terms' });
  expect(await termsOf(turtle, 'water.ttl')).toEqual([
    'W 水务|Water',
    'W1 供水|供水 < W',
    'drainage Drainage|Drainage < W',
  ]);
});

test('terms that would have one code have their IRIs; broader terms that go in a circle are let go', async () => {
  const turtle = `${prefixes}
    <http://a.example/water> a skos:Concept ; skos:prefLabel "水"@zh ; skos:broader <http://b.example/water> .
    <http://b.example/water> a skos:Concept ; skos:prefLabel "河"@zh ; skos:broader <http://a.example/water> .`;
  expect(await termsOf(turtle, 'water.ttl')).toEqual([
    'http://a.example/water 水|水 < http://b.example/water',
    'http://b.example/water 河|河',
  ]);
});

test('a vocabulary is read from N-Triples and from RDF/XML, whatever the ending of the file', async () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  const triples = `<http://v.example/w> <${skos}prefLabel> "水务"@zh .
<http://v.example/w> <${skos}topConceptOf> <http://v.example/s> .
`;
  expect(await termsOf(triples, 'w.txt')).toEqual(['w 水务|水务']);
  const xml = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY skos "${skos}"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="${skos}">
  <skos:Concept rdf:about="http://v.example/w"><skos:prefLabel xml:lang="zh">水务</skos:prefLabel></skos:Concept>
  <rdf:Description rdf:about="http://v.example/w1">
    <rdf:type rdf:resource="&skos;Concept"/><skos:prefLabel xml:lang="en">Supply</skos:prefLabel>
    <skos:broader rdf:resource="http://v.example/w"/>
  </rdf:Description>
</rdf:RDF>`;
  expect(await termsOf(xml, 'w.xml')).toEqual(['w 水务|水务', 'w1 Supply|Supply < w']);
});

test('what is wrong with a SKOS file is said with its line', async () => {
  expect(await problemOf(`${prefixes}v:water a skos:Concept ;\n skos:prefLabel "水 .`, 'w.ttl')).toMatch(/at line 4/);
  expect(await problemOf('<?xml version="1.0"?>\n<w:a xmlns:w="urn:w:">\n</w:b>', 'w.rdf')).toMatch(/read at line 3/);
  expect(await problemOf(`${prefixes}v:water v:is v:wet .`, 'w.ttl')).toMatch(/no terms in w\.ttl/);
});

test('a file of more than 16 MB is refused, one of that size is read', async () => {
  const line = '代码,名称\nW,水务\n';
  const whole = `${line}${' '.repeat(16 * 1024 * 1024 - Buffer.byteLength(line))}`;
  expect(await termsOf(whole, 'w.csv')).toEqual(['W 水务|水务']);
  expect(await problemOf(`${whole} `, 'w.csv')).toMatch(/is too large/);
});
