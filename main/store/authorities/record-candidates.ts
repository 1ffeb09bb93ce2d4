import type Database from 'better-sqlite3';
import type { AuthorityRecord, NameToLookUp, RecordCandidate } from '../../../model/authorities/authority-record.ts';
import { partsOf } from '../../../model/authorities/near-forms.ts';
import { rankRecords } from '../../../model/authorities/rank-records.ts';
import { linkToRecord } from '../../../model/authorities/record-link.ts';
import type { LookAlikes } from '../../../model/names/look-alikes.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { soundOf } from '../../../model/names/pinyin-syllables.ts';
import { matchFor } from '../search/tokens.ts';

/** So many candidates there are at most. */
const mostCandidates = 10;
/** So many records are looked at more closely. */
const mostRanked = 300;
/** Where so many are called so, nobody looks for those that are called nearly so. */
const enough = 10;

/** Names of so many characters at most are looked up as each that looks like them. */
const longestAlike = 12;

/** Looks in the lists that are loaded for records that a name may stand for, the likeliest first. */
export type RecordSearch = (looked: NameToLookUp, lookAlikes?: LookAlikes) => RecordCandidate[];

interface Row {
  readonly listName: string;
  readonly identifier: string;
  readonly type: string | null;
  readonly name: string;
  readonly aliases: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly place: string;
  readonly titles: string;
  readonly note: string;
}

export function sqlRecordSearch(database: Database.Database): RecordSearch {
  const rowsBy = (table: string, key: string) =>
    database.prepare<[string], number>(`SELECT row FROM ${table} WHERE ${key} = ? LIMIT ${mostRanked}`).pluck();
  const byForm = rowsBy('authority_form', 'form');
  const bySound = rowsBy('authority_sound', 'sound');
  const byPart = rowsBy('authority_near', 'part');
  const byCharacters = database
    .prepare<[string], number>(
      `SELECT rowid FROM authority_characters WHERE authority_characters MATCH ? LIMIT ${mostRanked}`,
    )
    .pluck();
  const record = database.prepare<[number], Row>(
    `SELECT authority_list.name AS listName, identifier, type, authority_record.name, aliases, from_year AS "from", to_year AS "to",
       place, titles, note
     FROM authority_record JOIN authority_list ON number = list WHERE row = ? AND is_whole = 1`,
  );
  return (looked, lookAlikes = new Map()) => {
    const form = nameForm(looked.name);
    if (form === '') return [];
    const found = new Set<number>(byForm.all(form));
    const look = (rows: readonly number[]): void => {
      for (const row of rows) if (found.size < mostRanked) found.add(row);
    };
    if (found.size < enough) look(bySound.all(soundOf(form)));
    if (found.size < enough) for (const alike of formsAlike(form, lookAlikes)) look(byForm.all(alike));
    if (found.size < enough) {
      look(byPart.all(form));
      for (const part of partsOf(form)) {
        look(byForm.all(part));
        look(byPart.all(part));
      }
    }
    const characters = [...form];
    const match = characters.length < 2 ? null : matchFor(characters);
    if (found.size < enough && match !== null) look(byCharacters.all(match));
    const records = [...found].flatMap((row) => {
      const known = record.get(row);
      return known === undefined ? [] : [{ ...recordOf(known), listName: known.listName }];
    });
    return rankRecords(looked, records, mostCandidates, lookAlikes).map(
      ({ record: { listName, ...ranked }, reasons }) => ({
        ...{ record: ranked, list: listName, link: linkToRecord({ name: listName }, ranked), reasons },
      }),
    );
  };
}

/** A name's form with each of its characters as each that looks like it. */
function formsAlike(form: string, lookAlikes: LookAlikes): string[] {
  const characters = [...form];
  if (characters.length > longestAlike) return [];
  return characters.flatMap((character, place) =>
    (lookAlikes.get(character) ?? []).map((other) => characters.with(place, other).join('')),
  );
}

function recordOf({ aliases, titles, listName: _, ...row }: Row): AuthorityRecord {
  return { ...row, aliases: JSON.parse(aliases), titles: JSON.parse(titles) };
}
