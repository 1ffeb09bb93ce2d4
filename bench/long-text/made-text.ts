/** A long article for benchmarks: invented, always the same for the same size. */
export interface MadeText {
  /** Blocks, with a line end between them. */
  readonly text: string;
  /** Where each block begins and ends, in UTF-16 units. */
  readonly blocks: readonly Stretch[];
  /** In the order of the text, the longer first where two begin together; a tenth lies inside the one before it. */
  readonly mentions: readonly MadeMention[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface MadeMention extends Stretch {
  readonly type: (typeof types)[number];
  /** 0.95 for two in five of them, else 0.7. */
  readonly confidence: number;
}

const types = ['person', 'organization', 'place', 'position', 'date', 'money'] as const;
const characters =
  '青川区新签约两个项目本报讯月日招商局长林若溪出席仪式云图科技有限公司落户总投资超亿元记者周亦舟图书馆昨开';

/** @param length UTF-16 units of the text, nearly */
export function madeText(length: number, mentionCount: number): MadeText {
  const random = randomNumbers(12);
  const pick = (below: number): number => Math.floor(random() * below);
  const confidence = (): number => (random() < 0.4 ? 0.95 : 0.7);
  const parts: string[] = [];
  const blocks: Stretch[] = [];
  for (let start = 0; start < length; ) {
    const blockLength = start === 0 ? 12 : 60 + pick(120);
    let block = '';
    for (let at = 0; at < blockLength - 1; at++)
      block += at % 23 === 22 ? '，' : characters.charAt(pick(characters.length));
    parts.push(`${block}。`);
    blocks.push({ start, end: start + blockLength });
    start += blockLength + 1;
  }
  const wanted = (mentionCount * 0.9) / blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  const mentions: MadeMention[] = [];
  for (const { start, end } of blocks) {
    for (let at = start + 1; at + 8 < end; ) {
      const mention: MadeMention = {
        ...{ start: at, end: at + 2 + pick(5) },
        ...{ type: types[pick(types.length)] ?? 'person', confidence: confidence() },
      };
      mentions.push(mention);
      if (mentions.length % 10 === 9 && mention.end - mention.start > 2) {
        mentions.push({ ...mention, end: mention.start + 2, type: 'place', confidence: confidence() });
      }
      at = Math.max(mention.end, at + Math.round((0.5 + random()) / wanted));
    }
  }
  return { text: parts.join('\n'), blocks, mentions };
}

/** Mulberry32, a small generator of numbers from 0 to 1 that is the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
