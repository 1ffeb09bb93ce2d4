import { repairMatches } from './matches.ts';
import type { Passage, Repair } from './repairer.ts';

/** Exactly two of one sign: three and more are somebody's dots. */
const doubled = /(?<![，、。；：])(?:，，|、、|。。|；；|：：)(?![，、。；：])/g;

/** A comma or stop that stands there twice. */
export function repairDoubledSigns({ text, role }: Passage): readonly Repair[] {
  if (role !== 'body' && role !== 'caption') return [];
  return repairMatches(text, doubled, (match) => match.charAt(0), {
    kind: 'punctuation',
    confidence: 0.85,
    origin: 'doubled-sign@1',
  });
}
