import { readingOffset } from '../../model/offset.ts';
import type { WordLists } from './lists/word-lists.ts';
import type { Opinions } from './opinions.ts';
import { extentOf } from './overlap.ts';
import type { MentionProposal } from './recogniser.ts';
import { characterScore } from './recognisers/name-score.ts';

/** How like a Chinese name both halves have to be, as `characterScore` says it. */
const leastLike = 5.5;
/** What the characters of transcribed names come to on average; theirs may well be made of Chinese names. */
const leastForeign = 1;
/** Whatever is held of both together, one of them may be wrong. */
const surest = 0.8;
/** 唐肃宗李亨: what a ruler is called before his own name. */
const ruler = /[帝王公侯祖宗]$/;

/**
 * People, with those in two whose names ran together for want of a comma (毕云山齐伯钧). Names of two characters each are left alone: there
 * are names of four.
 *
 * @param text plain
 * @param opinions notes how sure the halves are
 */
export function apartIfRunTogether(
  proposals: readonly MentionProposal[],
  text: string,
  lists: WordLists,
  opinions: Opinions,
): MentionProposal[] {
  return proposals.flatMap((proposal) => {
    const { start, end } = extentOf(proposal);
    const at = proposal.type === 'person' ? parting(text.slice(start, end), lists) : 0;
    if (at === 0) return [proposal];
    const cut = readingOffset(start + at);
    const confidence = Math.min(surest, proposal.confidence);
    return [
      { start, end: cut },
      { start: cut, end },
    ].map((range): MentionProposal => {
      const half = { ...proposal, ranges: [range], value: null, confidence };
      opinions.note(half, confidence);
      return half;
    });
  });
}

/** Where the second of two names begins; 0 when it is one. */
function parting(name: string, lists: WordLists): number {
  if (!/^[\u4e00-\u9fff]{5,6}$/.test(name)) return 0;
  const foreign = [...name].map((character) => lists.nameCharacters.get(character)?.foreign ?? -4);
  if (foreign.reduce((sum, each) => sum + each, 0) / name.length >= leastForeign) return 0;
  const likeness = (at: number): number =>
    Math.min(likenessOf(name.slice(0, at), lists), likenessOf(name.slice(at), lists));
  const places = (name.length === 5 ? [2, 3] : [3]).filter((at) => !ruler.test(name.slice(0, at)));
  const best = places.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? 0;
  return best > 0 && likeness(best) >= leastLike ? best : 0;
}

function likenessOf(name: string, lists: WordLists): number {
  return lists.surnames.has(name.charAt(0)) ? characterScore(name, 0, 1, name.length, lists) : Number.NEGATIVE_INFINITY;
}
