import type { Engine } from '../../engine/engine.ts';
import { refusalText } from '../../intake/refusal.ts';
import { FileError } from '../../intake/report.ts';
import { publishFaultText } from '../../publish/fault-text.ts';
import { PublishError } from '../../publish/publish.ts';
import { ReceiptError, type Receipt } from '../../publish/receipt.ts';
import { verify, verifyChain, type Finding, type Verification } from '../../publish/verify.ts';
import { workOutAgain, type Difference } from '../../publish/work-out-again.ts';
import { WorkspaceError } from '../../store/workspace-error.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { readSources, sorted, type Dropped } from './dropped.ts';

/** A bundle that was looked at. */
export interface Verified extends Verification {
	file: string;
	findings: Finding[];
	/** What comes of it from sources and receipt; null: these were not given. */
	difference: Difference | null;
}

/** What a reader drops to have it verified. */
export class Verifying {
	verified = $state.raw<readonly Verified[]>([]);
	/** Sources or a receipt that nothing can be done with alone; files that are none of all. */
	lacking = $state<'bundle' | 'receipt' | 'sources' | 'engine' | null>(null);
	/** What could not be read, in words. */
	refused = $state<string | null>(null);
	works = $state<'looking' | 'again' | null>(null);
	/** Of one of the bundles. */
	receipt = $state.raw<Receipt | null>(null);

	#files: File[] = [];

	/** Looks at what is dropped, together with what was dropped before. */
	async take(files: readonly File[], locale: Locale): Promise<void> {
		this.#files = [...this.#files, ...files];
		this.works = 'looking';
		this.refused = null;
		this.lacking = null;
		try {
			const dropped = await sorted(this.#files);
			this.verified = this.#look(dropped);
			const { bundles, receipt, sources } = dropped;
			const isOwn = this.verified.some(({ fingerprint }) => fingerprint === receipt?.manifest);
			this.receipt = isOwn ? receipt : null;
			if (bundles.length === 0) this.lacking = 'bundle';
			else if (!__ENGINE__ && (sources.length > 0 || receipt !== null)) this.lacking = 'engine';
			else if (sources.length > 0 && receipt === null) this.lacking = 'receipt';
			else if (sources.length === 0 && receipt !== null) this.lacking = 'sources';
			else if (__ENGINE__ && receipt !== null) await this.#again(dropped);
		} catch (error) {
			this.refused = words(error, locale);
			if (this.refused === null) throw error;
		} finally {
			this.works = null;
		}
	}

	clear(): void {
		this.#files = [];
		this.verified = [];
		this.receipt = null;
		this.lacking = null;
		this.refused = null;
	}

	#look({ bundles }: Dropped): Verified[] {
		const looked = bundles.map(({ file, content }) => ({ file, content, ...verify(content, document) }));
		return looked.map(({ content: _, ...one }) => {
			const { snapshot } = one;
			const before = looked.find(
				(other) =>
					snapshot !== null &&
					snapshot.previous !== null &&
					other.snapshot?.year === snapshot.year &&
					other.snapshot.version === snapshot.previous.version,
			);
			const chain = before && snapshot ? verifyChain(before.content, snapshot) : [];
			return { ...one, findings: [...one.findings, ...chain], difference: null };
		});
	}

	/** Works out anew the bundle that the receipt is of. */
	async #again({ bundles, receipt, sources }: Dropped): Promise<void> {
		const at = this.verified.findIndex(
			({ snapshot }) => snapshot?.year === receipt!.year && snapshot.version === receipt!.version,
		);
		const { snapshot, manifest } = this.verified[Math.max(0, at)]!;
		if (snapshot === null || manifest === null) return;
		this.works = 'again';
		const read = await readSources(sources);
		const engine = await startEngine();
		try {
			const bundle = { content: bundles[Math.max(0, at)]!.content, snapshot, manifest };
			const difference = await workOutAgain(engine, read, bundle, receipt!, document);
			this.verified = this.verified.map((one, i) => (i === Math.max(0, at) ? { ...one, difference } : one));
		} finally {
			await engine.close();
		}
	}
}

/** @throws EngineError */
async function startEngine(): Promise<Engine> {
	if (__ENGINE__) return (await import('../../engine/browser.ts')).startBrowserEngine();
	throw new Error('this site has no engine');
}

function words(error: unknown, locale: Locale): string | null {
	const t = translator(locale);
	if (error instanceof FileError) return `${error.file}: ${refusalText(error, locale)}`;
	if (error instanceof PublishError) return publishFaultText(error.code, error.names, locale);
	if (error instanceof ReceiptError) return t(`verify_receipt_${error.code}`);
	if (error instanceof WorkspaceError) return t('verify_workspace_refused');
	return null;
}
