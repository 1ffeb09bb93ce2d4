import { queries } from '../../main/store/queries.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { type RegisterListing, registerColumns } from '../../model/register/register-list.ts';
import { milliseconds } from './milliseconds.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const listing: RegisterListing = { wanted: '', type: null, extent: 'all', sort: null };
const pageLength = 100;

/** What people wait for in the register of a workspace. */
export function ofRegister(path: string): Readonly<Record<string, number>> {
  const workspace = Workspace.open(path, { nativeBinding });
  const page = (changes: Partial<RegisterListing>, from = 0) =>
    queries['register-rows'](workspace, { listing: { ...listing, ...changes }, from, count: pageLength });
  const { total } = page({});
  const sorted = registerColumns.flatMap((column) =>
    [true, false].map((descending) => milliseconds(() => page({ sort: { column, descending } }))),
  );
  const measured = {
    'register: entities': total,
    'register: opened, ms': milliseconds(() => {
      queries['register-types'](workspace);
      page({});
    }),
    'register: the last page, ms': milliseconds(() => page({}, Math.max(0, total - pageLength))),
    'register: sorted, the slowest column, ms': Math.max(...sorted),
    'register: filtered by a character, ms': milliseconds(() => page({ wanted: '青' })),
    'register: filtered by two characters, ms': milliseconds(() => page({ wanted: '青川' })),
    'register: filtered and sorted, ms': milliseconds(() =>
      page({ wanted: '馆', type: 'organization', sort: { column: 'last', descending: true } }),
    ),
  };
  workspace.close();
  return measured;
}
