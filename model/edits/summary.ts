/** The longest summary, in UTF-16 units: long enough for a headline, short enough for one line of the history. */
const longest = 60;

/** What an edit was about, in a few of its own words: `texts` strung together and cut where they grow long. */
export function summaryOf(texts: Iterable<string>): string {
  let summary = '';
  for (const text of texts) {
    const next = summary === '' ? oneLine(text) : `${summary}、${oneLine(text)}`;
    if (next.length > longest) return summary === '' ? cut(next) : `${summary}…`;
    summary = next;
  }
  return summary;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}
