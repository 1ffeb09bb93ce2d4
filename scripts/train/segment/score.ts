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
export interface Scores {
  readonly starts: Tally;
  /** The roles of lines, of all and of each role. */
  readonly roles: { readonly all: Tally; readonly by: ReadonlyMap<MarkRole, Tally> };
  /** The people that bylines name, with what they did. */
  readonly people: Tally;
}

export function scorePages(pages: readonly MarkedPage[], cut: (page: MarkedPage) => Segmentation): Scores {
  const scores = {
    starts: new Tally(),
    roles: { all: new Tally(), by: new Map<MarkRole, Tally>() },
    people: new Tally(),
  };
  for (const page of pages) {
    const found = cut(page);
    scores.starts.add(scoreStarts(page, found));
    for (const [role, tally] of scoreRoles(page, found)) {
      scores.roles.all.add(tally);
      const ofRole = scores.roles.by.get(role) ?? new Tally();
      scores.roles.by.set(role, ofRole);
      ofRole.add(tally);
    }
    scores.people.add(scorePeople(page, found));
  }
  return scores;
}

/**
 * Article starts. Where a page may hold more articles than were marked (several telegrams under one headline), a start
 * with a headline and a dateline of its own is not counted as wrong.
 */
function scoreStarts(page: MarkedPage, cut: Segmentation): Tally {
  const tally = new Tally();
  const known = new Set(page.marks.filter((mark) => mark.opens).map((mark) => mark.start));
  tally.known = known.size;
  for (const { blocks } of cut.articles) {
    const start = blocks[0]?.start;
    if (start === undefined) continue;
    if (known.has(start)) tally.right += 1;
    else if (page.mayHoldMore && hasHeadlineAndDateline(page.text, start)) continue;
    tally.found += 1;
  }
  return tally;
}

const dateline = /^[（(【〔▲][^）)】〕]{2,16}[電电訊讯通]/;

export function hasHeadlineAndDateline(text: string, start: number): boolean {
  const lines = text.slice(start, start + 160).split('\n');
  if (dateline.test(lines[0] ?? '')) return false;
  return lines
    .slice(1, 5)
    .some(
      (_, at) => dateline.test(lines.slice(at + 1, at + 5).join('')) || leadOf(lines.slice(at + 1).join('')) !== null,
    );
}

function scoreRoles(page: MarkedPage, cut: Segmentation): Map<MarkRole, Tally> {
  const tallies = new Map<MarkRole, Tally>();
  const tallyOf = (role: MarkRole): Tally => {
    const tally = tallies.get(role) ?? new Tally();
    tallies.set(role, tally);
    return tally;
  };
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
  for (const [at, role] of known) {
    const said = found.get(at) ?? 'body';
    tallyOf(role).known += 1;
    tallyOf(said).found += 1;
    if (said === role) tallyOf(role).right += 1;
  }
  return tallies;
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
