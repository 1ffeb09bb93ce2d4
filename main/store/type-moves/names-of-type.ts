import { nameForm } from '../../../model/names/name-form.ts';
import type { NameOfType, NamesOfType, NamesOfTypeWanted } from '../../../model/type-move.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** Lists the names under which people decided on marks of a type. */
export function namesOfType({
  database,
  numbered,
}: Pick<ProjectionParts, 'database' | 'numbered'>): (wanted: NamesOfTypeWanted) => NamesOfType {
  const among = `FROM name_places JOIN placed_name ON number = name
    WHERE type = @type AND accepted + rejected > 0 AND (@form = '' OR instr(form, @form) > 0)`;
  const counted = database.prepare<[{ type: number; form: string }], number>(`SELECT count(*) ${among}`).pluck();
  const rows = database.prepare<[{ type: number; form: string; from: number; count: number }], NameOfType>(
    `SELECT form, accepted + rejected AS marks ${among} ORDER BY marks DESC, form LIMIT @count OFFSET @from`,
  );
  return ({ type, wanted, from, count }) => {
    const asked = { type: numbered.known(type), form: nameForm(wanted) };
    return { total: counted.get(asked) ?? 0, rows: rows.all({ ...asked, from, count }) };
  };
}
