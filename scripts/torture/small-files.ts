import type { SeedFile } from './seed-file.ts';

const text = (name: string, content: string): SeedFile => ({ name, bytes: Buffer.from(content) });
const bytes = (name: string, hexadecimal: string): SeedFile => ({ name, bytes: Buffer.from(hexadecimal, 'hex') });
const json = (name: string, content: unknown): SeedFile => text(name, JSON.stringify(content));

const alto = `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><sourceImageInformation><fileName>0001.jp2</fileName></sourceImageInformation></Description><Tags><LayoutTag ID="h" LABEL="heading"/><NamedEntityTag ID="n" LABEL="林若溪" TYPE="person"/></Tags>
<Layout><Page WIDTH="2000" HEIGHT="3000" PRINTED_IMG_NR="2"><PrintSpace><TextBlock ID="B1" TAGREFS="h"><TextLine HPOS="0" VPOS="100" WIDTH="120" HEIGHT="24"><String CONTENT="云溪大桥通车" HPOS="0" VPOS="100" WIDTH="120" HEIGHT="24" WC="0.9"><ALTERNATIVE>云溪大轿通车</ALTERNATIVE></String></TextLine></TextBlock>
<TextBlock ID="B2"><TextLine HPOS="0" VPOS="200" WIDTH="120" HEIGHT="24"><String CONTENT="区长林若溪" TAGREFS="n" WC="0.8"/><SP/><String CONTENT="剪" SUBS_TYPE="HypPart1" SUBS_CONTENT="剪彩"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="彩" SUBS_TYPE="HypPart2" SUBS_CONTENT="剪彩"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

const corners = (top: number): number[][] => [
  [10, top],
  [210, top],
  [210, top + 30],
  [10, top + 30],
];

/** Small files of every format that Kanwu does not write, those among them that it only tells and refuses; invented, as are all names in them. */
export const smallFiles: readonly SeedFile[] = [
  text(
    '页.txt',
    '青川报\n2020年5月7日　第1版\n\n云溪大桥通车\n\n本报讯（记者 王芳）5月6日，青川区区长林若溪为云溪大桥剪彩。\n',
  ),
  text(
    'a.html',
    '<!doctype html><html><head><title>青川</title></head><body><h1>云溪大桥通车</h1><p>林若溪<b>昨日</b>剪彩。</p></body></html>',
  ),
  text(
    'fragments.txt',
    '青川报\n\n云溪大桥通车\n\n<P>　　本报讯&nbsp;&nbsp;林若溪昨日剪彩。</P><P>　　赵海陪同。</P>\n',
  ),
  // Recognised pages.
  text('alto.xml', alto),
  text(
    'page.xml',
    `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="p.tif" imageWidth="1800" imageHeight="2400"><ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/><RegionRefIndexed index="1" regionRef="r2"/></OrderedGroup></ReadingOrder>
<TextRegion id="r1" type="heading"><Coords points="100,100 900,100 900,200 100,200"/><TextLine id="l1"><Coords points="100,100 900,100 900,200"/><TextEquiv><Unicode>云溪大桥通车</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2"><TextLine id="l2" custom="readingOrder {index:0;} person {offset:2; length:3; wikiData:Q1;} comment {offset:0; length:2; comment:查;}"><Coords points="1,3 9,3 9,8"/><Word><TextEquiv conf="0.7"><Unicode>区长</Unicode></TextEquiv></Word><TextEquiv index="0"><Unicode>区长林若溪剪彩。</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`,
  ),
  text(
    'a.hocr',
    '<!DOCTYPE html><html><head><meta name="ocr-system" content="tesseract"/></head><body><div class="ocr_page" title=\'image "a.tif"; bbox 0 0 2480 3508; ppageno 0\'><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 90 40"><span class="ocrx_word" title="bbox 10 10 50 40; x_wconf 96">云溪</span> <span class="ocrx_word" title="bbox 60 10 90 40; x_wconf 31">大桥</span></span></p></div></body></html>',
  ),
  text(
    'tesseract.tsv',
    [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t',
      '4\t1\t1\t1\t1\t0\t10\t10\t90\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t96.5\t云溪',
      '5\t1\t1\t1\t1\t2\t60\t10\t40\t20\t31\t大桥',
      '',
    ].join('\n'),
  ),
  {
    ...text(
      'mets.xml',
      `<?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec><mets:fileGrp ID="ALTOGRP"><mets:file ID="ALTO1"><mets:FLocat LOCTYPE="URL" xlink:href="file://./ALTO/0001.xml"/></mets:file></mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="PAGE" ORDER="1"><mets:fptr FILEID="ALTO1"/></mets:div></mets:div></mets:structMap>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="ISSUE"><mets:div TYPE="ARTICLE"><mets:div TYPE="TITLE"><mets:fptr><mets:area FILEID="ALTO1" BEGIN="B1" BETYPE="IDREF"/></mets:fptr></mets:div></mets:div></mets:div></mets:structMap></mets:mets>`,
    ),
    beside: { 'ALTO/0001.xml': alto },
  },
  text(
    'abbyy.xml',
    '<?xml version="1.0"?><document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"><documentData><paragraphStyles><paragraphStyle id="h" role="heading"/></paragraphStyles></documentData><page width="2480" height="3508" resolution="300"><block blockType="Text" l="0" t="0" r="900" b="900"><text><par style="h"><line baseline="40" l="0" t="10" r="200" b="40"><formatting lang="ChinesePRC"><charParams l="0" t="10" r="18" b="40" charConfidence="98">桥</charParams><charParams l="20" t="10" r="38" b="40"><charRecVariants><charRecVariant charConfidence="61">林</charRecVariant></charRecVariants>林</charParams></formatting></line></par></text></block></page></document>',
  ),
  json('paddle.json', [
    [
      [corners(20), ['云溪大桥通车', 0.98]],
      [corners(60), ['林若溪剪彩。', 0.71]],
    ],
  ]),
  // Other tools' work.
  text(
    'a.jsonl',
    '{"id": 1, "text": "区长林若溪剪彩。", "label": [[2, 5, "PER"]]}\n{"id": 2, "text": "开会。", "label": []}\n',
  ),
  {
    ...text(
      'a.ann',
      'T1\tPER 2 5\t林若溪\nR1\tAt Arg1:T1 Arg2:T2\nT2\tLOC 6 8;9 10\t青川 区\n#1\tAnnotatorNotes T1\t存疑\n',
    ),
    beside: { 'a.txt': '区长林若溪在青川，区府。\n' },
  },
  text('a.conll', '市 O\n长 O\n林 B-PER\n若 I-PER\n溪 I-PER\n。 O\n\n开 O\n会 O\n'),
  {
    ...text(
      'recogito.csv',
      'UUID,FILE,QUOTE_TRANSCRIPTION,ANCHOR,TYPE,URI,VOCAB_LABEL,TAGS,COMMENTS\nu1,区府.txt,林若溪,char-offset:2,PERSON,,,官员,\nu2,区府.txt,青川,char-offset:6,PLACE,http://www.geonames.org/1,,,存疑\n',
    ),
    beside: { '区府.txt': '区长林若溪在青川，区府。\n' },
  },
  text('labels.txt', 'O\nB-person\nI-person\nB-place\nI-place\n'),
  json('uima.json', { '%TYPES': {}, '%FEATURE_STRUCTURES': [] }),
  text(
    'types.xml',
    '<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types/></typeSystemDescription>',
  ),
  json('anno.json', {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: { source: 'a', selector: { type: 'TextPositionSelector', start: 0, end: 2 } },
    body: { value: '人' },
  }),
  text('config.xml', '<View><Labels name="label" toName="text"><Label value="人"/></Labels></View>'),
  text('annotation.conf', '[entities]\nPerson\nPlace\n\n[relations]\nLives Arg1:Person, Arg2:Place\n'),
  text('records.json', '[{"标题": "云溪大桥通车", "正文": "林若溪昨日剪彩。", "日期": "2020-05-07"}]'),
  text(
    'records.txt',
    '题名：云溪大桥通车\n责任者：王芳\n日期：2020-05-07\n正文：林若溪剪彩。\n\n题名：图书馆开馆\n责任者：李林\n日期：2020-05-08\n正文：昨日开馆。\n',
  ),
  text(
    'table.csv',
    'date,title,text\n1949-05-12,市府召開會議,"市政府昨日召開會議。\n市長出席。"\n1949-05-13,局長視察,局長昨日視察。\n',
  ),
  text('fasttext.txt', '__label__politics 市府召开会议\n__label__sport 清河队胜\n'),
  // Told, and refused.
  text('a.md', '# 大桥通车\n\n| 桥 | 长度 |\n|----|:---:|\n| 清河大桥 | 300 |\n'),
  text('a.tex', '\\section{大桥通车}\n大桥昨日通车。\n'),
  text(
    'a.eml',
    'From: wang@example.org\nTo: li@example.org\nDate: Thu, 4 Mar 2021 08:00:00 +0800\nSubject: news\n\n大桥昨日通车。\n',
  ),
  text('a.srt', 'WEBVTT\n\n00:01.000 --> 00:04.000\n大桥昨日通车。\n'),
  text(
    'a.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:大桥通车\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ),
  text('a.yaml', '---\ntitle: 大桥通车\nauthors:\n  - 王芳\n  - 李林\n'),
  text('a.bib', '@article{wang2021,\n  author = {王芳},\n  title = {大桥通车},\n  year = 2021\n}\n'),
  text('a.ini', '[main]\nname=大桥\nlength=300\n\n[other]\nname=小桥\n'),
  text('a.xml', '<catalogue><card>清河</card></catalogue>'),
  json('a.json', { catalogue: ['清河'] }),
  text('a.rtf', '{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Song;}}\\f0\\fs24 Bridge\\par}'),
  text('a.ps', '%!PS-Adobe-3.0\n'),
  bytes('a.png', '89504e470d0a1a0a0000000d49484452'),
  bytes('a.gz', '1f8b0800000000000003'),
  text('a.sqlite', 'SQLite format 3\0'),
  bytes('a.xls', `d0cf11e0a1b11ae1${'00'.repeat(80)}`),
  text('a.djvu', 'AT&TFORM\0\0\0\0DJVMDIRM'),
  text('a.mobi', `${'\0'.repeat(60)}BOOKMOBI${'\0'.repeat(40)}`),
  text('old.tsv', '# webanno.custom.Named | value\n#id=1\n#text=林若溪剪彩。\n1-1\t林若溪\tPER\n1-2\t剪彩\tO\n'),
  bytes('a.mp3', '49443303000000000021'),
  bytes('a.wasm', '0061736d01000000'),
];
