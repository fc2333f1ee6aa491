/**
 * A document without a browser, with as much of a DOM as Plot and this room draw with: elements, texts and attributes in their order. It
 * knows no styles, no events and of selectors only `*` and names. The same bytes come of it as of a browser's document.
 */
export function svgDocument(): Document {
	return new SvgDocument() as unknown as Document;
}

class SvgDocument {
	readonly documentElement = new SvgElement(this, 'http://www.w3.org/1999/xhtml', 'html');

	createElementNS(namespace: string, name: string): SvgElement {
		return new SvgElement(this, namespace, name);
	}
}

abstract class SvgNode {
	parentNode: SvgElement | null = null;

	constructor(readonly ownerDocument: SvgDocument) {}

	remove(): void {
		this.parentNode?.removeChild(this);
	}
}

class SvgText extends SvgNode {
	readonly nodeType = 3;

	constructor(
		document: SvgDocument,
		readonly nodeValue: string,
	) {
		super(document);
	}
}

interface Attribute {
	readonly name: string;
	value: string;
}

class SvgElement extends SvgNode {
	readonly nodeType = 1;
	readonly childNodes: SvgNode[] = [];
	private readonly named = new Map<string, Attribute>();

	constructor(
		document: SvgDocument,
		readonly namespaceURI: string,
		readonly localName: string,
	) {
		super(document);
	}

	get attributes(): Iterable<Attribute> {
		return this.named.values();
	}

	getAttribute(name: string): string | null {
		return this.named.get(name)?.value ?? null;
	}

	setAttribute(name: string, value: unknown): void {
		const there = this.named.get(name);
		if (there) there.value = String(value);
		else this.named.set(name, { name, value: String(value) });
	}

	removeAttribute(name: string): void {
		this.named.delete(name);
	}

	set textContent(text: string | null) {
		for (const child of [...this.childNodes]) child.remove();
		if (text !== null && text !== '') this.append(text);
	}

	insertBefore<N extends SvgNode>(node: N, next: SvgNode | null): N {
		node.remove();
		this.childNodes.splice(next === null ? this.childNodes.length : this.childNodes.indexOf(next), 0, node);
		node.parentNode = this;
		return node;
	}

	appendChild<N extends SvgNode>(node: N): N {
		return this.insertBefore(node, null);
	}

	removeChild(node: SvgNode): void {
		this.childNodes.splice(this.childNodes.indexOf(node), 1);
		node.parentNode = null;
	}

	append(...nodes: (SvgNode | string)[]): void {
		for (const node of nodes) this.insertBefore(this.nodeOf(node), null);
	}

	prepend(...nodes: (SvgNode | string)[]): void {
		const first = this.childNodes[0] ?? null;
		for (const node of nodes) this.insertBefore(this.nodeOf(node), first);
	}

	querySelectorAll(name: string): SvgElement[] {
		return this.childNodes.flatMap((node) => {
			if (!(node instanceof SvgElement)) return [];
			const inner = node.querySelectorAll(name);
			return name === '*' || node.localName === name ? [node, ...inner] : inner;
		});
	}

	querySelector(name: string): SvgElement | null {
		return this.querySelectorAll(name)[0] ?? null;
	}

	private nodeOf(node: SvgNode | string): SvgNode {
		return typeof node === 'string' ? new SvgText(this.ownerDocument, node) : node;
	}
}
