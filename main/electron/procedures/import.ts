import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about what was given to import. */
export function importProcedures({ desk, files }: ProcedureParts): ProceduresOf<'import'> {
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
    'import.annotator': ({ job, ...wanted }) => desk.importAnnotator(job, wanted),
    async 'import.annotators'({ id }) {
      return [...((await desk.open().store.read('import-summary', { id, since: 0 }))?.annotators ?? [])];
    },
    'import.with-labels': ({ job, ...wanted }) => desk.importWithLabels(job, wanted),
    async 'import.labels'({ id }) {
      return [...((await desk.open().store.read('import-summary', { id, since: 0 }))?.labels ?? [])];
    },
    async 'import.leave-out'({ id }) {
      await desk.open().store.write('leave-imports-out', id);
      return {};
    },
  };
}
