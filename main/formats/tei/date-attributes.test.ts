import { expect, it } from 'vitest';
import { dateAttributes } from './date-attributes.ts';

it.each([
  ['1949-05-12', { when: '1949-05-12' }],
  ['1949-05', { when: '1949-05' }],
  ['1949', { when: '1949' }],
  ['1949-05-12T08:30:00Z', { when: '1949-05-12T08:30:00Z' }],
  ['1949-05-12?', { notBefore: '1949-05-12', notAfter: '1949-05-12' }],
  ['1949-05-01/1949-05-07', { notBefore: '1949-05-01', notAfter: '1949-05-07' }],
  ['1949/..', { notBefore: '1949', notAfter: null }],
  ['../1949-05', { notBefore: null, notAfter: '1949-05' }],
  ['194X', { notBefore: '1940', notAfter: '1949' }],
  ['19XX', { notBefore: '1900', notAfter: '1999' }],
  ['1949-XX', { notBefore: '1949-01', notAfter: '1949-12' }],
  ['1948-02-XX', { notBefore: '1948-02-01', notAfter: '1948-02-29' }],
  ['1949-XX-XX', { notBefore: '1949-01-01', notAfter: '1949-12-31' }],
  ['1949-02-30', { notBefore: null, notAfter: null }],
  ['1949-21', { notBefore: null, notAfter: null }],
  ['[1949, 1951]', { notBefore: null, notAfter: null }],
  ['0000', { notBefore: null, notAfter: null }],
])('a date %s is said so that no program of TEI stumbles over it', (value, expected) => {
  const { when, ...others } = dateAttributes(value);
  expect({ when, ...others }).toMatchObject(expected);
  expect(others['when-custom']).toBe('when' in expected ? null : value);
});
