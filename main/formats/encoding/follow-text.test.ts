import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import type { Encoding } from '../../../model/encoding.ts';
import { followStretch } from '../../../model/followed-stretch.ts';
import { readDocument } from '../read-document.ts';
import { followText } from './follow-text.ts';

const read = async (bytes: Uint8Array, encoding: Encoding) =>
  readDocument({ bytes, fileName: 'page.csv' }, { encoding }, { progress: () => {} });

it('finds what stands in a table that a wrong encoding has read', async () => {
  const bytes = Buffer.from(
    iconv.encode(
      'date,title,text\n1949-05-12,市府召開會議,市長王大明昨日出席。\n1949-05-13,大橋通車,大橋昨日通車。\n',
      'gb18030',
    ),
  );
  const [wrong, right] = [await read(bytes, 'windows-1252'), await read(bytes, 'gb18030')];
  expect(wrong.format).toBe('table');
  const map = followText(bytes, wrong, right);
  const name = iconv.decode(Buffer.from(iconv.encode('王大明', 'gb18030')), 'windows-1252');
  const start = wrong.text.indexOf(name);
  const found = followStretch(map, { start, end: start + name.length });
  expect(found && right.text.slice(found.start, found.end)).toBe('王大明');
});
