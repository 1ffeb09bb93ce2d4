import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about figures. */
export function figureProcedures({ desk }: ProcedureParts): ProceduresOf<'figure'> {
  return {
    'figure.left': ({ from }) => desk.open().store.read('figure-left', from),
    'figure.decided': ({ from }) => desk.open().store.read('figure-decided', from),
    'figure.judged': ({ from }) => desk.open().store.read('figure-judged', from),
    'figure.corrected': ({ from }) => desk.open().store.read('figure-corrected', from),
    'figure.names': ({ entityIds }) => desk.open().store.read('figure-names', entityIds),
    'figure.beside': (wanted) => desk.open().store.read('figure-beside', wanted),
  };
}
