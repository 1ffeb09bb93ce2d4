import { expect, it } from 'vitest';
import { shownAround } from '../../model/search/hits.ts';
import { quotedSentence } from './quote.ts';

it.each([
  ['the sentence alone', '昨日开馆。馆长', '何晚晴', '致辞。次日闭馆。', '馆长何晚晴致辞。'],
  ['with the quotation marks that end it', '他说：“好！”', '何晚晴', '说：“好。”众人笑。', '何晚晴说：“好。”'],
  ['all of a block without sentences', '馆长', '何晚晴', '', '馆长何晚晴'],
  ['over broken lines', '馆\n长', '何晚晴', '致\n辞', '长何晚晴致'],
])('quotes %s', (_, before, text, after, quoted) => {
  expect(quotedSentence({ before, text, after })).toBe(quoted);
});

it('says where what is known of the sentence is cut', () => {
  const long = '馆'.repeat(shownAround);
  expect(quotedSentence({ before: long, text: '长', after: long })).toBe(`……${long}长${long}……`);
});
