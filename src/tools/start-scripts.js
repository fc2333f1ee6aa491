import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, sha256 } from './hash.js';

const FOLDER = '_app/immutable/start';
const SCRIPT_OR_COMMENT = /<!--[\s\S]*?-->|<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script\s*>/gi;
const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

/**
 * Takes the inline scripts out of a page: `script-src 'self'` does not let them run. What stands in their
 * place is a script of the same kind with an address; Kit's start script finds its element by
 * `document.currentScript`, which holds for both. Data blocks stay.
 * @param {string} html
 * @param {(code: string) => string} addressOf
 */
export function takeOutInlineScripts(html, addressOf) {
	return html.replace(SCRIPT_OR_COMMENT, (whole, attributes, code) => {
		if (attributes === undefined || code.trim() === '' || attribute(attributes, 'src') !== null) return whole;
		if (!RUNS.test((attribute(attributes, 'type') ?? '').trim())) return whole;
		return `<script${attributes.trimEnd()} src="${addressOf(code)}"></script>`;
	});
}

/**
 * Moves the inline scripts of every page of a built site into files named by their content.
 * @param {string} build
 * @param {string} base the path that the site is served under, without a slash at the end
 */
export function moveInlineScripts(build, base = '') {
	for (const page of filesUnder(build, '').filter((file) => file.endsWith('.html'))) {
		const file = path.join(build, page);
		const html = readFileSync(file, 'utf8');
		const moved = takeOutInlineScripts(html, (code) => {
			const name = `${FOLDER}/${sha256(code).slice(0, 16)}.js`;
			mkdirSync(path.join(build, FOLDER), { recursive: true });
			writeFileSync(path.join(build, name), code);
			return `${base}/${name}`;
		});
		if (moved !== html) writeFileSync(file, moved);
	}
}

/**
 * @param {string} attributes
 * @param {string} name
 */
function attribute(attributes, name) {
	const found = new RegExp(
		`(?:^|\\s)${name}\\s*(?:=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|/|$)`,
		'i',
	).exec(attributes);
	return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
}
