import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { svgDocument } from '../lib/charts/svg-document.ts';
import { startNodeEngine } from '../lib/engine/node.ts';
import { createRegister } from '../lib/intake/schema.ts';
import { amountTexts } from '../lib/publish/amount-texts.ts';
import { makeBundle } from '../lib/publish/bundle.ts';
import { fill } from '../lib/publish/compute.ts';
import { jsonBytes } from '../lib/publish/content.ts';
import { keyOf, shortestKey, type Key } from '../lib/publish/keyed.ts';
import { manifestName } from '../lib/publish/manifest.ts';
import { parseProfile, ProfileError, type Profile } from '../lib/publish/profile.ts';
import { profileFaultText, publishFaultText } from '../lib/publish/fault-text.ts';
import { isSafe } from '../lib/publish/protect-audited.ts';
import { draftOf, PublishError } from '../lib/publish/publish.ts';
import type { Earlier, Edition } from '../lib/publish/freeze.ts';
import { verify } from '../lib/publish/verify.ts';
import { faultsOfNext, folderName, latestOf } from '../lib/publish/versions.ts';
import { formatInteger } from '../lib/text/format.ts';
import { sha256Of } from '../lib/text/sha256.ts';
import { translator } from '../lib/text/translate.ts';
import { foldersIn, openBundle, writeBundle } from './bundle-folder.ts';
import { bytesOf } from './file-bytes.ts';
import { CommandError, type Output } from './output.ts';
import { protectAside } from './protect-aside.ts';
import type { PublishOptions } from './publish-options.ts';
import { costTable, leaksOf } from './publish-checks.ts';
import type { ReadAhead } from './read-ahead.ts';
import { openSources, SourcesRefused } from './sources.ts';

/** @param ahead the files, which are read while this is loaded */
export async function publishYear(
	options: PublishOptions,
	ahead: ReadAhead,
	out: Output,
	err: Output,
): Promise<number> {
	const { locale } = options;
	const t = translator(locale);
	const [key, profile] = await Promise.all([readKey(options), readProfile(options)]);
	if (existsSync(options.receipt))
		throw new CommandError(t('publish_cli_receipt_there', { file: options.receipt }));
	const document = svgDocument();
	const archive = await archiveOf(options, document);
	const earlier = latestOf(archive, options.year);
	const { status, asOf: as_of, issued, reason, text } = options;
	const faults = faultsOfNext(earlier?.snapshot ?? null, {
		status,
		as_of,
		issued,
		revision: { reason, text },
	});
	if (faults.length > 0)
		throw new CommandError(faults.map((fault) => publishFaultText(fault, [], locale)).join('\n'));
	const edition: Edition = {
		...{ year: options.year, status, issued, earlier },
		archive: archive.map(({ snapshot }) => snapshot),
		version: (earlier?.snapshot.version ?? 0) + 1,
		revision: reason === null ? null : { reason, text },
	};
	const engine = await startNodeEngine();
	let aside: ReturnType<typeof protectAside> | null = null;
	try {
		await createRegister(engine);
		const sources = await openSources(options, err, ahead);
		const filled = await fill(engine, sources.files, sources.standing);
		const { protect } = (aside = protectAside());
		const given = { ...filled, parameters: { asOf: as_of, rule: options.rule }, demo: options.demo };
		const drafted = await draftOf(engine, given, profile, edition, protect);
		const { snapshot } = drafted;
		if (options.coarser) {
			out.write(await costTable(drafted, protect, locale));
			return 0;
		}
		const leaks = leaksOf(drafted, edition.archive, locale);
		if (!isSafe(drafted.protection.audit)) throw new CommandError([t('publish_leaks'), ...leaks].join('\n'));
		const { content, receipt } = makeBundle(snapshot, drafted.evidence(key), document);
		const folder = path.join(options.out, folderName(snapshot));
		if (existsSync(folder)) throw new CommandError(t('publish_cli_version_there', { folder }));
		await mkdir(options.out, { recursive: true });
		await writeFile(options.receipt, jsonBytes(receipt), { flag: 'wx', mode: 0o600 });
		await writeBundle(folder, content);
		const { version, changes } = snapshot;
		const n = formatInteger(changes.length, locale);
		out.write(`${t('publish_cli_done', { folder, version, count: content.size })}\n`);
		if (earlier !== null) out.write(`${t('publish_cli_changed', { count: changes.length, n })}\n`);
		const { hidden, counts } = drafted.protection;
		const dotted = { count: hidden.length, n: formatInteger(hidden.length, locale) };
		out.write(`${t('publish_cli_hidden', { ...dotted, all: formatInteger(counts, locale) })}\n`);
		for (const text of amountTexts(drafted.amounts, locale))
			out.write(`${t('publish_cli_amounts', { ...text })}\n`);
		out.write(`${t('publish_cli_receipt', { file: options.receipt })}\n`);
		return 0;
	} catch (error) {
		if (error instanceof SourcesRefused) return 1;
		if (!(error instanceof PublishError)) throw error;
		throw new CommandError(publishFaultText(error.code, error.names, locale));
	} finally {
		await Promise.all([engine.close(), aside?.close()]);
	}
}

async function readKey({ key: file, locale }: PublishOptions): Promise<Key> {
	const key = keyOf(await textOf(file, locale));
	if (key === null)
		throw new CommandError(`${file}: ${translator(locale)('publish_key_short', { n: shortestKey })}`);
	return key;
}

async function readProfile({ profile: file, locale }: PublishOptions): Promise<Profile> {
	const text = await textOf(file, locale);
	try {
		return parseProfile(text);
	} catch (error) {
		if (!(error instanceof ProfileError)) throw error;
		const lines = error.faults.map((fault) => `${file}: ${profileFaultText(fault, locale)}`);
		throw new CommandError(lines.join('\n'));
	}
}

async function textOf(file: string, locale: PublishOptions['locale']): Promise<string> {
	try {
		return new TextDecoder().decode(await bytesOf(file, locale));
	} catch (error) {
		if (error instanceof CommandError) throw new CommandError(`${file}: ${error.message}`);
		throw error;
	}
}

/** Every version that was published before, of any year: nothing is built on one that is not whole. */
async function archiveOf({ out, locale }: PublishOptions, document: Document): Promise<Earlier[]> {
	const versions: Earlier[] = [];
	for (const folder of await foldersIn(out)) {
		const content = await openBundle(folder, locale);
		const { findings, snapshot } = verify(content, document);
		if (findings.length > 0 || snapshot === null)
			throw new CommandError(translator(locale)('publish_earlier_broken', { folder }));
		versions.push({ snapshot, manifest: sha256Of(content.get(manifestName)!) });
	}
	return versions;
}
