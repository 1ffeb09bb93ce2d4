import type { MentionProposal } from '../recogniser.ts';
import { extentOf } from '../resolve.ts';

const shortened = /[（(](?:以下|下)?简称[：:]?\s?[“"「『]?([^”"」』（）()，,。\n]{2,16})[”"」』]?[）)]/g;
/** Parts of an organisation's name that say what it is, not which. */
const formWords = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|公司|集团)$/;

/**
 * Ties short names of organisations to the full name before them, which becomes their value: names given in brackets
 * (“以下简称…”), and names whose characters are, in order, among those of a longer name of the article that begins alike
 * (科林空调 for 郑州科林车用空调有限公司).
 */
export function tieAbbreviations(mentions: readonly MentionProposal[], text: string): MentionProposal[] {
  const organisations = mentions.filter(({ type }) => type === 'organization');
  if (organisations.length === 0) return [...mentions];
  const given = namesGiven(organisations, text);
  const fullNames = [...new Set(organisations.map((mention) => textOf(mention, text)))].filter(
    (name) => name.length >= 6,
  );
  const known = new Map<string, string | null>();
  return mentions.map((mention) => {
    if (mention.type !== 'organization' || mention.value !== null) return mention;
    const name = textOf(mention, text);
    let full = known.get(name);
    if (full === undefined) {
      full = given.get(name) ?? fullNames.find((candidate) => abbreviates(name, candidate)) ?? null;
      known.set(name, full);
    }
    return full === null ? mention : { ...mention, value: full };
  });
}

function namesGiven(organisations: readonly MentionProposal[], text: string): ReadonlyMap<string, string> {
  const endings = new Map(organisations.map((mention) => [extentOf(mention).end as number, textOf(mention, text)]));
  const given = new Map<string, string>();
  for (const match of text.matchAll(shortened)) {
    const full = endings.get(match.index);
    if (full !== undefined && match[1] !== undefined) given.set(match[1], full);
  }
  return given;
}

/** Whether `short` leaves out characters of `full` and keeps the beginning of what is distinct in it. */
function abbreviates(short: string, full: string): boolean {
  const stem = short.replace(formWords, '');
  if (stem.length < 3 || short.length > full.length - 2 || full.startsWith(short)) return false;
  const begins = full.indexOf(stem.slice(0, 2));
  if (begins < 0 || begins > 4) return false;
  let at = begins;
  for (const character of stem) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function textOf(mention: MentionProposal, text: string): string {
  const { start, end } = extentOf(mention);
  return text.slice(start, end);
}
