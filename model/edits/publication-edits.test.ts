import { describe, expect, test } from 'vitest';
import { publicationIdOf } from '../derived-ids.ts';
import { isIssn, type Publication, type PublicationLine, publicationTitled } from '../publication.ts';
import { standingFor } from '../standing.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';
import { joinPublications, revisePublication, setPublication } from './publication-edits.ts';

const titled = (title: string): Publication => publicationTitled(publicationIdOf(title), title);
const lineOf = (publication: Publication): PublicationLine => ({
  publication,
  ...{ issues: 1, firstDate: null, lastDate: null },
});

describe('what is known of a publication', () => {
  test('is put right for it, not for each issue; the title that it had stays one that it is found by', () => {
    expect(revisePublication(titled('青川极'), { title: '青川报' })?.commands).toEqual([
      {
        name: 'publication.revise',
        payload: {
          revisions: [{ id: publicationIdOf('青川极'), changes: { title: '青川报', otherTitles: ['青川极'] } }],
        },
      },
    ]);
  });

  test('does not name its own title among its other titles, however that is printed', () => {
    const publication = { ...titled('青川极'), otherTitles: ['青川ＡＢＣ报', '青川晚报'] };
    const [command] = revisePublication(publication, { title: '青川ABC报' })?.commands ?? [];
    expect(command?.payload).toMatchObject({ revisions: [{ changes: { otherTitles: ['青川晚报', '青川极'] } }] });
  });

  test('makes no edit where nothing differs', () => {
    expect(revisePublication(titled('青川报'), { title: '青川报', issn: null })).toBeNull();
  });
});

describe('two publications that turned out to be one', () => {
  test('stay two records, of which one points to the other and brings it its titles', () => {
    const [from, into] = [{ ...titled('青川极'), otherTitles: ['青川旧报'] }, titled('青川报')];
    expect(joinPublications(from, into).commands).toEqual([
      { name: 'publication.revise', payload: { revisions: [{ id: from.id, changes: { joinedInto: into.id } }] } },
      {
        name: 'publication.revise',
        payload: { revisions: [{ id: into.id, changes: { otherTitles: ['青川极', '青川旧报'] } }] },
      },
    ]);
  });

  test('are the same one from wherever one looks, in a circle, too', () => {
    const [a, b, c] = [titled('甲报'), titled('乙报'), titled('丙报')];
    const all = [
      { ...a, joinedInto: b.id },
      { ...b, joinedInto: a.id },
      { ...c, joinedInto: a.id },
    ];
    const standing = all.map(({ id }) => standingFor((wanted) => all.find((each) => each.id === wanted), id)?.id);
    expect(new Set(standing)).toEqual(new Set([a.id, b.id].sort().slice(0, 1)));
  });

  test('are two again when what one was joined into is gone', () => {
    const [a, b] = [titled('甲报'), titled('乙报')];
    const joined = { ...a, joinedInto: b.id };
    expect(standingFor((id) => (id === a.id ? joined : undefined), a.id)).toEqual(joined);
  });
});

describe('what an issue is of', () => {
  const { issue } = firstOfTwoArticles().document;

  test('is what the workspace knows under a title, by another title, too', () => {
    const known = { ...titled('青川日报'), otherTitles: ['青川报（日刊）'] };
    for (const title of ['青川日报', ' 青川报（日刊） ']) {
      const edit = setPublication(issue, title, [lineOf(titled('芦岭报')), lineOf(known)]);
      expect(edit?.commands).toEqual([
        { name: 'issue.revise', payload: { revisions: [{ id: issue.id, changes: { publicationId: known.id } }] } },
      ]);
    }
  });

  test('is a new publication where none is called so, and none where nothing is typed', () => {
    expect(setPublication(issue, '芦岭报', [])?.commands.map(({ name }) => name)).toEqual([
      'publication.add',
      'issue.revise',
    ]);
    expect(setPublication(issue, ' ', [])?.commands[0]?.payload).toMatchObject({
      revisions: [{ changes: { publicationId: null } }],
    });
  });

  test('is told apart from one that was called so once', () => {
    const renamed = { ...titled('青川日报'), id: publicationIdOf('芦岭报') };
    const [command] = setPublication(issue, '芦岭报', [lineOf(renamed)])?.commands ?? [];
    expect(command).toMatchObject({ name: 'publication.add', payload: { records: [{ title: '芦岭报' }] } });
    expect(command).not.toMatchObject({ payload: { records: [{ id: renamed.id }] } });
  });

  test('stays as it is where that is what it is of already', () => {
    expect(
      setPublication({ ...issue, publicationId: titled('青川报').id }, '青川报', [lineOf(titled('青川报'))]),
    ).toBeNull();
  });
});

test.each([
  ['1000-1239', true],
  ['2434-561X', true],
  ['2434561x', true],
  ['1000-1234', false],
  ['1000-123', false],
  ['CN 11-0065', false],
])('%s is an ISSN: %s', (text, expected) => {
  expect(isIssn(text)).toBe(expected);
});
