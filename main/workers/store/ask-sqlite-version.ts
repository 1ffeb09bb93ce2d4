import { WorkerThread } from '../protocol/worker-thread.ts';
import type { BackupThreadSettings } from './backup-thread.ts';
import type { StoreRequests } from './requests.ts';

/** The version of SQLite, which is loaded in threads alone. */
export async function askSqliteVersion({ workerPath, nativeBinding }: BackupThreadSettings): Promise<string> {
  const thread = new WorkerThread<StoreRequests>(workerPath);
  try {
    return await thread.ask('sqlite-version', { nativeBinding });
  } finally {
    await thread.close();
  }
}
