/**
 * What elements of the window are made by, in the place of React's own: no text comes into it but as it may be shown. A list, a label, a notice or a
 * menu needs no thought of its own for that, and none can be forgotten.
 */
import { Fragment, type JSX, jsx as makeElement, jsxs as makeWithChildren } from 'react/jsx-runtime';
import { shownProps } from './shown-props.ts';

export { Fragment, type JSX };

export const jsx: typeof makeElement = (type, props, key) => makeElement(type, shownWith(type, props), key);

export const jsxs: typeof makeWithChildren = (type, props, key) => makeWithChildren(type, shownWith(type, props), key);

function shownWith(type: unknown, props: unknown): unknown {
  return typeof props === 'object' && props !== null ? shownProps(type, props) : props;
}
