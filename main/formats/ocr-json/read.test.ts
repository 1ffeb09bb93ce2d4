import { describe, expect, it } from 'vitest';
import { readFile, tokensOf } from '../fixtures/read-file.ts';

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
