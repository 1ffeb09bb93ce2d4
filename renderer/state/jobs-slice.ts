import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';

/** A long piece of work under way. */
export interface Job {
  readonly id: string;
  readonly kind: 'import' | 'export';
  /** What is being worked on, e.g. a file's name; empty before the first report. */
  readonly subject: string;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly cancelling: boolean;
}

export interface JobsSlice {
  readonly jobs: readonly Job[];
  /** Follows `work`, which is given the new job's id, until it ends. */
  runJob<Result>(kind: Job['kind'], work: (job: string) => Promise<Result>): Promise<Result>;
  cancelJob(id: string): Promise<void>;
  reportJob(id: string, subject: string, fraction: number): void;
}

export const jobsSlice =
  (bridge: Bridge): Slice<JobsSlice> =>
  (set, get) => {
    const change = (id: string, changes: Partial<Job>): void =>
      set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...changes } : job)) }));
    return {
      jobs: [],
      async runJob(kind, work) {
        const id = crypto.randomUUID();
        const job: Job = { id, kind, subject: '', fraction: 0, cancelling: false };
        set(({ jobs }) => ({ jobs: [...jobs, job] }));
        try {
          return await work(id);
        } finally {
          set(({ jobs }) => ({ jobs: jobs.filter((each) => each.id !== id) }));
        }
      },
      async cancelJob(id) {
        change(id, { cancelling: true });
        try {
          await callBridge(bridge, 'job.cancel', { job: id });
        } catch (thrown) {
          change(id, { cancelling: false });
          get().notifyError(thrown);
        }
      },
      reportJob(id, subject, fraction) {
        change(id, { subject, fraction });
      },
    };
  };
