import path from 'node:path';
import { svgDocument } from '../lib/charts/svg-document.ts';
import { startNodeEngine } from '../lib/engine/node.ts';
import type { Content } from '../lib/publish/content.ts';
import { findingText, publishFaultText } from '../lib/publish/fault-text.ts';
import { PublishError } from '../lib/publish/publish.ts';
import { parseReceipt, ReceiptError, type Receipt } from '../lib/publish/receipt.ts';
import { verify, verifyChain, type Finding, type Verification } from '../lib/publish/verify.ts';
import { folderName } from '../lib/publish/versions.ts';
import { differenceTexts, isSame, workOutAgain } from '../lib/publish/work-out-again.ts';
import { formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { openBundle } from './bundle-folder.ts';
import { bytesOf } from './file-bytes.ts';
import { localeOf, parse } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { sourceFlags, sourceOptions } from './source-options.ts';
import { readSources } from './sources.ts';

/** `avtryck verify`: whether a bundle is whole; with sources and receipt also whether it comes out of them again. */
export async function verifyCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const { values, positionals } = parse(args, { ...sourceFlags, receipt: { type: 'string' } as const });
	const locale = localeOf(values.lang);
	const t = translator(locale);
	const [place, ...files] = positionals;
	if (place === undefined) throw new CommandError(`${t('verify_cli_no_bundle')}\n\n${t('cli_usage')}`);
	const content = await openBundle(place, locale);
	const document = svgDocument();
	const verification = verify(content, document);
	const { snapshot, manifest } = verification;
	const findings = [...verification.findings, ...(await chain(place, verification, locale))];
	for (const finding of findings) out.write(`${findingText(finding, locale)}\n`);
	out.write(`${summary(verification, findings, locale)}\n`);
	if (findings.length > 0 || snapshot === null || manifest === null) return 1;
	if (values.receipt === undefined) {
		if (files.length > 0 || values.workspace !== undefined)
			throw new CommandError(t('verify_cli_receipt_missing'));
		return 0;
	}
	const receipt = await readReceipt(values.receipt, locale);
	const sources = await readSources(sourceOptions(values, files), err);
	if (sources === null) return 1;
	const engine = await startNodeEngine();
	try {
		const bundle = { content, snapshot, manifest };
		const difference = await workOutAgain(engine, sources, bundle, receipt, document);
		for (const text of differenceTexts(difference, locale)) out.write(`${text}\n`);
		return isSame(difference) ? 0 : 1;
	} catch (error) {
		if (!(error instanceof PublishError)) throw error;
		throw new CommandError(publishFaultText(error.code, error.names, locale));
	} finally {
		await engine.close();
	}
}

function summary(
	{ files, snapshot, derived, fingerprint }: Verification,
	findings: readonly Finding[],
	locale: Locale,
): string {
	const t = translator(locale);
	const inputs = { count: files, n: formatInteger(files, locale) };
	if (findings.length > 0 || snapshot === null) return t('verify_broken');
	const lines = [`${t('verify_yes')} ${t('verify_whole', inputs)}`];
	if (!derived) lines.push(t('verify_not_derived'));
	if (fingerprint !== null) lines.push(t('verify_fingerprint', { hash: fingerprint }));
	return lines.join('\n');
}

/** Where the version before lies beside it, whether it follows on that one. */
export async function chain(place: string, { snapshot }: Verification, locale: Locale): Promise<Finding[]> {
	if (snapshot === null || snapshot.previous === null) return [];
	const { year, previous } = snapshot;
	const folder = path.join(
		path.dirname(path.resolve(place)),
		folderName({ year, version: previous.version }),
	);
	let earlier: Content;
	try {
		earlier = await openBundle(folder, locale);
	} catch (error) {
		if (error instanceof CommandError) return [];
		throw error;
	}
	return verifyChain(earlier, snapshot);
}

/** @throws CommandError */
export async function readReceipt(file: string, locale: Locale): Promise<Receipt> {
	try {
		return parseReceipt(new TextDecoder().decode(await bytesOf(file, locale)));
	} catch (error) {
		if (error instanceof CommandError) throw new CommandError(`${file}: ${error.message}`);
		if (!(error instanceof ReceiptError)) throw error;
		throw new CommandError(`${file}: ${translator(locale)(`verify_receipt_${error.code}`)}`);
	}
}
