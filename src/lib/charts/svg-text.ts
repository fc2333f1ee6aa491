const element = 1;
const text = 3;

/**
 * An SVG element as XML, the same in every DOM: attributes in their order, empty elements closed in themselves, all signs but the four
 * that XML needs written as they are. Anything but elements and texts is left out.
 */
export function svgText(node: Element): string {
	const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
	const inner = [...node.childNodes].map(childText).join('');
	return inner === ''
		? `<${node.localName}${attributes}/>`
		: `<${node.localName}${attributes}>${inner}</${node.localName}>`;
}

function childText(node: ChildNode): string {
	if (node.nodeType === element) return svgText(node as Element);
	return node.nodeType === text ? escaped(node.nodeValue ?? '') : '';
}

function escaped(value: string): string {
	return value
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
