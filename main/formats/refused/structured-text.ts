/** Subtitles: SubRip (.srt) begins with a number and the times of its first line, WebVTT with its name. */
export function isSubtitles(text: string): boolean {
  const time = /^\s*\d+[ \t]*\r?\n[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]+-->[ \t]+\d/;
  return time.test(text) || /^\s*WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|$)/.test(text);
}

/** iCalendar (RFC 5545) and vCard (RFC 6350). */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:V(?:CALENDAR|CARD)[ \t]*(?:\r?\n|$)/i.test(text);
}

/** BibTeX, an entry of which begins a line, and RIS, which begins with the type of its first reference. */
export function isBibliography(text: string): boolean {
  const entry = /^[ \t]*@[a-z]+[ \t]*\{\s*[^\s,{}"=]+\s*,\s*[a-z][\w-]*\s*=\s*["{\w]/im;
  return entry.test(text) || /^\s*TY {2}- [A-Z]{3,}[ \t]*\r?\n[A-Z][A-Z\d] {2}-/.test(text);
}

/** A document of LaTeX, or a part of one: its commands begin lines. */
export function isLatex(text: string): boolean {
  return /^[ \t]*\\(?:documentclass|documentstyle|begin|chapter|(?:sub){0,2}section)\*?[ \t]*[[{]/m.test(text);
}

/** A mail (RFC 822, also the first of an mbox): header fields as far as the first empty line, with those that programs set. */
export function isMail(text: string): boolean {
  const [header = ''] = text.replace(/^\s+/, '').split(/\r?\n[ \t]*\r?\n/, 1);
  const [first = '', ...rest] = header.split(/\r?\n/);
  const lines = /^From \S+ .*\d{4}$/.test(first) ? rest : [first, ...rest];
  if (lines.length < 2 || !lines.every((line, at) => isField(line) || (at > 0 && /^[ \t]+\S/.test(line)))) return false;
  const has = (field: RegExp): boolean => lines.some((line) => field.test(line));
  if (has(/^(?:Message-ID:[ \t]*<|MIME-Version:[ \t]*\d|Received:[ \t]+(?:from|by)\b)/i)) return true;
  return has(/^From:.*\S@\S/i) && has(/^(?:To|Date|Subject):/i);
}

/** A field of a mail's header: its name is of printable ASCII. */
function isField(line: string): boolean {
  return /^[A-Za-z][A-Za-z\d-]*:/.test(line);
}

/** Markdown that has more than prose: a table of pipes, or front matter before the text. */
export function isMarkdown(text: string): boolean {
  if (/^\s*---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:[^\n]*\n|[ \t]+\S[^\n]*\n|- [^\n]*\n)+---[ \t]*\r?\n\s*\S/.test(text))
    return true;
  const lines = text.split(/\r?\n/);
  return lines.some((line, at) => {
    const [columns, header] = [columnsOfRule(line), lines[at - 1] ?? ''];
    return columns !== null && header.includes('|') && cellsOf(header).length === columns;
  });
}

/** How many columns a line rules off, as `| --- | :-: |` does; null for one that is no such line. */
function columnsOfRule(line: string): number | null {
  if (!line.includes('|') || !line.includes('--')) return null;
  const cells = cellsOf(line);
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim())) ? cells.length : null;
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

/**
 * YAML from front to end: all lines are entries, items, comments or what belongs to one. Without a mark at its beginning its keys are in
 * small letters, none twice, and there are three: who speaks in an interview and the labels of a list are not.
 */
export function isYaml(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isMarked = /^(?:%YAML|---(?:[ \t]|$))/.test(lines[0]?.trimStart() ?? '');
  if (!lines.every((line, at) => yamlLine.test(line) || (at > 0 && /^[ \t]/.test(line)))) return false;
  const keys = lines.flatMap((line) => /^([A-Za-z_][\w.-]*):(?:[ \t]|$)/.exec(line)?.[1] ?? []);
  if (isMarked) return keys.length > 0 || lines.some((line) => /^- [\w"'-]+:(?: |$)/.test(line));
  return keys.length > 2 && new Set(keys).size === keys.length && keys.every((key) => /^[a-z][a-z\d_.-]*$/.test(key));
}

const yamlLine =
  /^(?:["']?[\p{L}_][\p{L}\p{N}_.-]*["']?:(?:[ \t]|$)|-(?:[ \t]|$)|[ \t]*#|---|\.\.\.$|%YAML|%TAG|[\]}]$)/u;
