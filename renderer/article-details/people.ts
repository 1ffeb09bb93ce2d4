/** The names in a line: parted by commas and the like, and by spaces only where the names are Chinese. */
export function peopleIn(line: string): readonly string[] {
  const names = line
    .split(/[、,，;；\n]/)
    .flatMap((part) => (/^[\p{Script=Han}\s]+$/u.test(part) ? part.split(/\s+/) : [part]))
    .map((name) => name.trim());
  return names.filter((name) => name !== '');
}
