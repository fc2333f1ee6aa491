import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { svgDocument } from '../../../src/lib/charts/svg-document.ts';
import { svgText } from '../../../src/lib/charts/svg-text.ts';
import { element } from '../../../src/lib/charts/svg.ts';
import { fixedDrawings } from './fixed-drawings.ts';

test('every figure is drawn as in a whole DOM, byte for byte', () => {
	expect(fixedDrawings(svgDocument())).toEqual(fixedDrawings(new JSDOM('').window.document));
});

test('what is put into a drawing lies where it would in a browser', () => {
	const drawn = (document: Document): string => {
		const [group, first, second] = ['g', 'rect', 'line'].map((name) => element(document, name, { id: name }));
		group!.append(first!, 'text');
		group!.prepend(second!, element(document, 'a', {}));
		group!.insertBefore(first!, second!);
		second!.setAttribute('id', 'again');
		second!.setAttribute('x', '1');
		first!.removeAttribute('id');
		group!.querySelector('a')!.textContent = 'new';
		group!.querySelector('a')!.textContent = 'newest';
		const names = [...group!.querySelectorAll('*')].map(({ localName }) => localName);
		return `${names.join()} ${group!.querySelector('path')} ${svgText(group!)}`;
	};
	expect(drawn(svgDocument())).toBe(
		'rect,line,a null <g id="g"><rect/><line id="again" x="1"/><a>newest</a>text</g>',
	);
	expect(drawn(new JSDOM('').window.document)).toBe(drawn(svgDocument()));
});
