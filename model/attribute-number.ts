import { plainText } from './names/unit-form.ts';

/**
 * What somebody typed as the value of an attribute that is a number, in the form in which it is kept: `1２,３00.5` is `12300.5`. Null for
 * what is none.
 */
export function attributeNumber(text: string): string | null {
  const plain = plainText(text)
    .replace(/[\s,，]/gu, '')
    .replace(/^[−–]/u, '-');
  return /^[-+]?(\d+(\.\d+)?|\.\d+)$/u.test(plain) ? String(Number(plain)) : null;
}
