import { z } from 'zod';

/** The code by which an archive calls a thing (档号), as whoever keeps it writes it. */
export const ReferenceCode = z.string().min(1).max(200);
export type ReferenceCode = z.infer<typeof ReferenceCode>;

/**
 * Whether a code has the form that DA/T 13-2022 gives it: parts of letters and digits, joined by hyphens, within a part by middle dots, as
 * in `J001-WS·2021·Y-BGS-0001`. Archives have codes from before it, so that this is a hint and no rule.
 */
export function isFormedReferenceCode(code: string): boolean {
  return /^[A-Za-z0-9]+(·[A-Za-z0-9]+)*(-[A-Za-z0-9]+(·[A-Za-z0-9]+)*)+$/.test(code);
}
