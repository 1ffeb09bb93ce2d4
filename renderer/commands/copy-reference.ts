import { pageAt } from '../../model/document-pages.ts';
import { headlineOf } from '../../model/headline.ts';
import { stretchesOf } from '../../model/mention-places.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { toSource } from '../../model/reading-places.ts';
import { recordOf } from '../../model/record-index.ts';
import { whyNotReleased } from '../../model/release.ts';
import { windowWords } from '../../resources/words/window.ts';
import { callBridge } from '../state/bridge-call.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';

/** What is selected of the open article's reading text: some of it, or a mark; null where nothing is. */
function selectedIn({ open, selectedRange, selectedMentionId }: KanwuState): ReadingRange | null {
  if (open === null) return null;
  if (selectedRange !== null) return selectedRange;
  const mention = recordOf(open.document.mentions, selectedMentionId);
  const ranges = mention === undefined ? [] : stretchesOf(open.reading, mention);
  const [first] = ranges;
  const last = ranges.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Whether something is selected that can be quoted. */
export function hasQuotation(state: KanwuState): boolean {
  const range = selectedIn(state);
  return range !== null && range.start < range.end;
}

/** Copies what is selected in the text with newspaper, date, page and headline, for answering enquiries; and says so. */
export async function copyReference(store: KanwuStore): Promise<void> {
  const state = store.getState();
  const { open, app } = state;
  const range = selectedIn(state);
  if (open === null || app === null || range === null) return;
  const { document, reading } = open;
  const [place] = toSource(reading, range);
  const { page } = pageAt(document, place?.start ?? document.source.start);
  const chosen = app.preferences.language;
  const language = chosen === 'system' ? app.systemLanguage : chosen;
  const text = windowWords[language].search.reference(
    reading.text.slice(range.start, range.end).replace(/\s*\n\s*/g, ''),
    {
      issue: document.publication?.title ?? page.fileName,
      date: document.issue.date,
      page: page.label,
      headline: headlineOf(document.article, reading),
      referenceCode: document.article.referenceCode ?? document.issue.referenceCode,
      notForRelease: whyNotReleased(document.article, document.issue),
    },
  );
  try {
    await callBridge(window.kanwu, 'app.copy-text', { text: text.slice(0, 20_000) });
    state.notify({ kind: 'reference-copied', text });
  } catch (thrown) {
    state.notifyError(thrown);
  }
}
