import type { ArticleState } from '../../../model/article.ts';
import type { CommandLineWords } from '../zh/command-line.ts';
import { annotatorWords } from './annotators.ts';
import { authorityWords } from './authorities.ts';
import { backupReasons } from './backups.ts';
import { counted } from './counted.ts';
import { recoveredWords } from './damage.ts';
import { checkWords, formatPurposes, heldBack, loss, recordCounts } from './dataset.ts';
import { difference } from './difference.ts';
import { formatNames, unread as unreadWords } from './formats.ts';
import { pageImageWords } from './page-images.ts';
import { sample as sampleWords } from './sample.ts';
import { terms } from './terms.ts';

// Made when they are needed: what Intl knows of dates and numbers takes ten megabytes.
const moment = (at: number | Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
const percent = (share: number): string =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(share);
const articles = (count: number): string => counted(count, 'article', 'articles');
const entities = (count: number): string => counted(count, 'entity', 'entities');
const state = (each: ArticleState): string => terms.articleState[each].toLowerCase();
const whats = { mentions: 'entities', corrections: 'corrections' } as const;

export const commandLineWords: CommandLineWords = {
  usage: (formats) => `kanwu: newspapers as text, their entities found and their errors put right

  kanwu import FILE… --workspace W.kanwu [--as FORMAT] [--encoding NAME] [--same-text] [--resume]
             [--columns NAME=FIELD,…] [--annotator NAME] [--offsets UNIT]
             [--labels LABEL=TYPE,…] [--images leave|copy] [--weights SET]
      Imports issue files, and all that are in folders and archives (zip, tar, gzip), into a workspace, which is made if
      it is not there, and prints what was found in each. --resume goes on with what an import left that was cut off.
      A text that is there already, from a file with other line ends or in another encoding, needs --same-text.
      The format is told by the content; --as plain-text reads any text as it stands.
      So is the encoding, unless --encoding gives it: gb18030, big5, shift_jis, euc-kr, utf-16le …
      --columns says what the columns of tables hold: 题=title,全文=text,3=date (no-names: the first row is an article).
      --annotator says whose work is read of several people who annotated the same; without it what was curated is, where
      there is such (ground_truth in Label Studio), and else nothing of those texts.
      --labels says as which types labels of other tools come in: Vessel=ship,Misc=- (-: left out; *=-: all others, too,
      that are not known); else labels that the tag set does not know become new types that are named so.
      --images copy copies the page images that are found into the folder W.files beside the workspace; else they stay
      where they are. Those in archives are copied there in any case.
      --weights says by what names are found: all-sources, or free-sources, which are on free licences alone.

  kanwu extract FILE [--format jsonl] [--as FORMAT] [--encoding NAME] [--columns …] [--weights SET]
      Prints what is found in an issue file, one JSON object an article. Nothing is kept.

  kanwu export --workspace W.kanwu --format ${formats.map(({ code }) => code).join('|')} --out DIR
             [--issue NAME | --article ID,… | --found WORDS] [--done] [--from DATE] [--until DATE] [--filed-under VOCABULARY:CODE]
             [--include-suggested] [--include-not-for-release] [--raw] [--packed] [--citation FILE.json]
             [--seed N] [--without-quality] [--validate] [--pdf]
  kanwu export --workspace W.kanwu --recipe NAME --out DIR
      Writes what was accepted (and, if asked, what is only suggested) as new files in DIR, of the whole workspace or of the
      articles that are asked for, and says what the format could not carry. What is not for release stays, unless
      --include-not-for-release has it go. A recipe is saved in the window, under Export
      dataset. With --raw tables have no apostrophes before what a spreadsheet would compute; with --packed the
      original files go along, with checksums of all (BagIt). --citation says what the dataset is called, whose it is
      and what may be done with it (see README); else what is kept in the workspace holds. What samples of the marks
      found goes along where a format has a place for it, or it is packed, but for --without-quality. --pdf prints what is
      written as html, where an Electron is found (npm run kanwu finds it). --validate reads again
      what was written, and says what is wrong. Formats:
      ${formats.map(({ code, name }) => `${code} (${name}): ${formatPurposes[code] ?? ''}`).join('\n      ')}

  kanwu diff BEFORE.jsonl AFTER.jsonl [--json]
      Compares two exports in JSON Lines: which articles, texts, entities, corrections, relations, categories and comments
      were added, removed or changed. With --json it prints one JSON object a difference.

  kanwu diff [BEFORE.jsonl] --workspace W.kanwu [--from NAME] [--to NAME] [--json]
      The same between a version that somebody named (--from), or an export of the workspace, and another version (--to), or what
      the workspace holds now. Of versions only what people decided is compared. Changes nothing.

  kanwu versions W.kanwu [--json]
      The versions that somebody named in the window, under History: name, who, when.

  kanwu put-together STAND-OFF.jsonl FILE…
      Puts a dataset that was exported without its text together with the original files, and prints one JSON object an article.

  kanwu search WORDS… --workspace W.kanwu [--limit N]
      Looks through the text of all articles, with the corrections that are accepted, and prints the first N (20) with the
      passage. Simplified or traditional, full or half width, case and broken lines make no difference. Words that spaces part
      must stand in one paragraph; a space between "…" parts nothing.

  kanwu authorities add FILE… --workspace W.kanwu
  kanwu authorities list --workspace W.kanwu
  kanwu authorities replace NAME FILE --workspace W.kanwu
  kanwu authorities remove NAME --workspace W.kanwu
      Loads lists of people, organisations and places (CSV, TSV, XLSX, JSON Lines, SKOS, the SQLite file of CBDB) in which
      entries can be looked up, lists them, puts another file in the place of one, or takes one away. Links to its records stay.

  kanwu serve-authorities W.kanwu [--port N]
      Answers programs on this computer, like OpenRefine, from the register by the Reconciliation API 0.2, at port 8671 or
      the one that is given, until it is interrupted (Ctrl+C). It changes nothing; nobody else is answered.

  kanwu info W.kanwu
      Prints the issues of a workspace, how far they are, and whether the file is whole.

  kanwu types W.kanwu (--to F | --from F)
      --to writes the entity types, their attributes and guidelines, and the relation types to a file; --from has types be
      as such a file says, as one edit that the window can undo.

  kanwu samples W.kanwu [--json]
      Prints what samples of the marks say: how many of each type are wrong and how many are missing, with the 95%
      confidence interval (Wilson). With --json it prints one JSON object a sample.

  kanwu check W.kanwu
      Checks all of a workspace: whether the file is whole, and all that it holds is what its journal comes to. Says, too,
      how many page images are gone.

  kanwu images W.kanwu [--contents] [--find FOLDER] [--copy]
      Lists the pages whose image is gone or another file now; with --contents the files are read and compared. --find looks
      for the missing ones in FOLDER, by their content, and notes where they are. --copy copies those that lie elsewhere
      into the folder W.files beside the workspace. No workspace or backup holds images.

  kanwu merge OTHER.kanwu --workspace W.kanwu
      Takes what was done in a copy of a workspace into it, as often as you like. The copy stays as it is.

  kanwu purge W.kanwu --name NAME [--date YYYY-MM-DD] --reason REASON [--backups] [--yes]
      Takes an issue out of the file for good, also one that was removed, and its words out of the history. It cannot
      be undone. Without --yes it only lists what would go. With --backups it is taken out of those in the folder
      “Kanwu backups” (or the one given with --in), too.

  kanwu reread W.kanwu --name NAME [--date YYYY-MM-DD] --encoding NAME
      Reads the files of an issue in another encoding: what was decided moves to where it stands then, and what finds no
      place is listed. It can be taken back in the window; the old reading stays in the file until the issue is purged.

  kanwu backup W.kanwu [--in FOLDER]
      Makes a dated backup of a workspace in the folder “Kanwu backups” beside it (or in FOLDER), also while it is open
      in Kanwu, and checks it. Of older ones it keeps one an hour for a day, one a day for a month, one a month for a year.
      With --list it says which there are; with --to F.kanwu it writes a whole copy to that new file instead.

  kanwu restore BACKUP.kanwu --to F.kanwu
      Makes a workspace of a backup, in a new file. Backup and workspace stay as they are; writes over no file.

  kanwu recover W.kanwu --to F.kanwu
      Makes a new workspace of what can still be read of a damaged one, sources and journal, and says how much can't be.
      The damaged file stays as it is.

  --help, -h    this text
  --version     the version

Exit code: 0 done, 2 the command line is not right, 1 anything else.
`,
  asPlainText: '(--as plain-text reads it as it stands.)',
  withEncoding: '(--encoding NAME says it.)',
  withAnnotator: '(--annotator NAME says whose is read.)',
  withOffsets: '(--offsets utf-16 or --offsets grapheme says it.)',
  withSameText: '(--same-text imports it all the same.)',
  annotatorTaken: (name) => annotatorWords.taken(name),
  importTally: ({ files, imported, readAlong, thereAlready, leftOut }) =>
    `${counted(files, 'file', 'files')}: ${imported} imported, ${readAlong} read as part of others, ${thereAlready} there already, ${leftOut === 0 ? '' : `${leftOut} of other annotators left out, `}${files - imported - readAlong - thereAlready - leftOut} not imported`,
  readAs: ({ format, version, encoding }) =>
    `read as ${formatNames[format].replace(/^an? /, '')}${version === undefined ? '' : `, version ${version}`}, ${encoding}`,
  images: (report) => pageImageWords.imported(report, 'W.files'),
  imagesFound: (found, missing) => `${counted(found, 'page image', 'page images')} found, ${missing} still missing`,
  imagesCopied: (copied) => pageImageWords.copied(copied),
  imageCheck: (check) => pageImageWords.check(check),
  imageTrouble: (image) => pageImageWords.inTrouble(image),
  unread: (unread) => `not read: ${unreadWords(unread)}`,
  noTitle: 'untitled',
  noDate: 'undated',
  articles,
  corrections: (number) => counted(number, 'correction', 'corrections'),
  mentions: entities,
  notTogether: {
    'file-missing': (count) => `${counted(count, 'article', 'articles')} left out: a file that is needed was not given`,
    'other-text': (count) => `${counted(count, 'article', 'articles')} left out: the files read otherwise than then`,
  },
  records: recordCounts,
  checks: checkWords,
  wrote: (path, records) => `${path}: ${records}`,
  authorities: authorityWords.authorities,
  serving: (address) => `The register is served to programs on this computer at ${address} (Ctrl+C ends it)`,
  heldBack: (kept) => `${heldBack(kept)} (--include-not-for-release has them go)`,
  stale: (count) =>
    `the suggestions in ${counted(count, 'article', 'articles')} are older than what was decided of names in them; opening an article in the window renews them`,
  lost: (losses) => ['not carried by this format:', ...losses.map((each) => `  ${loss(each)}`)].join('\n'),
  copied: (path) => `${path}: a whole copy, checked`,
  nothingToBackUp: 'Nothing was done in this workspace yet: there is nothing to back up',
  backedUpAlready: (path) => `${path}: nothing has changed since this one was made`,
  backupsDropped: (count) => `To make room, the oldest ${counted(count, 'backup was', 'backups were')} removed`,
  noBackups: (folder) => `There is no backup of this workspace in ${folder}`,
  backupMade: (at, why, megabytes) => `${moment(at)}, ${backupReasons[why]}, ${megabytes} MB`,
  entries: (count) => counted(count, 'change', 'changes'),
  recovered: (path, recovered) => `${path}: ${recoveredWords(recovered)}`,
  workspace: (path) => `Workspace: ${path}`,
  issues: (number) => `Issues: ${number}`,
  clauses: (...clauses) => clauses.join('; '),
  counts: (what, { accepted, suggested }) => `${whats[what]}: ${accepted} accepted, ${suggested} to review`,
  states: { untouched: state('untouched'), 'in-work': state('in-work'), done: state('done') },
  integrity: (found) => `Integrity: ${found}`,
  whole: 'whole',
  file: (fileName, pages) => (pages === 1 ? fileName : `${fileName} and ${pages - 1} more`),
  journalLeadsHere: (entries) =>
    `whole; the journal (${counted(entries, 'change', 'changes')}) leads to the same state`,
  merged: (entries, conflicts, lists) =>
    `${counted(entries, 'change', 'changes')} taken in; ${
      conflicts === 0 ? 'no conflicts' : `${counted(conflicts, 'conflict', 'conflicts')} to be looked at in the window`
    }${lists === 0 ? '' : `; ${counted(lists, 'authority list', 'authority lists')} came along`}`,
  purges: ({ issues, files, articles: number, decisions, names }) =>
    `To be purged: ${issues.map(({ name, date }) => (date === null ? name : `${name} ${date}`)).join(', ')} (${files.join(', ')})
  ${articles(number)}, ${counted(decisions, 'decision', 'decisions')}, ${counted(names, 'name', 'names')} found nowhere else`,
  backupsHolding: (paths, go) =>
    [
      go ? 'Also out of these backups:' : 'These backups hold it, too (--backups takes it out of them):',
      ...paths.map((path) => `  ${path}`),
    ].join('\n'),
  backupsPurged: (count, failed) =>
    [`It is out of ${counted(count, 'backup', 'backups')}, too`, ...failed.map((path) => `  not out of ${path}`)].join(
      '\n',
    ),
  purgeNotYet: 'Nothing was changed. If that is what you want, run it again with --yes; it cannot be undone.',
  purged: (entries) =>
    `Purged; with it what ${counted(entries, 'entry', 'entries')} of the history said. Copies and backups elsewhere may still hold it.`,
  reread: (fileName, encoding, { moved, settled, lost, unplaced }) =>
    [
      `${fileName}: read as ${encoding}`,
      `  ${counted(moved, 'decision', 'decisions')} moved along${settled === 0 ? '' : `, ${counted(settled, 'correction', 'corrections')} no longer needed`}${lost === 0 ? '' : `, ${lost} found no place:`}`,
      ...unplaced.map(({ text, said }) => `    ${text} (${said})`),
      ...(lost > unplaced.length ? [`    … and ${lost - unplaced.length} more`] : []),
    ].join('\n'),
  difference,
  foundIn: ({ issue, date, page, headline, blocks }) =>
    `${issue} ${date ?? 'undated'}${page === null ? '' : `, p. ${page}`}: ${headline}${blocks === 1 ? '' : ` (${counted(blocks, 'paragraph', 'paragraphs')})`}`,
  foundAltogether: (found, blocks, listed) =>
    found === 0
      ? 'nothing found'
      : `${articles(found)}, ${counted(blocks, 'paragraph', 'paragraphs')}${listed < found ? `; these are the first ${listed}, --limit lists more` : ''}`,
  version: ({ name, note, by, at }) => `${at} ${name} (${by})${note === '' ? '' : ` ${note}`}`,
  noVersions: 'no version has a name; the window gives it one under History',
  typesWritten: (path) => `tag set written to ${path}`,
  typesTaken: ({ added, changed, same }) =>
    `${counted(added, 'type', 'types')} added, ${changed} changed, ${same} the same`,
  noSamples: 'no sample has been drawn; the window does that under Check a sample',
  sampleDrawn: ({ at, by, seed, status, of }) =>
    `${moment(new Date(at))} ${by}, seed ${seed}, ${sampleWords.ofStatus[status].toLowerCase()}; ${sampleWords.drawnFrom(of.marks, of.passages)}`,
  sampleProgress: sampleWords.progress,
  sampleFinding: (type, wrong, missing) =>
    `${type ?? 'All types'}: wrong ${wrong ?? 'not known'}, missing ${missing ?? 'not known'}`,
  share: (some, all, [share, low, high]) => sampleWords.share(some, all, percent(share), [percent(low), percent(high)]),
  onlyMarked: sampleWords.onlyMarked,
  typeName: terms.typeName,
  journalDiffers: (tables) => `the journal leads to another state: ${tables}`,
  sourceDiffers: (sha256) => `an imported file is not as it came (SHA-256 ${sha256})`,
  recognitionDamaged: (sha256) =>
    `what is kept of how an imported page was recognised can't be read (SHA-256 ${sha256})`,
  projectionDiffers: (name) => `an index says something else than the records: ${name}`,
  journalGap: (missing) => `the journal lacks ${counted(missing, 'entry', 'entries')}`,
  journalFails: (reason) => `the journal cannot be replayed: ${reason}`,
};
