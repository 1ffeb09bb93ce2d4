import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KanwuError } from '../../model/error.ts';
import type { ImportChoices } from '../../model/import.ts';
import { openInput } from './input.ts';
import { mostLines, type ReadDocument, readDocument, recognise } from './read-document.ts';

const work = { progress: () => {} };
const read = (
  content: string | Uint8Array,
  choices: ImportChoices = {},
  fileName = 'page.txt',
): Promise<ReadDocument> => readDocument({ bytes: Buffer.from(content), fileName }, choices, work);

/** What a file is told to be, whether it is read or refused. */
async function told(content: string): Promise<unknown> {
  const input = await openInput({ bytes: Buffer.from(content), fileName: 'page.txt' });
  return recognise(input).format;
}

/** The error that reading ends with. */
async function refusal(content: string | Uint8Array, choices: ImportChoices = {}): Promise<KanwuError> {
  const outcome = await read(content, choices).catch((error: unknown) => error);
  if (outcome instanceof KanwuError) return outcome;
  throw new Error('it was read');
}

describe('what is plain text', () => {
  it.each([
    ['a page', '清河日报\n2021年3月4日　第1版\n\n市府召开会议\n\n本报讯（记者 王芳）市长昨日在清河市召开会议。\n'],
    [
      'prose with commas',
      'The mayor, said Mr Chen, was in Qinghe, and so were\nhis wife, two of their sons, and a dog.\n',
    ],
    ['datelines', '[Qinghe, 5 May] The bridge is open.\n\n[Qinghe, 6 May] It is closed again.\n'],
    ['a list of names', '王芳 记者\n李林 记者\n赵海 编辑\n'],
    ['a comparison', '在这场比赛中，清河队 3<4 柳溪队，a<b 的说法并不成立。\n'],
    ['figures', '1 2 3\n4 5 6\n'],
    ['an interview', 'Mayor: The bridge is open.\nReporter: Since when?\nMayor: Since yesterday.\n'],
    ['speakers in small letters', 'wang: it is open\nli: since when\nwang: since yesterday\n'],
    ['a letter', 'From: Our Correspondent\nTo: The Editor\n\nSir, the bridge is open.\n'],
    ['a list of news', '- 大桥通车\n- 市府开会\n- 清河队胜\n'],
    ['rules between articles', '---\n大桥昨日通车。\n---\n市府昨日开会。\n---\n'],
    ['a rule beside a bar', '市府 | 召开会议\n----\n本报讯：市长昨日出席。\n'],
    ['times of trains', '1\n08:15:00 → 09:20:00 清河至柳溪\n'],
    ['marks of a reader', '# 大桥通车\n\n**本报讯** 大桥昨日通车。\n\n* * *\n'],
  ])('is read: %s', async (_, text) => {
    expect(await read(text)).toMatchObject({
      format: 'plain-text',
      text,
      issues: [{ uncut: [{ start: 0, end: text.length }] }],
    });
  });
});

describe('what is made for programs', () => {
  it.each([
    [
      'alto',
      '<?xml version="1.0"?>\n<!-- a page -->\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout/></alto>',
    ],
    [
      'page-xml',
      '\ufeff<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"/>',
    ],
    [
      'hocr',
      '<!DOCTYPE html><html><body><div class="ocr_page"><span class="ocrx_word">清河</span></div></body></html>',
    ],
    ['html', '<!doctype html>\n<html><head><title>清河</title></head><body><p>市府召开会议</p></body></html>'],
    [
      'html-fragments',
      '清河日报\n\n市府召开会议\n\n<P>　　本报讯&nbsp;&nbsp;市长昨日召开会议。</P><P>　　赵海陪同。</P>\n',
    ],
    ['mets', '<mets:mets xmlns:mets="http://www.loc.gov/METS/"><mets:fileSec/></mets:mets>'],
    ['tei', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>'],
    ['uima-xmi', '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0"/>'],
    ['abbyy-xml', '<document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"/>'],
    ['xml', '<catalogue><card>清河</card></catalogue>'],
    [
      'doccano',
      '{"id": 1, "text": "市长王大明出席。", "label": [[2, 5, "PER"]]}\n{"id": 2, "text": "开会。", "label": []}\n',
    ],
    ['label-studio', '[{"id": 1, "data": {"text": "市长王大明出席。"}, "annotations": []}]'],
    ['uima-json', '{"%TYPES": {}, "%FEATURE_STRUCTURES": []}'],
    ['w3c-annotation', '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}'],
    ['json', '{"catalogue": ["清河"]}'],
    ['json', '{"catalogue": ["清河", '],
    ['webanno-tsv', '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=清河\n1-1\t0-2\t清河\n'],
    ['conll', '市 O\n长 O\n王 B-PER\n大 I-PER\n明 I-PER\n出 O\n席 O\n。 O\n\n开 O\n会 O\n'],
    ['conll', '-DOCSTART- -X- O O\n\nWang NNP B-NP B-PER\nopened VBD O O\nit PRP O O\n. . O O\n'],
    [
      'brat',
      'T1\tPER 2 5\t王大明\nR1\tLives Arg1:T1 Arg2:T2\nT2\tLOC 8 11;13 14\t清河市\n#1\tAnnotatorNotes T1\t存疑\n',
    ],
    ['conll-labels', 'O\nB-person\nI-person\nB-place\nI-place\n'],
    ['label-studio-configuration', '<View><Labels name="label" toName="text"><Label value="人"/></Labels></View>'],
    ['brat-configuration', '[entities]\nPerson\nPlace\n\n[relations]\nLives Arg1:Person, Arg2:Place\n'],
    ['fasttext', '__label__politics 市府召开会议\n__label__sport 清河队胜\n'],
    [
      'subtitles',
      '1\r\n00:00:01,000 --> 00:00:04,200\r\n大桥昨日通车。\r\n\r\n2\r\n00:00:05,000 --> 00:00:07,000\r\n市长出席。\r\n',
    ],
    ['subtitles', '\ufeffWEBVTT - news\n\n00:01.000 --> 00:04.000\n大桥昨日通车。\n'],
    [
      'calendar',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:大桥通车\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ],
    ['yaml', '---\ntitle: 大桥通车\nauthors:\n  - 王芳\n  - 李林\n'],
    [
      'yaml',
      '# one day\nissue:\n  date: 2021-03-04\n  pages: [1, 2]\nlanguage: zh\narticles:\n- headline: 大桥通车\n  body: |\n    大桥昨日通车。\n\n    市长出席。\n',
    ],
    [
      'bibliography',
      '% Encoding: UTF-8\n\n@article{wang2021,\n  author = {王芳},\n  title = {大桥通车},\n  year = 2021\n}\n',
    ],
    ['bibliography', 'TY  - NEWS\r\nAU  - 王芳\r\nTI  - 大桥通车\r\nER  - \r\n'],
    ['latex', '% a page\n\\documentclass[12pt]{ctexart}\n\\begin{document}\n大桥昨日通车。\n\\end{document}\n'],
    ['latex', '\\section{大桥通车}\n大桥昨日通车。\n'],
    [
      'mail',
      'Received: from a.example by b.example;\r\n\tThu, 4 Mar 2021 08:00:00 +0800\r\nFrom: =?utf-8?B?546L?= <wang@example.org>\r\nSubject: news\r\nMIME-Version: 1.0\r\n\r\n大桥昨日通车。\r\n',
    ],
    [
      'mail',
      'From: wang@example.org\nTo: li@example.org\nDate: Thu, 4 Mar 2021 08:00:00 +0800\nSubject: news\n\n大桥昨日通车。\n',
    ],
    ['markdown', '# 大桥通车\n\n| 桥 | 长度 |\n|----|:---:|\n| 清河大桥 | 300 |\n'],
    ['markdown', '票价如下。\n\n站 | 票价\n--- | ---\n清河 | 2\n'],
    ['markdown', '---\ntitle: 大桥通车\ndate: 2021-03-04\n---\n\n大桥昨日通车。\n'],
    [
      'table',
      'date,title,text\n1949-05-12,市府召開會議,"市政府昨日召開會議。\n市長出席。"\n1949-05-13,局長視察,局長昨日視察。\n',
    ],
    ['table', '编号\t题名\t责任者\n1\t市府召开会议\t王芳\n2\t大桥通车\t李林\n'],
  ])('is never taken for prose: %s', async (format, content) => {
    expect(await told(content)).toBe(format);
  });

  it.each([
    ['mets', '<mets:mets xmlns:mets="http://www.loc.gov/METS/"><mets:fileSec/></mets:mets>'],
    ['json', '{"catalogue": ["清河"]}'],
    ['fasttext', '__label__politics 市府召开会议\n'],
    ['subtitles', 'WEBVTT\n\n00:01.000 --> 00:04.000\n大桥昨日通车。\n'],
    ['markdown', '| 桥 | 长度 |\n|----|----|\n| 清河大桥 | 300 |\n'],
  ])('is refused with its name where it cannot be read: %s', async (format, content) => {
    expect(await refusal(content)).toMatchObject({
      code: 'format-refused',
      detail: { fileName: 'page.txt', format, hasText: true },
    });
  });

  it('is read as the text that it is when a person says so', async () => {
    const text = '{"catalogue": ["清河"]}';
    expect(await read(text, { as: 'plain-text' })).toMatchObject({ format: 'plain-text', text });
  });

  it('is not read as a format that it is not of', async () => {
    expect(await refusal('本报讯', { as: 'alto' })).toMatchObject({
      code: 'format-mismatch',
      detail: { format: 'alto' },
    });
  });

  it.each([
    ['pdf', Buffer.from('%!PS-Adobe-3.0\n')],
    ['sqlite', Buffer.from('SQLite format 3\0')],
    ['image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
    ['doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(80)])],
  ])('has no text to read when it is binary: %s', async (format, content) => {
    expect(await refusal(content)).toMatchObject({ code: 'format-refused', detail: { format, hasText: false } });
    expect(await refusal(content, { as: 'plain-text' })).toMatchObject({ code: 'file-binary' });
  });

  it('is told within a moment when it is nested 100,000 deep, or full of entities that stand for each other', async () => {
    const levels = 100_000;
    expect(await refusal('['.repeat(levels) + ']'.repeat(levels))).toMatchObject({ detail: { format: 'json' } });
    expect(await refusal('{"a":'.repeat(levels))).toMatchObject({ detail: { format: 'json' } });
    const bomb = Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(20)}">`);
    expect(await refusal(`<!DOCTYPE x [<!ENTITY e0 "清河">${bomb.join('')}]><x>&e20;</x>`)).toMatchObject({
      detail: { format: 'xml' },
    });
  });
});

describe('the files that belong to a file', () => {
  it('are those of its folder and below, and no others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanwu-input-'));
    const [inner, outer] = [join(folder, 'issue'), join(folder, 'outside.txt')];
    mkdirSync(join(inner, 'pages'), { recursive: true });
    writeFileSync(outer, 'secret');
    writeFileSync(join(inner, 'pages', '1.xml'), '<alto/>');
    symlinkSync(outer, join(inner, 'link.txt'));
    const input = await openInput({ bytes: Buffer.from('text'), fileName: 'mets.xml', folder: inner });
    expect(Buffer.from((await input.entry('pages/1.xml')) ?? []).toString()).toBe('<alto/>');
    for (const name of ['../outside.txt', outer, 'link.txt', 'pages', '.', 'none.xml', 'a\0b']) {
      expect([name, await input.entry(name)]).toEqual([name, null]);
    }
    rmSync(folder, { recursive: true });
  });
});

it('no text is read of more lines than were tried, and it is said how many it has', async () => {
  const line = '通车。\n';
  expect((await read(line.repeat(mostLines))).text).toHaveLength(line.length * mostLines);
  const error = await refusal(line.repeat(mostLines + 1));
  expect(error).toMatchObject({
    code: 'file-too-many-lines',
    detail: { fileName: 'page.txt', lines: mostLines + 1, limit: mostLines },
  });
});
