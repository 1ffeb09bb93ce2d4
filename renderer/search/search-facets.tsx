import type { CategoryKey } from '../../model/category.ts';
import type { SearchFacets as Facets } from '../../model/search/hits.ts';
import type { SearchNarrowing } from '../../model/search/search-query.ts';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { FacetList } from './facet-list.tsx';

/** What the articles are in which words were found, each facet to be narrowed down by. */
export function SearchFacets({
  facets,
  narrowing,
  onNarrow,
}: {
  readonly facets: Facets;
  readonly narrowing: SearchNarrowing;
  onNarrow(changes: Partial<SearchNarrowing>): void;
}) {
  const { m, language } = useMessages();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const { filter, type, entityId } = narrowing;
  const only = (changes: Partial<SearchNarrowing['filter']>): void => onNarrow({ filter: { ...filter, ...changes } });
  const labelOf = ({ scheme, code }: CategoryKey): string => {
    const terms = vocabularies.find((each) => each.scheme === scheme)?.terms;
    const term = terms?.find((each) => each.code === code);
    return term === undefined ? code : `${code} ${term.label[language]}`;
  };
  const year =
    filter.from !== null && filter.from.slice(0, 4) === filter.until?.slice(0, 4) ? filter.from.slice(0, 4) : null;
  const [state = null] = filter.states;
  return (
    <>
      <FacetList
        name={m.search.facet.type}
        values={facets.types.map((each) => ({
          ...{ key: each.type, label: m.typeName(each.type), articles: each.articles },
          sign: <TypeSign type={each.type} />,
        }))}
        chosen={type}
        onChoose={(key) => onNarrow({ type: facets.types.find((each) => each.type === key)?.type ?? null })}
      />
      <FacetList
        name={m.search.facet.entity}
        values={facets.entities.map((each) => ({
          ...{ key: each.id, label: each.name, articles: each.articles },
          sign: <TypeSign type={each.type} />,
        }))}
        chosen={entityId}
        onChoose={(key) => onNarrow({ entityId: facets.entities.find(({ id }) => id === key)?.id ?? null })}
      />
      <FacetList
        name={m.search.facet.newspaper}
        values={facets.publications.map(({ id, title, articles }) => ({ key: id, label: title, articles }))}
        chosen={filter.publicationId}
        onChoose={(key) => only({ publicationId: facets.publications.find(({ id }) => id === key)?.id ?? null })}
      />
      <FacetList
        name={m.search.facet.year}
        values={facets.years.map((each) => ({ key: `${each.year}`, label: `${each.year}`, articles: each.articles }))}
        chosen={year}
        onChoose={(key) =>
          only(key === null ? { from: null, until: null } : { from: `${key}-01-01`, until: `${key}-12-31` })
        }
      />
      <FacetList
        name={m.search.facet.state}
        values={facets.states.map((each) => ({
          ...{ key: each.state, label: m.articleState[each.state], articles: each.articles },
        }))}
        chosen={filter.states.length === 1 ? state : null}
        onChoose={(key) => only({ states: facets.states.flatMap((each) => (each.state === key ? [each.state] : [])) })}
      />
      <FacetList
        name={m.search.facet.category}
        values={facets.categories.map(({ category, articles }) => ({
          ...{ key: keyOf(category), label: labelOf(category), articles },
        }))}
        chosen={filter.category === null ? null : keyOf(filter.category)}
        onChoose={(key) =>
          only({ category: facets.categories.find(({ category }) => keyOf(category) === key)?.category ?? null })
        }
      />
    </>
  );
}

function keyOf({ scheme, code }: CategoryKey): string {
  return `${scheme} ${code}`;
}
