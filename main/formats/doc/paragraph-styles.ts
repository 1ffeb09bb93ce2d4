import { append } from '../../../model/append.ts';

/** Where the file's head says where the properties of paragraphs are ([MS-DOC], 2.5.6, `fcPlcfBtePapx`). */
const propertiesOfParagraphs = 0x102;
const pageLength = 512;
/** Of what stands in a page for each paragraph. */
const entryLength = 13;

/**
 * The styles of a Word document's paragraphs, by their numbers: of where a byte of the main stream lies in each. Styles 1 to 9 are the headings of
 * these levels in all documents ([MS-DOC], 2.9.271).
 *
 * @param main the main stream
 * @param table the stream that says what is where in it
 */
export function paragraphStyles(main: Uint8Array, table: Uint8Array): (at: number) => number {
  const runs = runsIn(main, table).sort((a, b) => a.from - b.from);
  return (at) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run !== undefined && at < run.to ? run.style : 0;
  };
}

interface StyledRun {
  /** Bytes of the main stream. */
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** What is damaged says nothing. */
function runsIn(main: Uint8Array, table: Uint8Array): StyledRun[] {
  const [head, list] = [viewOf(main), viewOf(table)];
  if (main.length < propertiesOfParagraphs + 8) return [];
  const [start, length] = [
    head.getUint32(propertiesOfParagraphs, true),
    head.getUint32(propertiesOfParagraphs + 4, true),
  ];
  if (length < 12 || start + length > table.length) return [];
  const pages = Math.floor((length - 4) / 8);
  const runs: StyledRun[] = [];
  for (let page = 0; page < pages; page += 1) {
    const number = list.getUint32(start + 4 * (pages + 1) + 4 * page, true) & 0x3f_ffff;
    const at = number * pageLength;
    if (at + pageLength <= main.length) append(runs, runsOfPage(viewOf(main.subarray(at, at + pageLength))));
  }
  return runs;
}

/** A page of 512 bytes ([MS-DOC], 2.9.175): where paragraphs begin, then where in it stands what is said of each. */
function runsOfPage(page: DataView): readonly StyledRun[] {
  const count = page.getUint8(pageLength - 1);
  const runs: StyledRun[] = [];
  for (let place = 0; place < count; place += 1) {
    const entry = 4 * (count + 1) + entryLength * place;
    if (entry >= pageLength - 1) break;
    const said = 2 * page.getUint8(entry);
    if (said === 0 || said + 4 > pageLength) continue;
    // A length of 0 stands before the one that counts.
    const at = page.getUint8(said) === 0 ? said + 2 : said + 1;
    const [from, to] = [page.getUint32(4 * place, true), page.getUint32(4 * (place + 1), true)];
    if (to > from && at + 2 <= pageLength) runs.push({ from, to, style: page.getUint16(at, true) });
  }
  return runs;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
