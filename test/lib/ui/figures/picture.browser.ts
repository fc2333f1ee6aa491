import { afterEach, expect, it } from 'vitest';
import { pngOf } from '../../../../src/lib/ui/figures/picture.ts';

/** The drawings that are made while this runs, as they are handed to the browser. */
async function drawnWhile(work: () => Promise<unknown>): Promise<string[]> {
	const drawn: string[] = [];
	const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
	Object.defineProperty(HTMLImageElement.prototype, 'src', {
		...source,
		set(address: string) {
			drawn.push(decodeURIComponent(address));
			source.set!.call(this, address);
		},
	});
	try {
		await work();
	} finally {
		Object.defineProperty(HTMLImageElement.prototype, 'src', source);
	}
	return drawn;
}

function figure(fontFamily: string) {
	document.body.innerHTML = `<svg viewBox="0 0 720 90" style="font-family: ${fontFamily}"><text y="20">43 av 112</text></svg>`;
	const svg = document.querySelector('svg')!;
	return { svg, title: 'Andelen', sentence: '43 av 112', source: [], colours: '' };
}

afterEach(() => {
	document.body.innerHTML = '';
	document.head.querySelector('#own')?.remove();
});

it('a picture takes the page’s own font with it, since a drawing on its own knows none', async () => {
	const style =
		'<style id="own">@font-face { font-family: "Stadens"; src: url("data:font/woff2;base64,d09GMg==") }</style>';
	document.head.insertAdjacentHTML('beforeend', style);
	const [drawing] = await drawnWhile(() => pngOf(figure('Stadens, sans-serif')));
	expect(drawing).toContain('font-family:Stadens;');
	expect(drawing).toContain('src:url(data:font/woff2;base64,d09GMg==)');
});

it('a picture of a page without a font of its own is drawn with the machine’s', async () => {
	const [drawing] = await drawnWhile(() => pngOf(figure('sans-serif')));
	expect(drawing).toContain('43 av 112');
	expect(drawing).not.toContain('@font-face');
});
