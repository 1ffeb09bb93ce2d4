import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Entity } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import { recordOf } from '../../model/record-index.ts';
import { visibleInLine } from '../../model/visible-name.ts';
import type { CorrectionMark } from './correction-marks.ts';
import { typeClass } from './decorations.ts';
import { type Hit, hitsBetween, hitsOn } from './hits.ts';
import type { PaneContent } from './pane-content.ts';
import type { TextPanePhrases } from './phrases.ts';

/** Says what is marked where the pointer rests, the innermost first; nothing while there is no content that the text is of. */
export function markTooltip(content: () => PaneContent | null): Extension {
  return hoverTooltip(
    (_view, pos, side) => {
      const shown = content();
      if (shown === null) return null;
      const character = side < 0 ? pos - 1 : pos;
      const hits = [...hitsBetween(shown, pos), ...hitsOn(shown, character)];
      if (hits.length === 0) return null;
      return { pos: character, end: character + 1, above: true, create: () => ({ dom: tooltipDom(hits, shown) }) };
    },
    { hoverTime: 350, hideOnChange: true },
  );
}

function tooltipDom(hits: readonly Hit[], { document: shown, phrases }: PaneContent): HTMLElement {
  const { entities } = shown;
  const list = element('div', 'tp-tooltip');
  for (const hit of hits) {
    list.append(hit.kind === 'mention' ? mentionRow(hit.mention, entities, phrases) : correctionRow(hit.mark, phrases));
  }
  return list;
}

function mentionRow(mention: Mention, entities: readonly Entity[], phrases: TextPanePhrases): HTMLElement {
  const row = element('div', 'tp-tooltip-row');
  row.append(
    element('span', `tp-tooltip-sign ${typeClass(phrases.typeColour(mention.type))}`, phrases.typeSign(mention.type)),
    element('span', 'tp-tooltip-name', phrases.typeName(mention.type)),
    element('span', 'tp-tooltip-status', phrases.statusName(mention.status)),
  );
  const entity = recordOf(entities, mention.entityId);
  const value = mention.value === null ? null : phrases.value(mention.type, mention.value);
  for (const said of [value, entity?.name]) {
    if (said) row.append(element('span', 'tp-tooltip-value', said));
  }
  return row;
}

function correctionRow({ correction, was }: CorrectionMark, phrases: TextPanePhrases): HTMLElement {
  const row = element('div', 'tp-tooltip-row');
  const reads = (label: string, text: string) => {
    const part = element('span', 'tp-tooltip-reads', `${label} `);
    part.append(element('span', text === '' ? 'tp-tooltip-status' : 'tp-tooltip-value', visible(text, phrases)));
    return part;
  };
  row.append(
    element('span', 'tp-tooltip-name', phrases.correctionKindName(correction.kind)),
    element('span', 'tp-tooltip-status', phrases.statusName(correction.status)),
    reads(phrases.was, was),
    reads(phrases.now, correction.now),
  );
  return row;
}

/** Text of which line breaks and spaces can be seen. */
function visible(text: string, { nothing }: TextPanePhrases): string {
  if (text === '') return nothing;
  return text.replace(/\r\n|\r|\n/g, '↵').replace(/[\s\u3000]/gu, '␣');
}

function element(tag: 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = visibleInLine(text);
  return made;
}
