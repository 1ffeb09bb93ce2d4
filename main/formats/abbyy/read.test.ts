import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, tokensOf, unreadOf } from '../fixtures/read-file.ts';

const document = (pars: string, { styles = '', version = '10' } = {}): string =>
  `<?xml version="1.0"?><document xmlns="http://www.abbyy.com/FineReader_xml/FineReader${version}-schema-v1.xml"><documentData><paragraphStyles>${styles}</paragraphStyles></documentData>
  <page width="2480" height="3508" resolution="300"><block blockType="Picture" l="0" t="0" r="9" b="9"/><block blockType="Text" l="0" t="0" r="900" b="900"><text>${pars}</text></block></page></document>`;

const character = (text: string, at: number, more = ''): string =>
  `<charParams l="${at * 20}" t="10" r="${at * 20 + 18}" b="40" ${more}>${text}</charParams>`;

const line = (content: string): string =>
  `<line baseline="40" l="0" t="10" r="200" b="40"><formatting lang="ChinesePRC">${content}</formatting></line>`;

describe('ABBYY XML', () => {
  it('is read paragraph by paragraph, with the place, the sureness and the other readings of each character', async () => {
    const variants = `<charRecVariants><charRecVariant charConfidence="61">林</charRecVariant><charRecVariant charConfidence="40">杯</charRecVariant></charRecVariants>`;
    const first = `${character('区', 0, 'charConfidence="98"')}${character(`${variants}林`, 1, 'charConfidence="61"')}`;
    const found = await readFile(
      document(`<par>${line(first)}${line(character('剪', 0))}</par><par>${line(character('新', 0))}</par>`),
    );
    expect(found).toMatchObject({ format: 'abbyy-xml', text: '区林剪\n\n新\n\n' });
    expect(found.recognition?.images).toEqual([{ name: '', frame: 0, width: 2480, height: 3508, dpi: 300 }]);
    expect(tokensOf(found)).toEqual([
      '区: 0,10 18×30 0.98',
      '林: 20,10 18×30 0.61 (杯)',
      '剪: 0,10 18×30',
      '新: 0,10 18×30',
    ]);
    expect(unreadOf(found)).toEqual({ images: 1 });
  });

  it('takes lines for tokens where characters have no boxes, and puts words together that ¬ parts', async () => {
    const found = await readFile(document(`<par>${line('Gemein¬')}${line('derat von Basel')}</par>`, { version: '6' }));
    expect(found.text.trim()).toBe('Gemeinderat von Basel');
    expect(tokensOf(found)).toEqual(['Gemein: 0,10 200×30', 'derat von Basel: 0,10 200×30']);
  });

  it('begins articles at headings where paragraphs have roles', async () => {
    const styles = '<paragraphStyle id="h" role="heading"/><paragraphStyle id="n" role="rt"/>';
    const par = (style: string, text: string): string =>
      `<par style="{${style}}">${line(text)}</par>`.replace(/[{}]/g, '');
    const pars = `${par('n', '青川报')}${par('h', '大桥通车')}${par('t', '大桥昨日通车。')}`;
    const found = await readFile(document(pars, { styles }));
    expect(articlesOf(found)).toEqual([[['headline: 大桥通车', 'body: 大桥昨日通车。']]]);
    expect(found.issues[0]?.furniture).toHaveLength(1);
  });
});
