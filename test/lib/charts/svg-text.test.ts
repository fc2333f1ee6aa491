import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { svgText } from '../../../src/lib/charts/svg-text.ts';
import { element } from '../../../src/lib/charts/svg.ts';

const { document } = new JSDOM('').window;

test('a name of a unit cannot become markup, in a text or in an attribute', () => {
	const text = element(document, 'text', { 'aria-label': 'A "B" <b>' }, 'Hamn & <Park>');
	expect(svgText(text)).toBe('<text aria-label="A &quot;B&quot; &lt;b&gt;">Hamn &amp; &lt;Park&gt;</text>');
});

test('a no-break space is written as it is, so that a file of its own is XML', () => {
	expect(svgText(element(document, 'text', {}, '43,5\u00a0%'))).toBe('<text>43,5\u00a0%</text>');
});

test('attributes keep their order and an empty element is closed in itself', () => {
	const group = element(document, 'g', { fill: 'none', id: 'a' });
	group.append(element(document, 'rect', { y: 1.005, x: 2 }), document.createComment('not told'));
	expect(svgText(group)).toBe('<g fill="none" id="a"><rect y="1" x="2"/></g>');
});
