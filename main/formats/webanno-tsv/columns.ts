/** A layer of spans and where its features stand among a row's columns after the token. */
export interface SpanLayer {
  /** The layer's name without its package. */
  readonly name: string;
  readonly first: number;
  readonly features: readonly string[];
}

/** A layer of relations. */
export interface RelationLayer extends SpanLayer {
  /** The column that says where the relation comes from. */
  readonly origin: number;
  /** The name of the layer whose spans it is between. */
  readonly between: string;
}

interface Layers {
  readonly spans: readonly SpanLayer[];
  readonly relations: readonly RelationLayer[];
  readonly chains: readonly SpanLayer[];
}

/**
 * The layers that the header declares: `#T_SP=type|feature|…` for spans, `#T_RL=type|feature|…|BT_type` for relations, `#T_CH` for
 * chains. A layer without features has one column all the same; a relation has one more, for where it comes from.
 */
export function columnsOf(lines: readonly string[]): Layers {
  const spans: SpanLayer[] = [];
  const relations: RelationLayer[] = [];
  const chains: SpanLayer[] = [];
  let column = 0;
  for (const line of lines) {
    const [, kind = '', declared = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
    if (kind === '') continue;
    const [type = '', ...rest] = declared.split('|');
    const all = rest.filter((feature) => feature !== '');
    const features = all.filter((feature) => !feature.startsWith('BT_'));
    const layer = { name: shortName(type), first: column, features };
    const width = Math.max(1, features.length);
    if (kind === 'SP') spans.push({ ...layer, features: all });
    if (kind === 'RL') {
      const between = shortName(all.find((feature) => feature.startsWith('BT_')) ?? '').replace(/^BT_/, '');
      relations.push({ ...layer, origin: column + width, between });
    }
    if (kind === 'CH') chains.push(layer);
    column += kind === 'SP' ? Math.max(1, all.length) : kind === 'RL' ? width + 1 : 2;
  }
  return { spans, relations, chains };
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
