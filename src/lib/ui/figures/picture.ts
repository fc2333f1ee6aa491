const wide = 720;
const margin = 24;
/** Pixels of the picture to one of the page. */
const scale = 2;
const white = '#ffffff';
const ink = '#1b2126';
const quiet = '#505b64';

/** What stands on a picture of a figure: never the drawing alone. */
export interface Pictured {
	svg: SVGSVGElement;
	title: string;
	sentence: string;
	/** Who says it, from what: a paragraph each. */
	source: readonly string[];
	/** Custom properties of the light theme that differ from those the drawing falls back to: `--accent: #0b6375`. */
	colours: string;
}

interface Line {
	text: string;
	font: string;
	colour: string;
	/** From one line to the next, in pixels of the page. */
	leading: number;
}

/**
 * A figure as a PNG on white, whatever theme the page has: title, sentence, drawing, source.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf({ svg, title, sentence, source, colours }: Pictured): Promise<Blob> {
	const { fontFamily } = getComputedStyle(svg);
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d')!;
	const set = (text: string, size: number, weight: number, colour: string): Line[] => {
		const font = `${weight} ${size}px ${fontFamily}`;
		context.font = font;
		return wrapped(context, text, wide).map((line) => ({ text: line, font, colour, leading: size * 1.35 }));
	};
	const above = [...set(title, 24, 650, ink), ...set(sentence, 16, 400, ink)];
	const below = source.flatMap((text) => set(text, 13, 400, quiet));
	const drawing = svg.viewBox.baseVal;
	const drawn = (drawing.height / drawing.width) * wide;
	const tall = (lines: readonly Line[]) => lines.reduce((sum, { leading }) => sum + leading, 0);
	const image = await imageOf(svg, fontFamily, colours);

	canvas.width = (wide + 2 * margin) * scale;
	canvas.height = Math.ceil((tall(above) + drawn + tall(below) + 4 * margin) * scale);
	context.scale(scale, scale);
	context.fillStyle = white;
	context.fillRect(0, 0, canvas.width, canvas.height);
	write(context, above, margin);
	const top = tall(above) + 2 * margin;
	context.drawImage(image, margin, top, wide, drawn);
	write(context, below, top + drawn + margin);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
	);
}

function write(context: CanvasRenderingContext2D, lines: readonly Line[], top: number): void {
	let y = top;
	for (const { text, font, colour, leading } of lines) {
		context.font = font;
		context.fillStyle = colour;
		context.textBaseline = 'top';
		context.fillText(text, margin, y);
		y += leading;
	}
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/[ \n\t]+/)) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The drawing as an image: it knows nothing of the page, so that its font and colours go with it. */
async function imageOf(svg: SVGSVGElement, fontFamily: string, colours: string): Promise<HTMLImageElement> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	for (const place of copy.querySelectorAll('[data-row]')) place.remove();
	copy.setAttribute('style', `--font-text: ${fontFamily}; ${colours}`);
	const font = await fontRule(fontFamily);
	if (font !== '') {
		const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
		style.textContent = font;
		copy.prepend(style);
	}
	const { width, height } = svg.viewBox.baseVal;
	copy.setAttribute('width', String(width * scale));
	copy.setAttribute('height', String(height * scale));
	const image = new Image();
	const text = new XMLSerializer().serializeToString(copy);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await image.decode();
	return image;
}

/** The page's own font as a rule that holds it; empty where the page loads none. */
async function fontRule(fontFamily: string): Promise<string> {
	const [name] = fontFamily.split(',') as [string];
	const address = fontAddress(name);
	if (address === null) return '';
	const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
	const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return `@font-face{font-family:${name};font-weight:200 900;src:url(data:font/woff2;base64,${btoa(text)})}`;
}

/** Where the page's style sheets have a font from. */
function fontAddress(family: string): string | null {
	const plain = (name: string) => name.trim().replace(/^(["'])(.*)\1$/, '$2');
	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSFontFaceRule)) continue;
			if (plain(rule.style.getPropertyValue('font-family')) !== plain(family)) continue;
			const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
			if (address !== undefined) return new URL(address, sheet.href ?? document.baseURI).href;
		}
	return null;
}
