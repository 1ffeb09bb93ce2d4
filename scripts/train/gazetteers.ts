import { readFileSync } from 'node:fs';
import { entriesOf } from '../../main/extract/lists/list-format.ts';

/** A name that newspapers mention, with a tag of the ICTCLAS set: nr and nrt are people, ns places, nt organisations. */
export interface ListedName {
  readonly name: string;
  readonly tag: 'nr' | 'nrt' | 'ns' | 'nt';
  /** Whether the name is an ordinary word too, or a name of another kind. */
  readonly doubtful: boolean;
}

const tags = {
  'people-china': 'nr',
  'people-world': 'nrt',
  'places-china': 'ns',
  'places-world': 'ns',
  'companies-china': 'nt',
  'institutions-china': 'nt',
  'organisations-world': 'nt',
} as const;

/** The names of `gazetteers/`: a name a line, `?` after a doubtful one. */
export function readGazetteers(): ListedName[] {
  return Object.entries(tags).flatMap(([list, tag]) =>
    entriesOf(readFileSync(new URL(`gazetteers/${list}.txt`, import.meta.url), 'utf8')).map((entry) => ({
      name: entry.replace(/\?$/, ''),
      tag,
      doubtful: entry.endsWith('?'),
    })),
  );
}
