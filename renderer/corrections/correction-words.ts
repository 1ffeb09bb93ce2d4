/**
 * Text of a correction as it is shown in a line: line ends and spaces must be seen, since they are what many are about.
 * Several line ends together are counted.
 */
export function visibleText(text: string): string {
  return text
    .replace(/(?:\r?\n)+/g, (ends) => lineEnds(ends.split('\n').length - 1))
    .replace(/\t/g, '⇥')
    .replace(/ /g, '␣')
    .replace(/\u3000/g, '⬚');
}

function lineEnds(count: number): string {
  return count === 1 ? '↵' : `↵×${count}`;
}
