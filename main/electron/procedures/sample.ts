import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about samples that are drawn to see how right the marks are. */
export function sampleProcedures({ desk }: ProcedureParts): ProceduresOf<'sample'> {
  return {
    'sample.list': () => desk.open().store.read('samples', null),
    'sample.draw': (wish) => desk.open().drawSample(wish),
    'sample.mark': (at) => desk.open().store.read('sample-mark', at),
    'sample.passage': (at) => desk.open().store.read('sample-passage', at),
    'sample.judge': (judged) => desk.open().store.write('judge-sample-mark', judged),
    'sample.read': (read) => desk.open().store.write('read-sample-passage', read),
    async 'sample.remove'({ id }) {
      await desk.open().store.write('remove-sample', id);
      return {};
    },
  };
}
