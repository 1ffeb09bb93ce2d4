import type { Language } from '../../model/language.ts';
import { reconciliationWords as english } from './en/reconciliation.ts';
import { reconciliationWords as chinese, type ReconciliationWords } from './zh/reconciliation.ts';

export type { RequestProblem } from './zh/reconciliation.ts';

/** Everything that the register says to other programs on this computer. */
export const reconciliationWords: Readonly<Record<Language, ReconciliationWords>> = { zh: chinese, en: english };
