import { readingOffset } from '../../../model/offset.ts';
import { occurrencesOf } from '../lexicon/occurrences.ts';
import { coverageOf, extentOf } from '../overlap.ts';
import { type MentionProposal, originOf } from '../recogniser.ts';

const origin = originOf({ name: 'short-forms', version: '1' });
const announced = /[（(](?:以下|下)?[简簡][称稱][：:]?\s?[“"「『]?([^”"」』（）()，,。\n]{2,16})[”"」』]?[）)]/g;
/** Parts of an organisation's name that say what it is, not which. */
const formWords = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|公司|集团)$/;
const registered = /(?:股份|责任|集团)?有限公司$/;

/**
 * Proposes the short forms of organisations where they occur, with the full name as value: those that a text announces
 * (“以下简称…”), and those that a registered company's name makes: 恒泰空调 and 恒泰公司 for 洛阳恒泰车用空调有限公司.
 */
export function findShortForms(mentions: readonly MentionProposal[], text: string): MentionProposal[] {
  const organisations = mentions.filter(({ type }) => type === 'organization');
  const forms = new Map<string, { readonly full: string; readonly confidence: number }>();
  for (const mention of organisations) {
    const full = textOf(mention, text);
    for (const form of registered.test(full) ? formsOfCompany(mention, mentions, text) : [])
      forms.set(form, { full, confidence: 0.8 });
  }
  for (const [form, full] of announcedForms(organisations, text)) forms.set(form, { full, confidence: 0.93 });
  if (forms.size === 0) return [];
  const details = [...forms.values()];
  const isInside = coverageOf(mentions, text.length);
  return [...occurrencesOf([...forms.keys()], text)].flatMap(({ name, start, end }): MentionProposal[] => {
    const form = details[name];
    if (form === undefined || isInside('organization', start, end)) return [];
    const ranges = [{ start: readingOffset(start), end: readingOffset(end) }];
    return [{ ranges, type: 'organization', value: form.full, confidence: form.confidence, origin }];
  });
}

/** What is left of a company's name without its place and form, in the ways that newspapers shorten it. */
function formsOfCompany(company: MentionProposal, mentions: readonly MentionProposal[], text: string): string[] {
  const { start, end } = extentOf(company);
  const place = mentions.find((mention) => mention.type === 'place' && extentOf(mention).start === start);
  if (place === undefined) return [];
  const stem = text.slice(extentOf(place).end, end).replace(registered, '');
  if (stem.length < 4 || stem.length > 16) return [];
  const name = stem.slice(0, 2);
  return [...new Set([name + stem.slice(-2), `${name}公司`, `${name}集团`, ...(stem.length <= 6 ? [stem] : [])])];
}

function announcedForms(organisations: readonly MentionProposal[], text: string): ReadonlyMap<string, string> {
  const endings = new Map(organisations.map((mention) => [extentOf(mention).end as number, textOf(mention, text)]));
  const given = new Map<string, string>();
  for (const match of text.matchAll(announced)) {
    const full = endings.get(match.index);
    if (full !== undefined && match[1] !== undefined) given.set(match[1], full);
  }
  return given;
}

/**
 * Ties organisations to a longer name of the article that they shorten, which becomes their value: their characters are, in order,
 * among those of the longer name, which begins alike (市人大常委会 for 洛阳市人大常委会).
 */
export function tieAbbreviations(mentions: readonly MentionProposal[], text: string): MentionProposal[] {
  const organisations = mentions.filter(({ type }) => type === 'organization');
  const longer = byBeginning(new Set(organisations.map((mention) => textOf(mention, text))));
  return mentions.map((mention) => {
    if (mention.type !== 'organization' || mention.value !== null) return mention;
    const name = textOf(mention, text);
    const full = longer.get(name.slice(0, 2))?.find((candidate) => abbreviates(name, candidate));
    return full === undefined ? mention : { ...mention, value: full };
  });
}

/**
 * Drops what was taken for a name inside a short form: a piece of a piece of a name (the 张江 of 张江光学, for a company of that
 * beginning) names nobody.
 */
export function dropInsideShortForms(mentions: readonly MentionProposal[]): MentionProposal[] {
  let shortFormEnd = 0;
  return mentions.filter((mention) => {
    const { start, end } = extentOf(mention);
    if (mention.type === 'organization' && mention.value !== null) shortFormEnd = Math.max(shortFormEnd, end);
    return mention.type !== 'person' || start >= shortFormEnd;
  });
}

/** How far into a name its short form may begin: after a place's name. */
const latestBeginning = 4;
/** The most long names that are kept for one beginning. */
const mostPerBeginning = 8;

function byBeginning(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < 6) continue;
    for (let at = 0; at <= latestBeginning; at++) {
      const beginning = name.slice(at, at + 2);
      const known = longer.get(beginning) ?? [];
      if (known.length < mostPerBeginning) known.push(name);
      longer.set(beginning, known);
    }
  }
  return longer;
}

/** Whether `short` leaves out characters of `full` and keeps the beginning of what is distinct in it. */
function abbreviates(short: string, full: string): boolean {
  const stem = short.replace(formWords, '');
  if (stem.length < 3 || short.length > full.length - 2 || full.startsWith(short)) return false;
  let at = full.indexOf(stem.slice(0, 2));
  if (at < 0 || at > latestBeginning) return false;
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
