/** The part of the package `@lhncbc/ucum-lhc`, which brings no types, that Kanwu uses. */
declare module '@lhncbc/ucum-lhc' {
  interface Units {
    validateUnitString(unit: string): { readonly status: 'valid' | 'invalid' | 'error' };
  }

  const ucum: { readonly UcumLhcUtils: { getInstance(): Units } };
  export default ucum;
}
