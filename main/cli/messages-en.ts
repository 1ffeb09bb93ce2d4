import type { CliMessages } from './messages.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

export const englishMessages: CliMessages = {
  usage: `kanwu: newspapers as text, their entities found and their errors put right

  kanwu import FILE… --workspace W.kanwu
      Imports issue files into a workspace, which is made if it is not there, and prints what was found in each.

  kanwu extract FILE [--format jsonl]
      Prints what is found in an issue file, one JSON object an article. Nothing is kept.

  kanwu export --workspace W.kanwu --format jsonl|csv --out DIR [--include-suggested]
      Writes what was accepted (and, if asked, what is only suggested) as a new file in DIR:
      JSON Lines with an article a line, or CSV with a mention a row.

  kanwu info W.kanwu
      Prints the issues of a workspace, how far they are, and whether the file is whole.

  --help, -h    this text
  --version     the version

Exit code: 0 done, 2 the command line is not right, 1 anything else.
`,
  noTitle: 'untitled',
  noDate: 'undated',
  articles: (number) => count(number, 'article'),
  corrections: (number) => count(number, 'correction'),
  mentions: (number) => count(number, 'mention'),
  wrote: (path, format, records) => `${path}: ${count(records, format === 'csv' ? 'mention' : 'article')}`,
  workspace: (path) => `Workspace: ${path}`,
  issues: (number) => `Issues: ${number}`,
  clauses: (...clauses) => clauses.join('; '),
  counts: (what, { accepted, suggested }) => `${what}: ${accepted} accepted, ${suggested} to review`,
  states: { untouched: 'untouched', 'in-work': 'in work', done: 'done' },
  integrity: (found) => `Integrity: ${found}`,
  whole: (entries) => `whole; the journal (${count(entries, 'change')}) leads to the same state`,
  journalDiffers: (tables) => `the journal leads to another state: ${tables}`,
  journalFails: (reason) => `the journal cannot be replayed: ${reason}`,
};
