import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorState } from '@codemirror/state';
import { type EditorView, type Panel, runScopeHandlers, type ViewUpdate } from '@codemirror/view';

/** More matches than this are not counted. */
const countLimit = 999;

/**
 * The search panel. CodeMirror's own takes over what was typed when a key goes up, which a text that an input method
 * puts in does not always bring about; this one does at each input, and says how many matches there are.
 */
export function searchPanel(view: EditorView): Panel {
  const { state } = view;
  const search = element('input', { class: 'cm-textfield', 'main-field': 'true', 'aria-label': state.phrase('Find') });
  search.placeholder = state.phrase('Find');
  const count = element('span', { class: 'tp-search-count', role: 'status' });
  const matchCase = checkbox();
  const wholeWord = checkbox();
  const regularExpression = checkbox();
  const close = button('×', () => closeSearchPanel(view), {
    class: 'tp-search-close',
    'aria-label': state.phrase('close'),
  });
  const dom = element('div', { class: 'tp-search' });
  dom.append(
    search,
    count,
    button(state.phrase('previous'), () => findPrevious(view)),
    button(state.phrase('next'), () => findNext(view)),
    labelled(matchCase, state.phrase('match case')),
    labelled(wholeWord, state.phrase('by word')),
    labelled(regularExpression, state.phrase('regexp')),
    close,
  );

  let matches: readonly number[] = [];
  const showQuery = (now: EditorState) => {
    const query = getSearchQuery(now);
    if (search.value !== query.search) search.value = query.search;
    matchCase.checked = query.caseSensitive;
    wholeWord.checked = query.wholeWord;
    regularExpression.checked = query.regexp;
    search.setAttribute('aria-invalid', String(query.search !== '' && !query.valid));
    matches = matchStarts(query, now);
    showCount(now);
  };
  const showCount = (now: EditorState) => {
    const current = matches.indexOf(now.selection.main.from) + 1;
    const total = matches.length > countLimit ? `${countLimit}+` : String(matches.length);
    const isCurrent = current > 0 && !now.selection.main.empty;
    count.textContent = search.value === '' ? '' : isCurrent ? `${current} / ${total}` : total;
  };
  dom.addEventListener('input', () => {
    const query = new SearchQuery({
      search: search.value,
      caseSensitive: matchCase.checked,
      wholeWord: wholeWord.checked,
      regexp: regularExpression.checked,
    });
    view.dispatch({ effects: setSearchQuery.of(query) });
  });
  dom.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (runScopeHandlers(view, event, 'search-panel')) event.preventDefault();
    else if (event.key === 'Enter' && event.target === search) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(view);
    }
  });
  showQuery(state);

  return {
    dom,
    top: true,
    mount: () => search.select(),
    update(update: ViewUpdate) {
      const isNewQuery = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setSearchQuery)));
      if (isNewQuery || update.docChanged) showQuery(update.state);
      else if (update.selectionSet) showCount(update.state);
    },
  };
}

/** Where matches begin, in UTF-16 units: no more of them than one above the limit. */
function matchStarts(query: SearchQuery, state: EditorState): number[] {
  if (!query.valid) return [];
  const starts: number[] = [];
  const cursor = query.getCursor(state);
  for (let match = cursor.next(); !match.done && starts.length <= countLimit; match = cursor.next()) {
    starts.push(match.value.from);
  }
  return starts;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = { class: 'cm-button' },
) {
  const made = element('button', { type: 'button', ...attributes });
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}

function checkbox() {
  return element('input', { type: 'checkbox' });
}

function labelled(input: HTMLInputElement, words: string) {
  const label = element('label', {});
  label.append(input, words);
  return label;
}
