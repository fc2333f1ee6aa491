import type { Engine } from '../engine/engine.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { makeBundle } from './bundle.ts';
import type { Content } from './content.ts';
import { keyedEvidence } from './evidence.ts';
import { sha256Of } from '../text/sha256.ts';
import { byCodeUnits } from '../text/code-units.ts';
import { manifestName, type Manifest } from './manifest.ts';
import type { Standing } from '../intake/decisions.ts';
import type { ReadFile } from '../intake/read.ts';
import { amountsAsPublished, asPublished } from './as-published.ts';
import { draft } from './publish.ts';
import type { Receipt } from './receipt.ts';
import type { Snapshot } from './snapshot.ts';

/** What of a bundle comes out otherwise from the sources; nothing at all: the same, byte for byte. */
export interface Difference {
	/** The receipt belongs to another bundle. */
	receipt: boolean;
	/** Sources that the bundle was not made of, by name. */
	otherSources: string[];
	/** How many sources of the bundle are not here. */
	missingSources: number;
	decisions: boolean;
	/** Files that come out otherwise. */
	files: string[];
}

/** Whether sources, decisions and receipt give the bundle again: everything is worked out anew, in an empty engine. */
export async function workOutAgain(
	engine: Engine,
	sources: { files: readonly ReadFile[]; standing: Standing },
	{ content, snapshot, manifest }: { content: Content; snapshot: Snapshot; manifest: Manifest },
	receipt: Receipt,
	document: Document,
): Promise<Difference> {
	const { profile, year, version, status, issued, revision, demo, parameters, as_of } = snapshot;
	const drafted = await draft(
		engine,
		{ ...sources, parameters: { ...parameters, asOf: as_of }, demo },
		profile,
		{ year, version, status, issued, revision, earlier: null, archive: [] },
		asPublished(snapshot),
		amountsAsPublished(snapshot),
	);
	// What the version before said is not worked out of the sources.
	const { previous, changes, count_changes } = snapshot;
	const evidence = drafted.evidence(receipt.key);
	const again = makeBundle({ ...drafted.snapshot, previous, changes, count_changes }, evidence, document);
	const own = new Set(receipt.sources.map(({ sha256 }) => sha256));
	const given = new Set(sources.files.map(({ id }) => id));
	const paths = [...new Set([...content.keys(), ...again.content.keys()])].sort(byCodeUnits);
	const hash = (of: Content, path: string) => {
		const bytes = of.get(path);
		return bytes === undefined ? null : sha256Of(bytes);
	};
	return {
		receipt: receipt.manifest !== hash(content, manifestName),
		otherSources: sources.files.filter(({ id }) => !own.has(id)).map(({ name }) => name),
		missingSources: [...own].filter((id) => !given.has(id)).length,
		decisions: manifest.decisions !== keyedEvidence(evidence).decisions,
		files: paths.filter((path) => hash(content, path) !== hash(again.content, path)),
	};
}

export function isSame({ receipt, otherSources, missingSources, decisions, files }: Difference): boolean {
	return !receipt && otherSources.length === 0 && missingSources === 0 && !decisions && files.length === 0;
}

/** "The same", or what differs and what that may be due to. */
export function differenceTexts(difference: Difference, locale: Locale): string[] {
	const t = translator(locale);
	if (isSame(difference)) return [t('verify_same')];
	const { receipt, otherSources, missingSources, decisions, files } = difference;
	const texts: string[] = [];
	if (receipt) texts.push(t('verify_other_receipt'));
	if (otherSources.length > 0) texts.push(t('verify_other_sources', { files: otherSources.join(', ') }));
	if (missingSources > 0)
		texts.push(
			t('verify_missing_sources', { count: missingSources, n: formatInteger(missingSources, locale) }),
		);
	if (decisions) texts.push(t('verify_other_decisions'));
	if (files.length > 0) texts.push(t('verify_other_files', { files: files.join(', ') }));
	return texts;
}
