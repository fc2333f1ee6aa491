import { startNodeEngine } from '../lib/engine/node.ts';
import { computeFully, type Computed } from '../lib/publish/compute.ts';
import { formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { measureCsv } from './measure-csv.ts';
import { measureJson } from './measure-json.ts';
import { openYears } from './measure-open.ts';
import { measureOptions } from './measure-options.ts';
import { measureText } from './measure-text.ts';
import type { Output } from './output.ts';
import { readSources } from './sources.ts';

/**
 * `avtryck measure`: the figures of the page without a browser, from a workspace, from files or from both. Files that cannot be read are
 * told; nothing is computed then.
 */
export async function measureCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const options = measureOptions(args);
	const { locale } = options;
	const sources = await readSources(options, err);
	if (sources === null) return 1;
	const engine = await startNodeEngine();
	try {
		const computed = await computeFully(engine, sources.files, sources.standing, {
			parameters: options,
			filter: options.filter,
			by: ['all', ...options.by],
		});
		tellWaiting(computed, locale, err);
		const open = options.format === 'csv' ? [] : await openYears(engine, computed.measured, options);
		out.write(writers[options.format](computed, options, open));
		return 0;
	} finally {
		await engine.close();
	}
}

const writers = { text: measureText, json: measureJson, csv: measureCsv };

/** Files whose rows stand in another one, too, wait for an answer: it is told that they do not count. */
function tellWaiting({ reports, waiting }: Computed, locale: Locale, err: Output): void {
	const t = translator(locale);
	const nameOf = (id: string) => reports.find((report) => report.id === id)!.name;
	for (const { file, other, shared } of waiting) {
		const inputs = {
			file: nameOf(file),
			other: nameOf(other),
			count: shared,
			n: formatInteger(shared, locale),
		};
		err.write(`${t('cli_waiting', inputs)}\n`);
	}
}
