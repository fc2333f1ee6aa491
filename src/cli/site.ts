import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svgDocument } from '../lib/charts/svg-document.ts';
import { findingText } from '../lib/publish/fault-text.ts';
import { cityFaultText } from '../lib/publish/city/fault-text.ts';
import { cityIn } from '../lib/publish/city/city-file.ts';
import { CityError } from '../lib/publish/city/settings.ts';
import { publishedFolders } from '../lib/publish/published.ts';
import { verify } from '../lib/publish/verify.ts';
import { folderName, folderOf } from '../lib/publish/versions.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { openBundle } from './bundle-folder.ts';
import { localeOf, parse } from './options.ts';
import { CommandError, type Output } from './output.ts';
import { chain } from './verify.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The project's own. */
const archive = path.join(root, 'data', 'published');
/** Run as a process of its own: it builds the site as `npm run build` does. */
const script = path.join(root, 'src', 'tools', 'site.js');

/** `avtryck site`: a city's own public site of what it has published, for any web server. */
export async function siteCommand(args: readonly string[], out: Output, err: Output): Promise<number> {
	const one = { type: 'string' } as const;
	const flags = { out: one, published: one, lang: one, 'without-engine': { type: 'boolean' } as const };
	const { values, positionals } = parse(args, flags);
	const locale = localeOf(values.lang);
	const t = translator(locale);
	if (positionals.length > 0)
		throw new CommandError(t('cli_bad_option', { option: positionals[0]!, expected: '--out DIR' }));
	if (!values.out) throw new CommandError(`${t('cli_no_out')}\n\n${t('cli_usage')}`);
	assertEmpty(values.out, locale);
	const published = values.published ?? archive;
	await assertWhole(published, locale, err);
	const own = publishedFolders(published).filter(({ snapshot }) => !snapshot.demo);
	if (own.length === 0) throw new CommandError(t('site_nothing_own', { folder: published }));
	if (!hasCity(published, locale)) err.write(`${t('site_city_none')}\n`);
	const list = own.map(({ snapshot }) => folderName(snapshot)).join(', ');
	err.write(`${t('site_building', { list })}\n`);
	const engine = values['without-engine'] ? 'without-engine' : 'with-engine';
	if (!(await build([published, values.out, engine], err))) throw new CommandError(t('site_failed'));
	out.write(`${t('site_done', { folder: values.out })}\n`);
	return 0;
}

/** Whether the folder has a city's own settings, and they can be used. */
function hasCity(published: string, locale: Locale): boolean {
	try {
		const city = cityIn(published);
		return city !== null && !city.demo;
	} catch (error) {
		if (!(error instanceof CityError)) throw error;
		const faults = error.faults.map((fault) => `  ${cityFaultText(fault, locale)}`);
		throw new CommandError([translator(locale)('site_city_faults'), ...faults].join('\n'));
	}
}

function assertEmpty(folder: string, locale: Locale): void {
	if (!existsSync(folder)) return;
	const t = translator(locale);
	if (!statSync(folder).isDirectory()) throw new CommandError(t('site_out_is_file', { folder }));
	if (readdirSync(folder).length > 0) throw new CommandError(t('site_out_not_empty', { folder }));
}

/** Every version in the folder is what was published, and follows on the one before. */
async function assertWhole(published: string, locale: Locale, err: Output): Promise<void> {
	const t = translator(locale);
	if (!existsSync(published)) throw new CommandError(t('site_no_archive', { folder: published }));
	const document = svgDocument();
	for (const entry of readdirSync(published, { withFileTypes: true })) {
		if (!entry.isDirectory()) continue;
		const folder = path.join(published, entry.name);
		if (folderOf(entry.name) === null) throw new CommandError(t('site_folder_name', { folder }));
		const verification = verify(await openBundle(folder, locale), document);
		const { snapshot } = verification;
		const findings = [...verification.findings, ...(await chain(folder, verification, locale))];
		for (const finding of findings) err.write(`${findingText(finding, locale)}\n`);
		if (findings.length > 0 || snapshot === null) throw new CommandError(t('site_not_whole', { folder }));
		const name = folderName(snapshot);
		const { year, version } = snapshot;
		if (name !== entry.name) throw new CommandError(t('site_other_version', { folder, year, version, name }));
	}
}

/** The build is a process of its own; what it says is said only where it fails. */
async function build(args: readonly string[], err: Output): Promise<boolean> {
	const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text) => (said += text));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) err.write(said);
	return code === 0;
}
