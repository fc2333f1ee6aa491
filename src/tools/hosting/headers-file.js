import { SECURITY_HEADERS } from '../headers.js';

/**
 * The file `_headers` that Cloudflare Pages and Netlify read. Of caching it says only what differs from what they do by themselves: their
 * pages are asked for again each time.
 */
export function headersFile() {
	const security = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
	return `/*\n${security.join('')}\n/_app/immutable/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
