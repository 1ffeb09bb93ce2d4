import { type Finding, proposalOf } from '../grammars/grammar.ts';
import { wordClass } from '../lexicon/lexicon.ts';
import type { LexicalReader, LexicalReading } from '../lexicon/reading.ts';
import { originOf, type Recogniser } from '../recogniser.ts';

/** Offices that are as often plain words; they count like occupations. */
const weakOffices =
  /^(?:委员|代表|负责人|领队|董事|监事|经理|皇帝|国王|组长|班长|站长|店长|辅导员|班主任|调研员|合伙人|议员|大臣|指导员|总长|知事|督办|帮办|参事|推事|主笔|统制)$/;

/**
 * Finds positions by the list of offices and occupations. A position does not include the organisation that it is of. Occupations, and
 * offices that are plain words too, get a confidence below `unsupported`: they stand only beside a person who holds them.
 */
export function createPositionRecogniser(reader: LexicalReader): Recogniser {
  const identity = { name: 'position-rules', version: '1' };
  return {
    ...identity,
    recognise: (article) =>
      findPositions(reader.read(article)).map((finding) => proposalOf(finding, originOf(identity))),
  };
}

/** Positions below this confidence need a person or organisation beside them. */
export const unsupported = 0.6;

function findPositions({ text, words }: LexicalReading): Finding[] {
  const found: Finding[] = [];
  for (let word = 0; word < words.count; word++) {
    const classes = words.classes[word] ?? 0;
    if ((classes & (wordClass.office | wordClass.occupation)) === 0) continue;
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    if (/^[们级]/.test(text.slice(end, end + 1)) || isVerb(text, start, end)) continue;
    const isOffice = (classes & wordClass.office) !== 0 && !weakOffices.test(text.slice(start, end));
    found.push({ start, end, type: 'position', value: null, confidence: isOffice ? 0.8 : 0.5 });
  }
  return found;
}

/** 王宁代表管委会: to represent, not a representative. */
function isVerb(text: string, start: number, end: number): boolean {
  return (
    text.slice(start, end) === '代表' &&
    /[\u4e00-\u9fff]/.test(text.charAt(end)) &&
    !/^[、,团张王李刘陈]/.test(text.slice(end, end + 1))
  );
}
