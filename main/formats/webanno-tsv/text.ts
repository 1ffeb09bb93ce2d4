/**
 * The text of a WebAnno TSV document: its `#Text=` lines, each where the offsets of its tokens say; what lies between sentences is
 * white space.
 */
export function textOf(lines: readonly string[]): string {
  let text = '';
  let pending: string[] = [];
  for (const line of lines) {
    if (line.startsWith('#Text=')) pending.push(unescaped(line.slice('#Text='.length)));
    const token = /^\d+-\d+\t(\d+)-\d+\t([^\t]*)/.exec(line);
    if (token === null || pending.length === 0) continue;
    const sentence = pending.join('\n');
    pending = [];
    // The first token may come after white space that belongs to the sentence's line.
    const lead = Math.max(0, sentence.indexOf(unescaped(token[2] ?? '')));
    const missing = Number(token[1]) - lead - text.length;
    if (missing > 0) text += text === '' ? ' '.repeat(missing) : `\n${' '.repeat(missing - 1)}`;
    text += sentence;
  }
  return pending.length === 0 ? text : `${text}${text === '' ? '' : '\n'}${pending.join('\n')}`;
}

const signs: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };

/** `\t`, `\n`, `\[` and the like as what they stand for. */
export function unescaped(written: string): string {
  return written.replaceAll(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);
}

const written: Readonly<Record<string, string>> = {
  ...{ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b' },
};

/** What {@link unescaped} takes back, for the text of sentences and tokens. */
export function escaped(text: string): string {
  return text.replace(/[\\\t\n\r\f]|[\b]/g, (sign) => written[sign] ?? sign);
}
