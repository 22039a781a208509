import { createHash } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import type * as Sarif from 'sarif';
import { codes } from '../../../format/codes.ts';
import { name, version } from '../../../version.ts';
import type { FullRemark, Gravity, Region, RemarkFix, Silent } from '../remark.ts';
import { traitKey } from '../trait.ts';
import { byFile, type Report } from './report.ts';
import { sarifRules } from './sarif-rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What paths are relative to. */
const base = '%SRCROOT%';

/** SARIF has three levels; how grave a remark is on our scale stands among its properties. */
const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<Gravity, Sarif.Result.level>>;

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), a line for each result. What is
 * silenced is told as suppressed.
 */
export function* sarifReport(report: Report): Iterable<string> {
  const { remarks, silent, folder } = report;
  const run = JSON.stringify(runOf(report)).slice(0, -1);
  yield `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${run},"results":[`;
  const seen = new Map<string, number>();
  let separator = '\n';
  for (const remark of remarks) {
    yield separator + JSON.stringify({ ...resultOf(remark, folder, seen), suppressions: [] });
    separator = ',\n';
  }
  for (const each of silent) {
    const suppressions = [suppressionOf(each)];
    yield separator + JSON.stringify({ ...resultOf(each.remark, folder, seen), suppressions });
    separator = ',\n';
  }
  yield ']}]}\n';
}

function runOf({ folder, docs, language, faults }: Report): Sarif.Run {
  return {
    tool: {
      driver: { name, version, semanticVersion: version, language, rules: [...sarifRules(docs)] },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [base]: { uri: folder, description: { text: l10n.t('The folder of the check.') } },
    },
    invocations: [
      {
        executionSuccessful: faults.length === 0,
        toolExecutionNotifications: faults.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
  };
}

const order: ReadonlyMap<string, number> = new Map(Object.keys(codes).map((code, index) => [code, index]));

function resultOf(remark: FullRemark, folder: string, seen: Map<string, number>): Sarif.Result {
  const { file, code, severity, message, related, about } = remark;
  const fixes = remark.fixes();
  return {
    ruleId: code,
    ruleIndex: order.get(code) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(file, remark, folder) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: placeOf(place.file, place, folder),
            message: { text: place.message },
          })),
        }),
    partialFingerprints: { 'newsmark/v1': fingerprintOf(remark, seen) },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, folder)) }),
    properties: { severity, about },
  };
}

function placeOf(file: string, region: Region, folder: string): Sarif.PhysicalLocation {
  return { artifactLocation: fileOf(file, folder), region: regionOf(region) };
}

/** A file below the folder of the check by its path from there, wherever that may lie; another by its URI. */
function fileOf(path: string, folder: string): Sarif.ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('../') ? { uri: new URL(uri, folder).href } : { uri, uriBaseId: base };
}

function regionOf({ line, column, endLine, endColumn }: Region): Sarif.Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ title, replacements }: RemarkFix, folder: string): Sarif.Fix {
  return {
    description: { text: title },
    artifactChanges: [...byFile(replacements)].map(([file, own]) => ({
      artifactLocation: fileOf(file, folder),
      replacements: own.map((each) => ({
        deletedRegion: regionOf(each),
        ...(each.text === '' ? {} : { insertedContent: { text: each.text } }),
      })),
    })),
  };
}

/** The same in the next version of the file, where only lines moved. */
function fingerprintOf(remark: FullRemark, seen: Map<string, number>): string {
  const key = `${remark.file}\n${traitKey(remark.code, remark.trait)}`;
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32);
}

function suppressionOf({ by, reason }: Silent): Sarif.Suppression {
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === undefined ? {} : { justification: reason }),
  };
}
