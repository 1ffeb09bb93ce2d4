import Database from 'better-sqlite3';
import { queries } from '../../main/store/queries.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { type LedgerListing, placeIdsIn } from '../../model/register/ledger.ts';
import { milliseconds } from './milliseconds.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
/** So many rows are to be seen at once, with some before and behind them. */
const inSight = 60;

/** What people wait for in the ledger of the commonest name, and what the places of names take of the file. */
export function ofLedger(path: string): Readonly<Record<string, number>> {
  const workspace = Workspace.open(path, { nativeBinding });
  const { name, places, bytes } = inFile(path);
  const listing: LedgerListing = { names: [name], entityId: null, groups: [], type: null, order: 'day' };
  const listed = (changes: Partial<LedgerListing>) => queries['ledger-places'](workspace, { ...listing, ...changes });
  const ids = placeIdsIn(listed({}).ids);
  const middle = Math.floor(ids.length / 2);
  const measured = {
    'ledger: places of the commonest name': ids.length,
    'ledger: opened, ms': milliseconds(() => {
      const [...all] = placeIdsIn(listed({}).ids);
      queries['ledger-rows'](workspace, all.slice(0, inSight));
    }),
    'ledger: sorted by what stands before, ms': milliseconds(() => listed({ order: 'before' })),
    'ledger: sorted by what stands behind, ms': milliseconds(() => listed({ order: 'after' })),
    'ledger: filtered, ms': milliseconds(() => listed({ groups: ['accepted'] })),
    'ledger: rows in sight, ms': milliseconds(() =>
      queries['ledger-rows'](workspace, ids.slice(middle, middle + inSight)),
    ),
    'bytes a place': bytes.places / places,
    'bytes a place, names and entities included': (bytes.places + bytes.beside) / places,
  };
  workspace.close();
  return measured;
}

interface InFile {
  readonly name: string;
  readonly places: number;
  readonly bytes: { readonly places: number; readonly beside: number };
}

function inFile(path: string): InFile {
  const database = new Database(path, { readonly: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  const number = (sql: string): number => database.prepare<[], number>(sql).pluck().get() ?? 0;
  const sizeOf = (tables: readonly string[]): number =>
    number(`SELECT sum(pgsize) FROM dbstat WHERE name IN (${tables.map((table) => `'${table}'`).join(', ')})`);
  const commonest = database.prepare<[], string>(
    `SELECT form FROM name_places JOIN placed_name ON number = name
     GROUP BY name ORDER BY sum(accepted + suggested + rejected) DESC LIMIT 1`,
  );
  const found = {
    name: commonest.pluck().get() ?? '',
    places: number('SELECT count(*) FROM place'),
    bytes: {
      places: sizeOf(['place', 'names_on_page']),
      beside: sizeOf([
        ...[
          'placed_name',
          'placed_name_by_form',
          'name_places',
          'name_places_open',
          'entity_day',
          'entity_read',
          'placed_entity',
        ],
        ...['placed_entity_by_id', 'entity_line', 'entity_line_in_order', 'entity_line_by_type'],
      ]),
    },
  };
  database.close();
  return found;
}
