import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaseIri, creatorsOfLines, linesOfCreators, namesOfPerson } from './citation.ts';

describe('creators of a dataset', () => {
  it('are written one a line, with an ORCID behind the name', () => {
    expect(
      creatorsOfLines(
        '周, 亦舟; 0000-0002-1825-0097\n\n 青川区档案馆 \nLin, Ruoxi https://orcid.org/0000-0001-5109-370x',
      ),
    ).toEqual([
      { name: '周, 亦舟', orcid: '0000-0002-1825-0097' },
      { name: '青川区档案馆', orcid: null },
      { name: 'Lin, Ruoxi', orcid: '0000-0001-5109-370X' },
    ]);
  });

  it('are read as they were written', () => {
    const name = fc.stringMatching(/^[青川A-Z][青川a-z, ]{0,8}[青川a-z]$/u);
    const orcid = fc.constantFrom(null, '0000-0002-1825-0097');
    fc.assert(
      fc.property(fc.array(fc.record({ name, orcid })), (creators) => {
        expect(creatorsOfLines(linesOfCreators(creators))).toEqual(creators);
      }),
    );
  });

  it('are people where a comma stands between their names', () => {
    expect(namesOfPerson('周，亦舟')).toEqual({ family: '周', given: '亦舟' });
    expect(namesOfPerson('青川区档案馆')).toBeNull();
  });
});

it('takes as base of names only what a name can be put behind', () => {
  const right = ['', 'https://data.example.org/kanwu/', 'http://example.org/x#', 'urn:example:qingchuan:'];
  const wrong = ['example.org/', 'https://example.org/x', 'javascript:alert(1)//', 'https://example.org/a b/', 'urn:x'];
  for (const each of right) expect([each, BaseIri.safeParse(each).success]).toEqual([each, true]);
  for (const each of wrong) expect([each, BaseIri.safeParse(each).success]).toEqual([each, false]);
});
