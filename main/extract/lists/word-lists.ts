import { entriesOf, rowsOf, sectionsOf } from './list-format.ts';

/** The word lists in `resources/lists`, each a text file `<name>.txt`. */
export const listNames = [
  'words',
  'divisions',
  'countries',
  'places',
  'natural-features',
  'organisations',
  'organisation-endings',
  'positions',
  'surnames',
  'name-characters',
  'transcription',
  'well-known-people',
  'name-neighbours',
  'set-phrases',
] as const;
export type ListName = (typeof listNames)[number];

export interface CommonWord {
  readonly word: string;
  readonly frequency: number;
  /** A part of speech of the ICTCLAS set. */
  readonly tag: string;
}

/** How much more often a character stands in a place of a name than in a text: natural logarithms of the ratio. */
export interface NameCharacter {
  readonly surname: number;
  readonly first: number;
  readonly second: number;
  readonly only: number;
  readonly foreign: number;
}

export type OrganisationKind =
  | 'company'
  | 'school'
  | 'research'
  | 'government'
  | 'society'
  | 'health'
  | 'media'
  | 'culture'
  | 'sport';

export type PositionKind = 'office' | 'occupation';

/** What the word lists say, read into the shapes that recognisers use. */
export interface WordLists {
  readonly words: readonly CommonWord[];
  readonly places: ReadonlySet<string>;
  /** Countries, provinces and prefectures, whose names are seldom anything else. */
  readonly majorPlaces: ReadonlySet<string>;
  /** Organisations whose names don't show what they are, with their full names where these differ. */
  readonly organisations: ReadonlyMap<string, string | null>;
  readonly organisationEndings: ReadonlyMap<string, OrganisationKind>;
  /** Endings that name an organisation without anything before them (管委会), within a text that says whose. */
  readonly bareOrganisations: ReadonlySet<string>;
  readonly positions: ReadonlyMap<string, PositionKind>;
  /** Words that follow a name and say who is meant (王宁主任, 李静女士). */
  readonly addresses: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly nameCharacters: ReadonlyMap<string, NameCharacter>;
  readonly transcriptionCharacters: ReadonlySet<string>;
  readonly knownPeople: ReadonlySet<string>;
  readonly wordsAfterNames: ReadonlySet<string>;
  /** Those of `wordsAfterNames` that say that somebody speaks. */
  readonly speechWords: ReadonlySet<string>;
  readonly wordsBeforeNames: ReadonlySet<string>;
  /** Phrases that name no one and no place, though a name seems to stand in them. */
  readonly setPhrases: readonly string[];
}

/** Reads the lists from what their files hold. */
export function wordListsOf(contents: Readonly<Record<ListName, string>>): WordLists {
  const positions = sectionsOf(contents.positions);
  const endings = sectionsOf(contents['organisation-endings']);
  const neighbours = sectionsOf(contents['name-neighbours']);
  const [transcription = '', ...foreignNames] = entriesOf(contents.transcription);
  const [singleSurnames = '', ...compoundSurnames] = entriesOf(contents.surnames);
  const speechWords = new Set(neighbours.get('after-speech'));
  return {
    words: rowsOf(contents.words).map(([word = '', frequency, tag = '']) => ({
      word,
      frequency: Number(frequency),
      tag,
    })),
    places: new Set([
      ...rowsOf(contents.divisions).flatMap(([name = '', short = '']) => (short === '' ? [name] : [name, short])),
      ...rowsOf(contents.countries).map(([name = '']) => name),
      ...entriesOf(contents.places),
      ...entriesOf(contents['natural-features']),
    ]),
    majorPlaces: new Set([
      ...rowsOf(contents.divisions).flatMap(([name = '', short = '', level = '']) =>
        level === 'county' ? [] : [name, short].filter((each) => each !== ''),
      ),
      ...rowsOf(contents.countries).map(([name = '']) => name),
    ]),
    organisations: new Map(rowsOf(contents.organisations).map(([name = '', full]) => [name, full ?? null])),
    organisationEndings: new Map(
      [...endings].flatMap(([kind, words]) =>
        kind === 'bare' ? [] : words.map((word) => [word, kind as OrganisationKind] as const),
      ),
    ),
    bareOrganisations: new Set(endings.get('bare')),
    positions: new Map(
      (['occupation', 'office'] as const).flatMap((kind) =>
        (positions.get(kind) ?? []).map((word) => [word, kind] as const),
      ),
    ),
    addresses: new Set(positions.get('address')),
    surnames: new Set([...singleSurnames, ...compoundSurnames]),
    nameCharacters: new Map(rowsOf(contents['name-characters']).map(nameCharacterOf)),
    transcriptionCharacters: new Set(transcription),
    knownPeople: new Set([...foreignNames, ...entriesOf(contents['well-known-people'])]),
    wordsAfterNames: new Set([...speechWords, ...(neighbours.get('after') ?? [])]),
    speechWords,
    wordsBeforeNames: new Set(neighbours.get('before')),
    setPhrases: entriesOf(contents['set-phrases']),
  };
}

function nameCharacterOf([character = '', ...tenfold]: readonly string[]): readonly [string, NameCharacter] {
  const [surname = 0, first = 0, second = 0, only = 0, foreign = 0] = tenfold.map((each) => Number(each) / 10);
  return [character, { surname, first, second, only, foreign }];
}
