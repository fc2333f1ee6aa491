import { svgDocument } from '../lib/charts/svg-document.ts';
import {
	argumentTexts,
	contradictionTexts,
	failingTexts,
	failingTitle,
	verdictTexts,
} from '../lib/publish/audit/audit-text.ts';
import { auditSnapshots, isSound, type Audit } from '../lib/publish/audit/audit.ts';
import { namesIn, type Names } from '../lib/publish/audit/count-text.ts';
import { valueTexts } from '../lib/publish/audit/value-text.ts';
import { AuditError } from '../lib/publish/audit/receipt-cells.ts';
import { startSolver } from '../lib/publish/audit/start-node.ts';
import { findingText } from '../lib/publish/fault-text.ts';
import { verify, type Verification } from '../lib/publish/verify.ts';
import type { Snapshot } from '../lib/publish/snapshot.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { openBundle } from './bundle-folder.ts';
import { localeOf, parse } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { readReceipt } from './verify.ts';

/** `avtryck audit`: whether a hidden count of persons can be worked out from bundles, by anybody or by one of those counted. */
export async function auditCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const one = { type: 'string' } as const;
	const { values, positionals } = parse(args, { receipt: one, lang: one });
	const locale = localeOf(values.lang);
	const t = translator(locale);
	if (positionals.length === 0) throw new CommandError(`${t('audit_cli_no_bundle')}\n\n${t('cli_usage')}`);
	const whole: (Verification & { snapshot: Snapshot })[] = [];
	for (const place of positionals) {
		const verification = verify(await openBundle(place, locale), svgDocument());
		const { findings, snapshot } = verification;
		for (const finding of findings) err.write(`${findingText(finding, locale)}\n`);
		if (findings.length > 0 || snapshot === null) throw new CommandError(t('audit_broken', { file: place }));
		whole.push({ ...verification, snapshot });
	}
	const receipt = values.receipt === undefined ? null : await readReceipt(values.receipt, locale);
	if (receipt !== null && !whole.some(({ fingerprint }) => fingerprint === receipt.manifest))
		throw new CommandError(t('audit_other_receipt'));
	const snapshots = whole.map(({ snapshot }) => snapshot);
	const solver = await startSolver();
	try {
		const audit = auditSnapshots(snapshots, receipt, solver);
		for (const text of auditTexts(audit, namesIn(snapshots, audit), locale)) out.write(`${text}\n`);
		return isSound(audit) ? 0 : 1;
	} catch (error) {
		if (!(error instanceof AuditError)) throw error;
		throw new CommandError(t(`audit_${error.code}`));
	}
}

function auditTexts(audit: Audit, names: Names, locale: Locale): string[] {
	const t = translator(locale);
	const failing = audit.failing.flatMap((one) => {
		const argument = argumentTexts(one, names, locale);
		return [
			...['', failingTitle(one, names, locale), ...failingTexts(one, locale).map((text) => `  ${text}`)],
			...(argument.length > 0 ? [`  ${t('audit_because')}`] : []),
			...argument.map((text) => `    ${text}`),
		];
	});
	return [
		...verdictTexts(audit, locale),
		...contradictionTexts(audit, names, locale),
		...valueTexts(audit, locale),
		...failing,
	];
}
