/**
 * Text with what XML calls white space (https://www.w3.org/TR/xml/#sec-common-syn) as one space each time, as it is layout in TEI. Other
 * spaces, such as the ideographic one between the characters of a name, are text.
 */
export function foldWhiteSpace(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, ' ');
}
