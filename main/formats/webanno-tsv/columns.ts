import type { UnreadTally } from '../unread-tally.ts';

/** A layer of spans and where its features stand among a row's columns after the token. */
export interface SpanLayer {
  /** The layer's name without its package. */
  readonly name: string;
  readonly first: number;
  readonly features: readonly string[];
}

/**
 * The layers that the header declares: `#T_SP=type|feature|…` for spans, `#T_RL` for relations, `#T_CH` for chains. A layer without
 * features has one column all the same; a relation has one more, for where it comes from.
 */
export function columnsOf(lines: readonly string[], unread: UnreadTally): readonly SpanLayer[] {
  const layers: SpanLayer[] = [];
  let column = 0;
  for (const line of lines) {
    const [, kind = '', declared = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
    if (kind === '') continue;
    const [type = '', ...rest] = declared.split('|');
    const features = rest.filter((feature) => feature !== '');
    const name = type.slice(type.lastIndexOf('.') + 1);
    if (kind === 'SP') {
      layers.push({ name, first: column, features });
      column += Math.max(1, features.length);
    } else {
      unread.add('relations', name);
      const own = features.filter((feature) => !feature.startsWith('BT_'));
      column += kind === 'CH' ? 2 : Math.max(1, own.length) + 1;
    }
  }
  return layers;
}
