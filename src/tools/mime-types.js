/** @type {Record<string, { type: string, compressible: boolean }>} */
const TYPES = {
	avif: binary('image/avif'),
	css: text('text/css'),
	csv: text('text/csv'),
	gif: binary('image/gif'),
	html: text('text/html'),
	ico: binary('image/x-icon'),
	jpeg: binary('image/jpeg'),
	jpg: binary('image/jpeg'),
	js: text('text/javascript'),
	json: text('application/json'),
	jsonld: text('application/ld+json'),
	map: text('application/json'),
	md: text('text/markdown'),
	mjs: text('text/javascript'),
	pdf: binary('application/pdf'),
	png: binary('image/png'),
	rdf: text('application/rdf+xml'),
	svg: text('image/svg+xml'),
	ttf: { type: 'font/ttf', compressible: true },
	ttl: text('text/turtle'),
	txt: text('text/plain'),
	wasm: { type: 'application/wasm', compressible: true },
	webmanifest: text('application/manifest+json'),
	webp: binary('image/webp'),
	woff: binary('font/woff'),
	woff2: binary('font/woff2'),
	xml: text('application/xml'),
	zip: binary('application/zip'),
};

/** @param {string} file */
export function mimeType(file) {
	return TYPES[ending(file)]?.type ?? 'application/octet-stream';
}

/** @param {string} file */
export function isCompressible(file) {
	return TYPES[ending(file)]?.compressible ?? false;
}

/** @param {string} file */
function ending(file) {
	return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** @param {string} type */
function text(type) {
	return { type: `${type}; charset=utf-8`, compressible: true };
}

/** @param {string} type */
function binary(type) {
	return { type, compressible: false };
}
