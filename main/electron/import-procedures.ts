import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';
import type { Desk } from '../desk/desk.ts';
import type { FileHandles } from './file-handles.ts';

type ImportProcedureName = Extract<ProcedureName, `import.${string}`>;

/** Those of the bridge's calls that are about what was given to import. */
type ImportProcedures = {
  readonly [Name in ImportProcedureName]: (
    input: ProcedureInput<Name>,
  ) => ProcedureOutput<Name> | Promise<ProcedureOutput<Name>>;
};

export function importProcedures(desk: Desk, files: FileHandles): ImportProcedures {
  return {
    'import.batches': ({ limit }) => desk.importBatches(limit),
    async 'import.items'({ from, ...wanted }) {
      const { store } = desk.open();
      const [{ total, rows }, summary] = await Promise.all([
        store.read('import-items', { ...wanted, from }),
        store.read('import-summary', { id: wanted.id, since: 0 }),
      ]);
      // A page names no file by a path that came with somebody else's workspace.
      const isHere = summary?.batch.isHere === true;
      const file = (path: string, entry: string | null) =>
        isHere && entry === null ? files.grant(path, 'issue') : null;
      return { from, total, rows: rows.map((row) => ({ ...row, file: file(row.path, row.entry) })) };
    },
    'import.resume': ({ job, id }) => desk.resumeImport(job, id),
    'import.again': ({ job, ...wanted }) => desk.importAgain(job, wanted),
    async 'import.leave-out'({ id }) {
      await desk.open().store.write('leave-imports-out', id);
      return {};
    },
  };
}
