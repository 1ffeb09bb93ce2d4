import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

/** A text of an archive that turns what stands behind it around and hides something. */
const hostile = '市长\u202e林\u200b若溪';
const shown = '市长⟨U+202E⟩林⟨U+200B⟩若溪';

function Heading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <h2 title={title}>
      {title} {children}
    </h2>
  );
}

test.each([
  ['text', <p key="">{hostile}</p>, `<p>${shown}</p>`],
  ['text beside other text', <p key="">第 {hostile} 篇</p>, `<p>第 ${shown} 篇</p>`],
  ['text in a list', <p key="">{['甲', [hostile]]}</p>, `<p>甲${shown}</p>`],
  ['text without an element', <>{hostile} 3</>, `${shown} 3`],
  [
    'a choice',
    <option key="" value={hostile}>
      {hostile}
    </option>,
    `<option value="${hostile}">${shown}</option>`,
  ],
  [
    'a component’s',
    <Heading key="" title={hostile}>
      {hostile}
    </Heading>,
    `<h2 title="${shown}">${shown} ${shown}</h2>`,
  ],
  [
    'what is read out',
    <b key="" role="img" aria-label={hostile} title={hostile} />,
    `<b role="img" aria-label="${shown}" title="${shown}"></b>`,
  ],
  ['what stands in a field as a hint', <input key="" placeholder={hostile} />, `<input placeholder="${shown}"/>`],
])('no text comes into the window but as it may be shown: %s', (_what, element, markup) => {
  expect(renderToStaticMarkup(element)).toBe(markup);
});

test('what is typed in a field stays as it is', () => {
  expect(renderToStaticMarkup(<input defaultValue={hostile} />)).toBe(`<input value="${hostile}"/>`);
});

test('text that is written from right to left keeps by itself, unless its element sees to that', () => {
  expect(renderToStaticMarkup(<p>{'صحيفة'} 3</p>)).toBe('<p>\u2068صحيفة\u2069 3</p>');
  expect(renderToStaticMarkup(<bdi>{'صحيفة'}</bdi>)).toBe('<bdi>صحيفة</bdi>');
  expect(renderToStaticMarkup(<p dir="auto">{'صحيفة'}</p>)).toBe('<p dir="auto">صحيفة</p>');
});
