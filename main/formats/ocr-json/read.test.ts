import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, tokensOf } from '../fixtures/read-file.ts';

const corners = (left: number, top: number, right: number, bottom: number): number[][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const first = corners(10, 20, 210, 50);
const second = corners(10, 60, 110, 90);

describe('JSON of recognition services', () => {
  it.each<[string, unknown]>([
    [
      'PaddleOCR 2',
      [
        [
          [first, ['青川区区长', 0.98]],
          [second, ['剪彩。', 0.71]],
        ],
      ],
    ],
    [
      'PaddleOCR 3',
      {
        input_path: 'p1.jpg',
        rec_texts: ['青川区区长', '剪彩。'],
        rec_scores: [0.98, 0.71],
        rec_polys: [first, second],
      },
    ],
    [
      'PaddleOCR’s service',
      {
        msg: '',
        results: [
          [
            { text: '青川区区长', confidence: 0.98, text_region: first },
            { text: '剪彩。', confidence: 0.71, text_region: second },
          ],
        ],
      },
    ],
    [
      'Umi-OCR',
      {
        code: 100,
        data: [
          { text: '青川区区长', score: 0.98, box: first, end: '\n' },
          { text: '剪彩。', score: 0.71, box: second, end: '' },
        ],
      },
    ],
    [
      'Baidu',
      {
        words_result_num: 2,
        words_result: [
          {
            words: '青川区区长',
            location: { left: 10, top: 20, width: 200, height: 30 },
            probability: { average: 0.98 },
          },
          { words: '剪彩。', location: { left: 10, top: 60, width: 100, height: 30 }, probability: { average: 0.71 } },
        ],
      },
    ],
    [
      'TextIn',
      {
        code: 200,
        result: {
          pages: [
            {
              width: 900,
              height: 1200,
              lines: [
                { text: '青川区区长', score: 0.98, position: first.flat() },
                { text: '剪彩。', score: 0.71, position: second.flat() },
              ],
            },
          ],
        },
      },
    ],
  ])('is read line by line, with places and sureness: %s', async (_name, answer) => {
    const document = await readFile(JSON.stringify(answer));
    expect(document).toMatchObject({ format: 'ocr-json' });
    expect(document.text.trim()).toBe('青川区区长剪彩。');
    expect(tokensOf(document)).toEqual(['青川区区长: 10,20 200×30 0.98', '剪彩。: 10,60 100×30 0.71']);
  });

  it('has a page for each picture of PPOCRLabel’s list', async () => {
    const lines = ['issue/p1.jpg', 'issue/p2.jpg'].map(
      (path) => `${path}\t${JSON.stringify([{ transcription: '青川区区长剪彩。', points: first, difficult: false }])}`,
    );
    const document = await readFile(`${lines.join('\n')}\n`, 'Label.txt');
    expect(document.recognition?.images.map(({ name }) => name)).toEqual(['issue/p1.jpg', 'issue/p2.jpg']);
    expect(tokensOf(document)).toEqual(['青川区区长剪彩。: 10,20 200×30', '1/青川区区长剪彩。: 10,20 200×30']);
  });

  it('has a token for each character where the answer has them apart', async () => {
    const location = (left: number): unknown => ({ left, top: 5, width: 20, height: 20 });
    const chars = ['开', '会'].map((char, at) => ({ char, location: location(at * 20) }));
    const answer = { words_result: [{ words: '开会', location: location(0), chars }] };
    expect(tokensOf(await readFile(JSON.stringify(answer)))).toEqual(['开: 0,5 20×20', '会: 20,5 20×20']);
  });

  it('has the regions of PP-StructureV3 in their order, by what they are', async () => {
    const region = (label: string, order: number | null, box: readonly number[], content = ''): unknown => ({
      ...{ block_label: label, block_order: order, block_bbox: box, block_content: content },
    });
    const answer = {
      input_path: 'p1.jpg',
      width: 900,
      parsing_res_list: [
        region('header', null, [0, 0, 300, 15], '青川报'),
        region('text', 2, [0, 55, 300, 100]),
        region('doc_title', 1, [0, 16, 300, 54]),
        region('image', 3, [400, 0, 600, 100]),
        region('table', 4, [0, 200, 300, 300], '<table><tr><td>一</td><td>二</td></tr></table>'),
      ],
      overall_ocr_res: { rec_texts: ['大桥通车', '剪彩。'], rec_scores: [0.98, 0.71], rec_polys: [first, second] },
    };
    const document = await readFile(JSON.stringify({ res: answer }));
    expect(articlesOf(document)).toEqual([[['headline: 大桥通车', 'body: 剪彩。', 'body: 一 二']]]);
    expect(document.issues[0]?.furniture).toHaveLength(1);
    expect(tokensOf(document).slice(0, 2)).toEqual(['大桥通车: 10,20 200×30 0.98', '剪彩。: 10,60 100×30 0.71']);
    expect(document.unread).toEqual([{ what: 'images', count: 1, example: '' }]);
  });

  it('has Baidu’s paragraphs, and what TextIn thinks a character may be', async () => {
    const words = ['第二段。', '第一段', '的后一行。'].map((each) => ({ words: each }));
    const paragraphs = {
      words_result: words,
      paragraphs_result: [{ words_result_idx: [1, 2] }, { words_result_idx: [0] }],
    };
    expect((await readFile(JSON.stringify(paragraphs))).text.trim().split(/\n+/)).toEqual([
      '第一段的后一行。',
      '第二段。',
    ]);
    const line = {
      ...{ text: '落买', position: first.flat(), char_positions: [first.flat(), second.flat()] },
      char_candidates: [['落'], ['买', '实', '卖']],
    };
    const textIn = { result: { pages: [{ lines: [line] }] } };
    expect(tokensOf(await readFile(JSON.stringify(textIn)))).toEqual(['落: 10,20 200×30', '买: 10,60 100×30 (实, 卖)']);
  });

  it('is nothing that only looks like it', async () => {
    for (const other of [
      { data: [{ text: '王大明' }] },
      { results: [] },
      [
        [1, 2],
        [3, 4],
      ],
    ])
      await expect(readFile(JSON.stringify(other))).rejects.toMatchObject({ detail: { format: 'json' } });
  });
});
