import { proposeRepairs } from '../../../main/repair/propose-repairs.ts';
import { leadOf } from '../../../main/segment/lead.ts';
import type { Segmentation } from '../../../main/segment/segmentation.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Mark, MarkedPage, MarkRole } from './pages/marked-page.ts';

/** How much was found, of how much, and how much that is not there was found as well. */
export class Tally {
  right = 0;
  found = 0;
  known = 0;

  get precision(): number {
    return this.found === 0 ? 1 : this.right / this.found;
  }

  get recall(): number {
    return this.known === 0 ? 1 : this.right / this.known;
  }

  get f1(): number {
    return this.found + this.known === 0 ? 1 : (2 * this.right) / (this.found + this.known);
  }

  add({ right, found, known }: Tally): void {
    this.right += right;
    this.found += found;
    this.known += known;
  }
}

/** How pages were cut, beside how they should have been. */
export class Scores {
  readonly starts = new Tally();
  /** The people that bylines name, with what they did. */
  readonly people = new Tally();
  /** The broken lines that are put together: line ends inside a paragraph or headline. */
  readonly joins = new Tally();
  /** The roles of lines, of all and of each role. */
  readonly roles = new RoleTallies();

  add({ starts, people, joins, roles }: Scores): void {
    this.starts.add(starts);
    this.joins.add(joins);
    this.people.add(people);
    this.roles.add(roles);
  }
}

class RoleTallies {
  readonly all = new Tally();
  readonly #byRole = new Map<MarkRole, Tally>();

  by(role: MarkRole): Tally {
    const tally = this.#byRole.get(role) ?? new Tally();
    this.#byRole.set(role, tally);
    return tally;
  }

  /** Takes note of a line that is `known` and was `said` to be another role or the same. */
  count(known: MarkRole, said: MarkRole): void {
    for (const tally of [this.all, this.by(known)]) tally.known += 1;
    for (const tally of [this.all, this.by(said)]) tally.found += 1;
    if (known === said) for (const tally of [this.all, this.by(known)]) tally.right += 1;
  }

  add(other: RoleTallies): void {
    this.all.add(other.all);
    for (const [role, tally] of other.#byRole) this.by(role).add(tally);
  }
}

export function scorePages(pages: readonly MarkedPage[], cut: (page: MarkedPage) => Segmentation): Scores {
  const scores = new Scores();
  for (const page of pages) {
    const found = cut(page);
    scores.starts.add(scoreStarts(page, found));
    scores.people.add(scorePeople(page, found));
    scores.joins.add(scoreJoins(page, found));
    countRoles(page, found, scores.roles);
  }
  return scores;
}

/**
 * Article starts. Where a page may hold more articles than were marked (several telegrams under one headline), a start
 * with a headline and a dateline of its own is not counted as wrong.
 */
function scoreStarts(page: MarkedPage, cut: Segmentation): Tally {
  const tally = new Tally();
  const opening = page.marks.filter((mark) => mark.opens);
  const known = new Set(opening.filter((mark) => !mark.notice).map((mark) => mark.start));
  const notices = new Set(opening.filter((mark) => mark.notice).map((mark) => mark.start));
  tally.known = known.size;
  for (const { blocks } of cut.articles) {
    const start = blocks[0]?.start;
    if (start === undefined) continue;
    if (notices.has(start)) continue;
    if (known.has(start)) tally.right += 1;
    else if (page.mayHoldMore && hasHeadlineAndDateline(page.text, start)) continue;
    tally.found += 1;
  }
  return tally;
}

const dateline = /^[（(【〔▲][^）)】〕]{2,16}[電电訊讯通]/;

function hasHeadlineAndDateline(text: string, start: number): boolean {
  const lines = text.slice(start, start + 160).split('\n');
  if (dateline.test(lines[0] ?? '')) return false;
  return lines
    .slice(1, 5)
    .some(
      (_, at) => dateline.test(lines.slice(at + 1, at + 5).join('')) || leadOf(lines.slice(at + 1).join('')) !== null,
    );
}

/** Line joins, by where the text goes on. Of printed pages is not known which lines are one paragraph: nothing is counted there. */
function scoreJoins({ text, marks, mayHoldMore }: MarkedPage, { articles }: Segmentation): Tally {
  const tally = new Tally();
  if (mayHoldMore) return tally;
  const known = new Set(
    marks
      .filter(({ role }) => role !== 'furniture')
      .flatMap(({ start, end, goesOn }) => [
        ...(goesOn === true ? [start] : []),
        ...[...text.slice(start, end).matchAll(/-?\s*\n\s*/g)].map((match) => start + match.index + match[0].length),
      ]),
  );
  const blocks = articles.flatMap((article) => article.blocks);
  const joins = [
    ...proposeRepairs(text, blocks).flatMap(({ kind, end }) => (kind === 'line-join' ? [end] : [])),
    ...blocks.flatMap(({ continues, start }) => (continues === true ? [start] : [])),
  ];
  tally.known = known.size;
  tally.found = joins.length;
  tally.right = joins.filter((at) => known.has(at)).length;
  return tally;
}

function countRoles(page: MarkedPage, cut: Segmentation, roles: RoleTallies): void {
  const found = new Map<number, MarkRole>();
  for (const block of cut.furniture) paint(found, page.text, block, 'furniture');
  for (const { blocks } of cut.articles) {
    let below = false;
    for (const block of blocks) {
      paint(found, page.text, block, roleOf(block.role, below));
      below ||= block.role === 'body';
    }
  }
  const known = new Map<number, MarkRole>();
  for (const mark of page.marks) paint(known, page.text, mark, mark.role);
  for (const [at, role] of known) roles.count(role, found.get(at) ?? 'body');
}

/** Gives the stretch's role to each of its lines. */
function paint(lines: Map<number, MarkRole>, text: string, stretch: Pick<Mark, 'start' | 'end'>, role: MarkRole): void {
  const ink = text.slice(stretch.start, stretch.end);
  for (const line of ink.matchAll(/\S[^\n]*/g)) lines.set(stretch.start + line.index, role);
}

function roleOf(role: BlockRole, below: boolean): MarkRole {
  switch (role) {
    case 'kicker':
    case 'headline':
      return 'heading';
    case 'subhead':
      return below ? 'crosshead' : 'heading';
    case 'body':
    case 'byline':
    case 'caption':
    case 'furniture':
      return role;
  }
}

function scorePeople(page: MarkedPage, cut: Segmentation): Tally {
  const tally = new Tally();
  const left = new Map<string, number>();
  for (const { name, task } of page.people) left.set(`${task} ${name}`, (left.get(`${task} ${name}`) ?? 0) + 1);
  tally.known = page.people.length;
  for (const article of cut.articles) {
    const said = [
      ...article.reporters.map((name) => `reporter ${name}`),
      ...article.correspondents.map((name) => `correspondent ${name}`),
      ...article.photographers.map((name) => `photographer ${name}`),
    ];
    for (const each of said) {
      tally.found += 1;
      const count = left.get(each) ?? 0;
      if (count === 0) continue;
      tally.right += 1;
      left.set(each, count - 1);
    }
  }
  return tally;
}
