import { inSlices } from '../slices.ts';
import { characterForm } from './character-form.ts';

/** What stands for a kind of company or society in brackets, and what it is short for; both in their form. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['株', '株式会社'],
  ['有', '有限会社'],
  ['社', '社团法人'],
  ['财', '财团法人'],
  ['学', '学校法人'],
]);
const bracketed = new RegExp(`\\(([${[...shortForms.keys()].join('')}])\\)`, 'g');

/**
 * What all ways of printing a name have in common: width, case, traditional and simplified characters and their variants, accents, kinds of
 * middle dot and quotation mark and white space make no difference, and ㈱ is 株式会社. The form of a form is itself.
 */
export function nameForm(name: string): string {
  const form = formOfCharacters(name);
  return form.includes('(') ? form.replace(bracketed, (_, short: string) => shortForms.get(short) ?? short) : form;
}

function formOfCharacters(text: string): string {
  return inSlices(text, (slice) => {
    let form = '';
    for (const character of slice) form += characterForm(character);
    return form;
  });
}

/** The form of a text, and where each of its UTF-16 units stands in the text. Parallel lists. */
export interface PlacedForm {
  readonly text: string;
  /** Of each unit, where what it comes from begins and ends in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The form of a text with the places that it comes from. Takes time linear in the text.
 *
 * @param keepsLines whether line ends stay, so that nothing that is looked for is found across one
 */
export function placedForm(text: string, keepsLines = false): PlacedForm {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (part: string, start: number, end: number): void => {
    for (let unit = 0; unit < part.length; unit++) {
      parts.push(part.charAt(unit));
      starts.push(start);
      ends.push(end);
    }
  };
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const form = keepsLines && character === '\n' ? '\n' : characterForm(character);
    push(form, start, end);
    const full = form.endsWith(')') && parts.at(-3) === '(' ? shortForms.get(parts.at(-2) ?? '') : undefined;
    if (full !== undefined) {
      const first = starts.at(-3) ?? start;
      for (const list of [parts, starts, ends]) list.length -= 3;
      push(full, first, end);
    }
    start = end;
  }
  return { text: parts.join(''), starts, ends };
}

/** The stretch of the text that units of its form come from, in UTF-16 units; null where it cuts a character that comes to several. */
export function placeInText(
  { starts, ends }: PlacedForm,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const [start, end] = [starts[from], ends[to - 1]];
  if (start === undefined || end === undefined || starts[from - 1] === start || ends[to] === end) return null;
  return { start, end };
}

/** Whether what somebody looks for stands in a text, however either is printed. */
export function holdsName(text: string, wanted: string): boolean {
  return nameForm(text).includes(nameForm(wanted));
}
