import type { ReadValue } from '../../model/values/value.ts';

let loading: Promise<ReadValue> | undefined;

/**
 * How values are read, with all that UCUM knows of units. Its table and the grammar of EDTF are loaded when a value is to be read for the
 * first time: together 0.35 MB and some 40 ms, which no start should pay for.
 */
export function loadValueReader(): Promise<ReadValue> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ReadValue> {
  const [{ valueReader }, { isUnit }] = await Promise.all([import('../../model/values/value.ts'), import('./ucum.ts')]);
  return valueReader(isUnit);
}
