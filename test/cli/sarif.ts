import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { Log, Result } from 'sarif';

const ajv = new Ajv({ strict: false, allErrors: true });
// A CommonJS package, whose default is one of its exports.
formats.default(ajv);
const schema = new URL('../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

/** A SARIF report, which must be valid by its schema. */
export function readSarif(text: string): Log {
  const log: unknown = JSON.parse(text);
  const isValid = validate(log);
  assert.deepEqual(
    (isValid ? [] : (validate.errors ?? []))
      .slice(0, 5)
      .map(({ instancePath, message }) => `${instancePath} ${message}`),
    [],
  );
  assert(isLog(log));
  return log;
}

/** What the schema holds against has this shape. */
function isLog(log: unknown): log is Log {
  return typeof log === 'object' && log !== null && 'runs' in log;
}

/** The results of a report's only run. */
export function resultsOf(text: string): readonly Result[] {
  return readSarif(text).runs[0]?.results ?? [];
}
