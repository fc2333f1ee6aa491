/** Markup that may be printed as it is. */
export class Markup {
	constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | readonly Part[];

/** A template of HTML (not named `html`, which formatters would lay out anew): texts that are put into it are escaped, markup is not; null prints nothing, a list all of its parts. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return new Markup(strings.map((fixed, i) => fixed + (i < parts.length ? printed(parts[i]!) : '')).join(''));
}

/** Markup that was made elsewhere out of escaped texts, such as a drawing. */
export const trusted = (text: string): Markup => new Markup(text);

function printed(part: Part): string {
	if (part === null) return '';
	if (part instanceof Markup) return part.text;
	if (typeof part === 'object') return part.map(printed).join('');
	return escaped(String(part));
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
