import { readingOffset } from '../../../model/offset.ts';
import type { WordLists } from '../lists/word-lists.ts';
import { extentOf, OverlapIndex } from '../overlap.ts';
import { type MentionProposal, originOf } from '../recogniser.ts';

const origin = originOf({ name: 'places-inside', version: '1' });
/** In UTF-16 units. */
const longestPlace = 12;
const confidence = 0.88;
/** What a place is called with its level; 洛阳市 in 洛阳市公安局. */
const level = /[省市县区州盟旗]/;
/** Words that begin like the name of a place and mean none: 中国共产党 is a party's name, 中山大学 a person's. */
const noPlaces =
  /^(?:中国共产党|中国国民党|中国人民解放军|中国人民政治协商会议|中山大学|中山纪念|中华|东方|长城|太平洋|黄河|长江|平安)/;

/**
 * Marks the places that names of organisations begin with in one way, whether a list or the walk found the organisation, or the tagger
 * did: the first place, with the word for its level where that makes a listed place (洛阳市 of 洛阳市公安局), and each that follows it
 * at once (郑州市 and 西湖区). Places further in stay as they were found.
 *
 * @param text plain
 */
export function withPlacesInside(
  mentions: readonly MentionProposal[],
  text: string,
  { places, majorPlaces }: Pick<WordLists, 'places' | 'majorPlaces'>,
): MentionProposal[] {
  const known = new Map<number, MentionProposal>();
  for (const mention of mentions) if (mention.type === 'place') known.set(extentOf(mention).start, mention);
  const standing = new OverlapIndex();
  for (const mention of mentions) standing.add(mention);
  const replaced = new Map<MentionProposal, MentionProposal>();
  const added: MentionProposal[] = [];
  for (const organisation of mentions) {
    if (organisation.type !== 'organization') continue;
    const { start, end } = extentOf(organisation);
    for (let at: number = start; at < end; ) {
      const place = known.get(at);
      const placeEnd = place === undefined ? null : extentOf(place).end;
      if (placeEnd !== null && placeEnd > end) break;
      const next = listedAt(text, at, end, placeEnd, at === start ? majorPlaces : null, places);
      if (next === null) break;
      const ranges = [{ start: readingOffset(at), end: readingOffset(next) }];
      const whole: MentionProposal = { ...(place ?? { type: 'place', value: null, confidence }), ranges, origin };
      if (place !== undefined && next !== placeEnd) replaced.set(place, whole);
      if (place === undefined && !standing.conflicts(whole)) added.push(whole);
      at = next;
    }
  }
  return [...mentions.map((mention) => replaced.get(mention) ?? mention), ...added];
}

/** Where the place ends that begins at `at` in an organisation's name, or null. */
function listedAt(
  text: string,
  at: number,
  end: number,
  found: number | null,
  majorPlaces: ReadonlySet<string> | null,
  places: ReadonlySet<string>,
): number | null {
  if (found !== null) {
    const isLevel = found + 1 < end && level.test(text.charAt(found)) && places.has(text.slice(at, found + 1));
    return isLevel ? found + 1 : found;
  }
  if (noPlaces.test(text.slice(at, at + longestPlace))) return null;
  for (let length = Math.min(longestPlace, end - at - 2); length >= 2; length--) {
    const name = text.slice(at, at + length);
    if (majorPlaces?.has(name) || (level.test(name.charAt(length - 1)) && length > 2 && places.has(name)))
      return at + length;
  }
  return null;
}
