import Papa from 'papaparse';
import type { Category, Vocabulary } from '../../../model/category.ts';
import { KanwuError } from '../../../model/error.ts';
import { plainText } from '../../../model/names/unit-form.ts';
import type { VocabularyProblem } from '../../../model/vocabulary-problem.ts';
import { withFormula } from '../tables/formula-cells.ts';

const fields = ['code', 'label', 'labelZh', 'labelEn', 'broader'] as const;
type Field = (typeof fields)[number];

/** What the columns may be called, as {@link plainName} gives it. */
const columnNames: Readonly<Record<Field, readonly string[]>> = {
  code: [
    'code',
    'notation',
    'id',
    'identifier',
    'number',
    '代码',
    '类号',
    '分类号',
    '分类代码',
    '编号',
    '编码',
    '号码',
  ],
  label: ['label', 'name', 'term', 'title', 'preflabel', '名称', '类名', '分类名', '分类名称', '标签', '词', '术语'],
  labelZh: ['labelzh', 'zh', 'namezh', 'preflabelzh', 'chinese', '中文', '中文名', '中文名称', '中文标签', '中文类名'],
  labelEn: ['labelen', 'en', 'nameen', 'preflabelen', 'english', '英文', '英文名', '英文名称', '英文标签', '英文类名'],
  broader: ['broader', 'parent', 'bt', 'broadercode', 'parentcode', 'parentid', '上位类', '上位词', '上位', '上级'],
};
const broaderEndings = ['代码', '类号', '编号', '分类', '类'];

/** A line of the file, counted from 1, with what each column holds. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Placed {
  readonly line: number;
  readonly term: Category;
}

/**
 * Reads a vocabulary from CSV (RFC 4180; also separated by tabs or semicolons): a row of column names, then one term a row. Columns
 * are a code, a label (or a Chinese and an English one) and, if there are broader terms, the code of the next one.
 *
 * @throws {KanwuError} `vocabulary-columns-missing` (detail: `found`), `vocabulary-line-invalid` (detail: `line`, `problem`,
 *   `value`), `vocabulary-empty`
 */
export function vocabularyFromCsv(text: string, scheme: string): Vocabulary {
  const [header, ...rows] = rowsOf(text);
  if (header === undefined) throw new KanwuError('vocabulary-empty');
  const columns = columnsOf(header);
  const placed = rows.map((row): Placed => {
    const superfluous = row.cells.slice(header.cells.length).find((cell) => cell !== '');
    if (superfluous !== undefined) throw invalid(row.line, 'fields-superfluous', superfluous);
    return { line: row.line, term: termOf(row, columns, scheme) };
  });
  if (placed.length === 0) throw new KanwuError('vocabulary-empty');
  checkCodes(placed);
  checkBroader(placed);
  return { scheme, label: { zh: scheme, en: scheme }, terms: placed.map(({ term }) => term) };
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      const [error] = errors;
      // Of the errors that there can be, one is none: a list of one column has no separator to tell it by.
      if (error !== undefined && error.type !== 'Delimiter') {
        throw invalid(line, 'quotes-unbalanced', '');
      }
      const cells = data.map((cell) => oneSpaced(withFormula(cell)));
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      for (; read < meta.cursor; read++) if (text[read] === '\n' || isLoneReturn(text, read)) line++;
    },
  });
  return rows;
}

/** With one space for each run of white space. One that is as long as a file is gone through, not matched as a whole: that takes a stack. */
function oneSpaced(text: string): string {
  return text
    .trim()
    .replace(/\s(?=\s)/g, '')
    .replace(/\s/g, ' ');
}

function isLoneReturn(text: string, at: number): boolean {
  return text[at] === '\r' && text[at + 1] !== '\n';
}

type Columns = ReadonlyMap<Field, number>;

function columnsOf({ cells }: Row): Columns {
  const columns = new Map<Field, number>();
  for (const [place, name] of cells.entries()) {
    const field = fieldOf(plainName(name));
    if (field !== null && !columns.has(field)) columns.set(field, place);
  }
  const hasLabel = columns.has('label') || columns.has('labelZh') || columns.has('labelEn');
  if (!columns.has('code') || !hasLabel) {
    throw new KanwuError('vocabulary-columns-missing', { found: cells.filter((cell) => cell !== '').join(', ') });
  }
  return columns;
}

function fieldOf(name: string): Field | null {
  const known = fields.find((field) => columnNames[field].includes(name));
  if (known !== undefined) return known;
  const ending = broaderEndings.find((each) => name.endsWith(each));
  const stem = ending === undefined ? name : name.slice(0, -ending.length);
  return ending !== undefined && columnNames.broader.includes(stem) ? 'broader' : null;
}

/** A column's name without what makes no difference: case, width, spaces, signs. */
function plainName(name: string): string {
  return plainText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function termOf({ line, cells }: Row, columns: Columns, scheme: string): Category {
  const cell = (field: Field): string => cells[columns.get(field) ?? -1] ?? '';
  const code = cell('code');
  if (code === '') throw invalid(line, 'no-code', '');
  const [zh, en] = [cell('labelZh'), cell('labelEn')];
  const either = cell('label') || zh || en;
  if (either === '') throw invalid(line, 'no-label', code);
  const broader = cell('broader');
  return { scheme, code, label: { zh: zh || either, en: en || either }, broader: broader === '' ? null : broader };
}

function checkCodes(placed: readonly Placed[]): void {
  const codes = new Set<string>();
  for (const { line, term } of placed) {
    if (codes.has(term.code)) throw invalid(line, 'code-twice', term.code);
    codes.add(term.code);
  }
}

function checkBroader(placed: readonly Placed[]): void {
  const broaderOf = new Map(placed.map(({ term }) => [term.code, term.broader]));
  const sound = new Set<string>();
  for (const { line, term } of placed) {
    if (term.broader !== null && !broaderOf.has(term.broader)) throw invalid(line, 'broader-unknown', term.broader);
    const above = new Set<string>();
    for (let code: string | null = term.code; code !== null && !sound.has(code); code = broaderOf.get(code) ?? null) {
      if (above.has(code)) throw invalid(line, 'broader-circular', code);
      above.add(code);
    }
    for (const code of above) sound.add(code);
  }
}

function invalid(line: number, problem: VocabularyProblem, value: string): KanwuError {
  return new KanwuError('vocabulary-line-invalid', { line, problem, value });
}
