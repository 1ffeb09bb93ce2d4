/** The same as jsx-runtime.ts while the program is developed. */
import { Fragment, type JSX, jsxDEV as makeElement } from 'react/jsx-dev-runtime';
import { shownProps } from './shown-props.ts';

export { Fragment, type JSX };

export const jsxDEV: typeof makeElement = (type, props, key, isStatic, source, self) =>
  makeElement(
    type,
    typeof props === 'object' && props !== null ? shownProps(type, props) : props,
    key,
    isStatic,
    source,
    self,
  );
