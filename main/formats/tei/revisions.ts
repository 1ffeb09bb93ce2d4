import type { DatasetArticle, DatasetDecision } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';

/** Who decided something of an issue's articles, on which days: a change of the document each, as TEI's `revisionDesc` lists them. */
export class Revisions {
  /** How often each did what, by day and name. */
  readonly #byDay = new Map<string, Map<string, Map<string, number>>>();
  /** What one decision is told by: those on several things at once are one. */
  readonly #met = new Set<string>();

  add(article: DatasetArticle): void {
    for (const records of decidedIn(article)) {
      for (const { decisions } of records) if (decisions !== undefined) for (const each of decisions) this.#note(each);
    }
  }

  #note({ by, at, action }: DatasetDecision): void {
    const key = JSON.stringify([by, at, action]);
    if (this.#met.has(key)) return;
    this.#met.add(key);
    const day = at.slice(0, 10);
    const people = this.#byDay.get(day) ?? new Map<string, Map<string, number>>();
    const actions = people.get(by) ?? new Map<string, number>();
    this.#byDay.set(day, people.set(by, actions.set(action, (actions.get(action) ?? 0) + 1)));
  }

  /** Who they are, for the title statement: changes point to them. */
  statements(xml: XmlWriter): string {
    return this.#people()
      .map((name, place) =>
        xml.element(
          'respStmt',
          { 'xml:id': idOf(place) },
          xml.textElement('resp', {}, 'decision') + xml.textElement('name', {}, name),
        ),
      )
      .join('');
  }

  /** The newest first, as TEI recommends; nothing where nobody decided anything. */
  markup(xml: XmlWriter): string {
    const people = this.#people();
    const changes = [...this.#byDay.keys()]
      .sort()
      .reverse()
      .flatMap((day) =>
        [...(this.#byDay.get(day) ?? [])].sort(byName).map(([name, actions]) => {
          const done = [...actions].sort(byName).map(([action, count]) => `${action} ${count}`);
          return xml.textElement('change', { when: day, who: `#${idOf(people.indexOf(name))}` }, done.join(', '));
        }),
      );
    return changes.length === 0 ? '' : `${xml.element('revisionDesc', {}, `\n${changes.join('\n')}\n`)}\n`;
  }

  #people(): readonly string[] {
    return [...new Set([...this.#byDay.values()].flatMap((people) => [...people.keys()]))].sort();
  }
}

function idOf(place: number): string {
  return `who-${place + 1}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** What has decisions, in the order in which these are told. */
function decidedIn(article: DatasetArticle): readonly (readonly Decided[])[] {
  const { issue, sources, struck = [], categories, entities, relations, corrections, rejected } = article;
  const restored = sources.flatMap((source) => source.restored ?? []);
  const said = [[article, issue], restored, struck, categories, entities, relations, corrections];
  if (rejected === undefined) return said;
  return [...said, rejected.categories, rejected.entities, rejected.relations, rejected.corrections];
}

interface Decided {
  readonly decisions?: readonly DatasetDecision[] | undefined;
}
