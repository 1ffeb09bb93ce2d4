import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The colour of a filter chip's type. */
    '--chip'?: string;
  }
}
