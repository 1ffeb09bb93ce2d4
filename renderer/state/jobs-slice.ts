import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { Job, JobsPart } from './jobs-part.ts';
import type { Slice } from './state.ts';

export const jobsSlice =
  (bridge: Bridge): Slice<JobsPart> =>
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
