/** A long piece of work under way. */
export interface Job {
  readonly id: string;
  readonly kind:
    | 'open'
    | 'import'
    | 'export'
    | 'find-images'
    | 'check-images'
    | 'copy-images'
    | 'authority-list'
    | 'authority-removal'
    | 'compare';
  /** What is being worked on, e.g. a file's name; empty before the first report. */
  readonly subject: string;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly cancelling: boolean;
}

export interface JobsPart {
  readonly jobs: readonly Job[];
  /** Follows `work`, which is given the new job's id, until it ends. */
  runJob<Result>(kind: Job['kind'], work: (job: string) => Promise<Result>): Promise<Result>;
  cancelJob(id: string): Promise<void>;
  reportJob(id: string, subject: string, fraction: number): void;
}
