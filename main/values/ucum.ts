import ucum from '@lhncbc/ucum-lhc';
import type { IsUnit } from '../../model/values/quantity.ts';

/** Whether UCUM has a unit, by the National Library of Medicine's reading of it. */
export const isUnit: IsUnit = (unit) => ucum.UcumLhcUtils.getInstance().validateUnitString(unit).status === 'valid';
