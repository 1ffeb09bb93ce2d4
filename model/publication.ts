import { z } from 'zod';
import { PublicationId } from './ids.ts';
import { IsoDate } from './issue.ts';

const known = z.string().min(1).max(200);

/** A newspaper, or whatever else comes out in issues. Its id stays when its title is put right. */
export const Publication = z.strictObject({
  id: PublicationId,
  title: known,
  /** Former and other titles, and what recognition made of its title: an import under one of them is of this publication. */
  otherTitles: z.array(known).readonly(),
  /** International Standard Serial Number: `1000-1234`. */
  issn: known.nullable(),
  /** China's number of serials (国内统一连续出版物号): `CN 11-0065`. */
  cn: known.nullable(),
  /** Of its articles, with the script where that says more, as BCP 47 tags it: `zh-Hans`, `zh-Hant`, `en`. */
  language: known.nullable(),
  note: z.string(),
  /** The publication that it turned out to be one with: its issues are that one's. */
  joinedInto: PublicationId.nullable(),
});
export type Publication = Readonly<z.infer<typeof Publication>>;

/** A publication of which no more is known than what it is called. */
export function publicationTitled(id: PublicationId, title: string): Publication {
  return { id, title, otherTitles: [], issn: null, cn: null, language: null, note: '', joinedInto: null };
}

/** A publication as lists show it. */
export const PublicationLine = z.strictObject({
  publication: Publication,
  /** How many issues the workspace has of it, and from when to when. */
  issues: z.int().nonnegative(),
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
});
export type PublicationLine = Readonly<z.infer<typeof PublicationLine>>;

/** Whether a text is an ISSN, check digit included (ISO 3297). */
export function isIssn(text: string): boolean {
  const digits = /^(\d{4})-?(\d{3})([\dX])$/i.exec(text.trim());
  if (digits === null) return false;
  const [, first = '', second = '', check = ''] = digits;
  const sum = [...`${first}${second}`].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
  const expected = (11 - (sum % 11)) % 11;
  return (expected === 10 ? 'X' : String(expected)) === check.toUpperCase();
}
