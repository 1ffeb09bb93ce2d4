import { stat } from 'node:fs/promises';

/** How large a file is, in bytes; null for what is no file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}
