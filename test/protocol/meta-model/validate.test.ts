import assert from 'node:assert/strict';
import { problemsOf } from './validate.ts';

const start = { line: 0, character: 0 };
const range = { start, end: start };

/** What is said of a value that is to be of a type of the protocol. */
function said(name: string, value: unknown): readonly string[] {
  return problemsOf({ kind: 'reference', name }, value, name);
}

describe('holding values against the meta model of the protocol', () => {
  it('takes what is right', () => {
    assert.deepEqual(said('Hover', { contents: { kind: 'markdown', value: 'Jane' }, range }), []);
  });

  it('finds what is missing', () => {
    assert.deepEqual(said('Location', { uri: 'file:///a' }), ['Location.range is missing']);
  });

  it('finds what the protocol does not know', () => {
    assert.deepEqual(said('Position', { ...start, column: 1 }), [
      'Position.column is unknown to the protocol',
    ]);
  });

  it('knows what a structure takes from others', () => {
    assert.deepEqual(said('HoverParams', { textDocument: { uri: 'file:///a' }, position: start }), []);
  });

  it('knows that a number of lines is never negative', () => {
    assert.deepEqual(said('Position', { line: -1, character: 0 }), ['Position.line: -1 is no uinteger']);
  });

  it('finds a null where a property may only be left out', () => {
    assert.deepEqual(said('Hover', { contents: '', range: null }), ['Hover.range: null is no object']);
  });

  it('finds a value that a closed list does not hold', () => {
    assert.deepEqual(said('DiagnosticSeverity', 5), ['DiagnosticSeverity: 5 is no DiagnosticSeverity']);
  });

  it('takes values of one’s own in an open list', () => {
    assert.deepEqual(said('CodeActionKind', 'source.sortClaims'), []);
  });

  it('says of several types which one was nearly met', () => {
    assert.deepEqual(said('MarkedString', { language: 'yaml' }), ['MarkedString.value is missing']);
  });

  it('finds a URI that is none', () => {
    assert.deepEqual(said('Location', { uri: 'file:///день', range }), [
      'Location.uri: "file:///день" is no DocumentUri',
    ]);
  });
});
