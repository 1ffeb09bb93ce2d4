import { z } from 'zod';
import { plainText } from './names/unit-form.ts';

/** Letters of any script, where there are two cases lower ones, digits and hyphens: `vessel`, `船只`, `military-unit`. */
export const TypeName = z.string().regex(/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}\p{Nd}-]{0,39}$/u);
export type TypeName = z.infer<typeof TypeName>;

/** What is typed, or another tool's label, as a type may be named: in lower case, with hyphens for all that is no letter or digit. */
export function typeNamed(name: string): TypeName {
  return plainText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^[-\p{Nd}\p{M}]+|-+$/gu, '')
    .slice(0, 40);
}
