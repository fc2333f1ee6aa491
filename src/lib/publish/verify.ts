import { Validator, type Schema } from '@cfworker/json-schema';
import { strFromU8 } from 'fflate';
import manifestSchema from '../../../static/schema/manifest-1.json';
import resultsSchema from '../../../static/schema/results-1.json';
import { derivedFiles, resultsName } from './bundle.ts';
import { changesBetween, countChangesBetween } from './changes.ts';
import type { Content } from './content.ts';
import { sha256Of } from '../text/sha256.ts';
import { byCodeUnits } from '../text/code-units.ts';
import { manifestName, type Manifest } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';
import { software } from './software.ts';

/** What is not as it should be in a bundle; `file` is the path in it. */
export type Finding =
	| { code: 'missing' | 'changed' | 'unexpected' | 'not_json'; file: string }
	/** `at`: a JSON pointer. */
	| { code: 'not_valid'; file: string; at: string; said: string }
	| { code: 'newer_format'; file: string }
	/** A file says another thing than `results.json`. */
	| { code: 'not_derived'; file: string }
	/** Manifest and results tell of different versions or parameters. */
	| { code: 'disagree'; file: string; field: string }
	/** The version before is not the one that this one names, or what changed since is not what it says. */
	| { code: 'other_previous' | 'other_changes'; file: string };

/** What was looked at, and what was found. */
export interface Verification {
	findings: Finding[];
	files: number;
	/** SHA-256 of the manifest, which names all else; null: it is not there. */
	fingerprint: string | null;
	snapshot: Snapshot | null;
	manifest: Manifest | null;
	/** Whether what stands in the other files was held against `results.json`: only where the same version of the software wrote them. */
	derived: boolean;
}

/**
 * Whether a bundle is whole: every file is the one that the manifest names, the data are of the published shape, and the other files say
 * what the data say. Takes neither sources nor an engine.
 */
export function verify(content: Content, document: Document): Verification {
	const manifest = jsonOf<Manifest>(content, manifestName, manifestSchema as Schema);
	const results = jsonOf<Snapshot>(content, resultsName, resultsSchema as Schema);
	const findings = [...manifest.findings, ...results.findings];
	if (manifest.data !== null) findings.push(...filesOf(content, manifest.data));
	const sound = results.data !== null && results.findings.length === 0 ? results.data : null;
	const derived = sound !== null && manifest.data?.software === software;
	if (sound !== null && manifest.data !== null) findings.push(...agreement(manifest.data, sound));
	if (sound !== null && derived) findings.push(...notDerived(content, sound, document));
	return {
		findings: onceEach(findings),
		files: content.size,
		fingerprint: content.has(manifestName) ? sha256Of(content.get(manifestName)!) : null,
		snapshot: sound,
		manifest: manifest.data,
		derived,
	};
}

/** Whether a version follows on the one that it names, and changed what it says. */
export function verifyChain(earlier: Content, snapshot: Snapshot): Finding[] {
	const bytes = earlier.get(manifestName);
	if (bytes === undefined || snapshot.previous === null || sha256Of(bytes) !== snapshot.previous.manifest)
		return [{ code: 'other_previous', file: resultsName }];
	const { data } = jsonOf<Snapshot>(earlier, resultsName, resultsSchema as Schema);
	const same =
		data !== null &&
		JSON.stringify(changesBetween(data.tables, snapshot.tables)) === JSON.stringify(snapshot.changes) &&
		JSON.stringify(countChangesBetween(data.counts, snapshot.counts)) ===
			JSON.stringify(snapshot.count_changes);
	return same ? [] : [{ code: 'other_changes', file: resultsName }];
}

function jsonOf<T>(content: Content, file: string, schema: Schema): { data: T | null; findings: Finding[] } {
	const bytes = content.get(file);
	if (bytes === undefined) return { data: null, findings: [{ code: 'missing', file }] };
	let data: T;
	try {
		data = JSON.parse(strFromU8(bytes)) as T;
	} catch {
		return { data: null, findings: [{ code: 'not_json', file }] };
	}
	const { format_version: format } = (data ?? {}) as { format_version?: unknown };
	if (typeof format === 'number' && format > 1)
		return { data: null, findings: [{ code: 'newer_format', file }] };
	const { valid, errors } = new Validator(schema, '2020-12', false).validate(data);
	if (valid) return { data, findings: [] };
	// The deepest place says what is wrong; those above it say only that something is.
	const [deepest] = errors.toSorted((a, b) => b.instanceLocation.length - a.instanceLocation.length);
	const at = deepest?.instanceLocation.replace(/^#/, '') ?? '';
	return { data: null, findings: [{ code: 'not_valid', file, at, said: deepest?.error ?? '' }] };
}

function filesOf(content: Content, { files }: Manifest): Finding[] {
	const listed = new Set([manifestName, ...files.map(({ path }) => path)]);
	const wrong = files.flatMap(({ path, bytes, sha256 }): Finding[] => {
		const own = content.get(path);
		if (own === undefined) return [{ code: 'missing', file: path }];
		return own.length === bytes && sha256Of(own) === sha256 ? [] : [{ code: 'changed', file: path }];
	});
	const others = [...content.keys()].filter((path) => !listed.has(path)).sort(byCodeUnits);
	return [...wrong, ...others.map((file): Finding => ({ code: 'unexpected', file }))];
}

function agreement(manifest: Manifest, snapshot: Snapshot): Finding[] {
	const fields = ['year', 'version', 'status', 'as_of', 'parameters', 'declarations'] as const;
	return fields
		.filter((field) => JSON.stringify(manifest[field]) !== JSON.stringify(snapshot[field]))
		.map((field) => ({ code: 'disagree', file: manifestName, field }));
}

function notDerived(content: Content, snapshot: Snapshot, document: Document): Finding[] {
	return [...derivedFiles(snapshot, document)].flatMap(([file, bytes]): Finding[] => {
		const own = content.get(file);
		return own === undefined || sha256Of(own) === sha256Of(bytes) ? [] : [{ code: 'not_derived', file }];
	});
}

/** A file that is not the one that was written is told once, by the plainest of what is wrong with it. */
function onceEach(findings: readonly Finding[]): Finding[] {
	const order = ['missing', 'changed', 'unexpected', 'not_json', 'newer_format', 'not_valid'];
	const rank = ({ code }: Finding) => (order.includes(code) ? order.indexOf(code) : order.length);
	const first = new Map<string, Finding>();
	for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)))
		if (!first.has(finding.file)) first.set(finding.file, finding);
	return [...first.values()];
}
