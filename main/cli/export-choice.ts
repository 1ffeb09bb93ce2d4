import { CategoryKey } from '../../model/category.ts';
import { type ExportChoice, Seed } from '../../model/dataset-export.ts';
import { KanwuError } from '../../model/error.ts';
import type { ExportScope } from '../../model/export-scope.ts';
import { ArticleId } from '../../model/ids.ts';
import { IsoDate } from '../../model/issue.ts';
import type { LibraryFilter } from '../../model/library.ts';
import { isNameOf } from '../../model/purge.ts';
import { longestQuery } from '../../model/search/found-text.ts';
import type { Store } from '../store/store.ts';
import { issuesThere } from './issues-there.ts';
import { type OptionKinds, type ParsedLine, usage } from './parse-line.ts';

/** The options that say what of a workspace is exported, and how. */
export const choiceOptions = {
  ...{ issue: 'value', article: 'value', found: 'value' },
  ...{ done: 'flag', from: 'value', until: 'value', 'filed-under': 'value' },
  ...{
    'include-suggested': 'flag',
    'include-not-for-release': 'flag',
    raw: 'flag',
    packed: 'flag',
    pdf: 'flag',
    seed: 'value',
    validate: 'flag',
    'without-quality': 'flag',
  },
} as const satisfies OptionKinds;

/**
 * What a command line asks to be exported; what it says nothing of is as it was.
 *
 * @throws {KanwuError} `usage`, and `issue-not-found` when no issue is called so
 */
export async function exportChoice(
  line: ParsedLine,
  store: Pick<Store, 'read'>,
  before: ExportChoice,
): Promise<ExportChoice> {
  return {
    ...before,
    scope: (await scopeOf(line, store)) ?? before.scope,
    filter: filterOf(line, before.filter),
    includeSuggested: before.includeSuggested || line.has('include-suggested'),
    includeNotForRelease: before.includeNotForRelease || line.has('include-not-for-release'),
    raw: before.raw || line.has('raw'),
    packed: before.packed || line.has('packed'),
    pdf: before.pdf || line.has('pdf'),
    seed: seedIn(line) ?? before.seed,
    validate: before.validate || line.has('validate'),
    quality: before.quality && !line.has('without-quality'),
  };
}

async function scopeOf(line: ParsedLine, store: Pick<Store, 'read'>): Promise<ExportScope | null> {
  const [issue, article, found] = [line.valueOr('issue', ''), line.valueOr('article', ''), line.valueOr('found', '')];
  if ([issue, article, found].filter((each) => each !== '').length > 1)
    throw usage('options-exclude', '--issue, --article, --found');
  if (found.length > longestQuery) throw usage('argument-too-long', '--found');
  if (found !== '') return { kind: 'found', wanted: found };
  if (article !== '') {
    const ids = article.split(',').map((id) => ArticleId.safeParse(id.trim()));
    if (ids.some(({ success }) => !success)) throw usage('option-value-no-id', '--article');
    return { kind: 'articles', ids: ids.flatMap(({ data }) => data ?? []) };
  }
  if (issue === '') return null;
  const ids = (await issuesThere(store)).filter(({ name }) => isNameOf(issue, name)).map(({ id }) => id);
  if (ids.length === 0) throw new KanwuError('issue-not-found', { name: issue });
  return { kind: 'issues', ids };
}

function filterOf(line: ParsedLine, before: LibraryFilter): LibraryFilter {
  return {
    ...before,
    ...(line.has('done') ? { states: ['done'] } : {}),
    ...{ from: dateIn(line, 'from') ?? before.from, until: dateIn(line, 'until') ?? before.until },
    category: termIn(line) ?? before.category,
  };
}

function dateIn(line: ParsedLine, option: 'from' | 'until'): string | null {
  const written = line.valueOr(option, '');
  if (written === '') return null;
  if (!IsoDate.safeParse(written).success) throw usage('option-value-no-date', `--${option}`);
  return written;
}

function seedIn(line: ParsedLine): number | null {
  const written = line.valueOr('seed', '');
  if (written === '') return null;
  const seed = Seed.safeParse(Number(written));
  if (!seed.success) throw usage('option-value-no-count', '--seed');
  return seed.data;
}

function termIn(line: ParsedLine): CategoryKey | null {
  const written = line.valueOr('filed-under', '');
  if (written === '') return null;
  const [scheme = '', ...code] = written.split(':');
  const found = CategoryKey.safeParse({ scheme: scheme.trim(), code: code.join(':').trim() });
  if (!found.success) throw usage('option-value-no-term', '--filed-under');
  return found.data;
}
