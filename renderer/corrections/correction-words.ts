/** Text of a correction as it is shown in a line: line ends and spaces must be seen, since they are what many are about. */
export function visibleText(text: string): string {
  return text
    .replace(/\r?\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(/ /g, '␣')
    .replace(/\u3000/g, '□');
}
