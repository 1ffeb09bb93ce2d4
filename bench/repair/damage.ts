/** A paragraph as recognition might have left it, and what is wrong with it: what it should read from where to where. */
export interface Damaged {
  readonly text: string;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

/** A way of spoiling text; `random` gives numbers from 0 to 1. */
export type Damage = (paragraph: string, random: () => number) => Damaged;

/** Spoils some characters, each by what `spoil` makes of it; null leaves it as it is. */
export function characterDamage(
  spoil: (character: string, random: () => number) => string | null,
  now: (character: string) => string = (character) => character,
): Damage {
  return (paragraph, random) => {
    let text = '';
    const faults: Fault[] = [];
    for (const character of paragraph) {
      const spoilt = spoil(character, random);
      if (spoilt !== null) faults.push({ start: text.length, end: text.length + spoilt.length, now: now(character) });
      text += spoilt ?? character;
    }
    return { text, faults };
  };
}

/** Set in lines of so many characters: every line end is one to join. */
export function wrapped(width: number): Damage {
  return (paragraph) => {
    const lines = paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    let at = 0;
    const faults = lines.slice(0, -1).map((line): Fault => {
      at += line.length;
      return { start: at, end: ++at, now: '' };
    });
    return { text: lines.join('\n'), faults };
  };
}

/** Set in lines of so many characters, of which one in four lost its last one: lines are joined beside what else is put right. */
export function wrappedWithLosses(width: number): Damage {
  return (paragraph, random) => {
    const { text, faults } = wrapped(width)(paragraph, random);
    const spoilt = text.replace(/[\u4e00-\u9fff](?=\n)/g, (character) => (random() < 1 / 4 ? '□' : character));
    return { text: spoilt, faults };
  };
}

/** Set in lines, of which one in eight stands twice. */
export const doubledLines: Damage = (paragraph, random) => {
  const lines = paragraph.match(/.{1,18}/gu) ?? [];
  let text = '';
  const faults: Fault[] = [];
  for (const [place, line] of lines.entries()) {
    if (place > 0) text += '\n';
    text += line;
    if (line.length < 8 || random() > 1 / 8) continue;
    faults.push({ start: text.length, end: text.length + line.length + 1, now: '' });
    text += `\n${line}`;
  }
  return { text, faults };
};

/** Set in lines of so many characters, of which one in twenty stands in the place of the next. */
export function swappedPrint(width: number): Damage {
  return (paragraph, random) => {
    const lines = [...(paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])];
    const faults: Fault[] = [];
    let at = 0;
    for (let line = 0; line + 1 < lines.length; line++) {
      const [first = '', second = ''] = [lines[line], lines[line + 1]];
      const length = first.length + second.length;
      if (
        random() < 1 / 20 &&
        first.length >= 6 &&
        second.length >= 6 &&
        first.trim() + second.trim() === first + second
      ) {
        [lines[line], lines[line + 1]] = [second, first];
        faults.push({ start: at, end: at + length + 1, now: first + second });
        at += length + 2;
        line += 1;
      } else at += first.length + 1;
    }
    return { text: lines.join('\n'), faults };
  };
}

/** One in five of the signs that close a quotation is turned round, or is lost where the paragraph ends with it. */
export const turnedSigns: Damage = (paragraph, random) => {
  let text = '';
  const faults: Fault[] = [];
  for (const [at, character] of [...paragraph].entries()) {
    const turned = { '”': '“', '」': '「', '》': '《' }[character];
    const spoils = turned !== undefined && random() < 1 / 5;
    const isLost = spoils && at === [...paragraph].length - 1;
    if (isLost) faults.push({ start: text.length, end: text.length, now: character });
    else if (spoils) faults.push({ start: text.length, end: text.length + 1, now: character });
    text += isLost ? '' : spoils ? turned : character;
  }
  return { text, faults };
};
