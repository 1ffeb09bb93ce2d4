import { characterForm } from '../../model/names/character-form.ts';
import type { Fault } from './damage.ts';

/** How many faults there were, how many repairs were proposed, and how many of these were right. */
export class Tally {
  #right = 0;
  #proposed = 0;
  #faults = 0;
  #length = 0;

  add(text: string, faults: readonly Fault[], proposed: readonly Fault[]): void {
    const repaired = (at: Fault): string => `${at.start} ${form(text, at)}`;
    const wanted = new Set(faults.map(repaired));
    this.#faults += faults.length;
    this.#proposed += proposed.length;
    this.#length += text.length;
    this.#right += proposed.filter((each) => wanted.has(repaired(each)) || fitsSpacing(text, each, faults)).length;
  }

  print(name: string, more = ''): void {
    const [precision, recall] = [this.#right / this.#proposed, this.#right / this.#faults];
    const wrong = ((this.#proposed - this.#right) / this.#length) * 10_000;
    process.stdout.write(
      `  ${name.padEnd(22)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ` +
        `false alarms in 10,000 characters ${wrong.toFixed(1)}  (${this.#faults} faults)${more}\n`,
    );
  }
}

/** What stands there then, whatever of it was there before. */
function form(text: string, { end, now }: Fault): string {
  return `${[...now].map(characterForm).join('')}|${text.slice(end, end + 3)}`;
}

/** White space may be repaired with or without the character before it. */
function fitsSpacing(text: string, proposed: Fault, faults: readonly Fault[]): boolean {
  return faults.some(
    ({ start, end, now }) =>
      start <= proposed.start &&
      proposed.end <= end &&
      text.slice(start, proposed.start) + proposed.now + text.slice(proposed.end, end) === now,
  );
}
