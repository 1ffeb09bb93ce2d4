import { createColumnHelper, rowSelectionFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { type RegisterListing, type RegisterRow, registerColumns } from '../../model/register/register-list.ts';

/** Which rows there are, and in which order, is main's business: only what is in sight is here. */
export const registerFeatures = tableFeatures({ rowSortingFeature, rowSelectionFeature });

const helper = createColumnHelper<typeof registerFeatures, RegisterRow>();

/** Columns of figures, of which the greatest are wanted first. */
const figures: ReadonlySet<string> = new Set(['names', 'mentions', 'days', 'last', 'links']);

export const registerTableColumns = helper.columns(
  registerColumns.map((id) => helper.accessor(() => null, { id, sortDescFirst: figures.has(id) })),
);

/** What is asked of main, as the table has it. */
export function sortingOf({ sort }: RegisterListing): { id: string; desc: boolean }[] {
  return sort === null ? [] : [{ id: sort.column, desc: sort.descending }];
}

export function sortOf([first]: readonly { readonly id: string; readonly desc: boolean }[]): RegisterListing['sort'] {
  const column = registerColumns.find((each) => each === first?.id);
  return column === undefined || first === undefined ? null : { column, descending: first.desc };
}
