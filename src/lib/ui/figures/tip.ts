import type { RowText } from './row-texts.ts';

/** Time to move the pointer from a place to its tip, in milliseconds. */
const patience = 250;
const gap = 2;

/** What a row says, shown at its place in a drawing. Screen readers hear it as the name of the place instead. */
export class Tip {
	readonly #tip: HTMLElement;
	readonly #host: HTMLElement;
	#leaving = 0;

	/** @param host the drawing's box, in which the tip is placed */
	constructor(host: HTMLElement, left: () => void) {
		this.#host = host;
		this.#tip = host.ownerDocument.createElement('div');
		this.#tip.className = 'tip not-on-paper';
		this.#tip.setAttribute('aria-hidden', 'true');
		this.#tip.hidden = true;
		this.#tip.addEventListener('pointerenter', () => this.stay());
		this.#tip.addEventListener('pointerleave', left);
		host.append(this.#tip);
	}

	get shown(): boolean {
		return !this.#tip.hidden;
	}

	show(place: Element, { name, parts }: RowText): void {
		this.stay();
		const title = this.#made('p', name);
		const list = this.#made('dl');
		for (const { label, text } of parts) list.append(this.#made('dt', label), this.#made('dd', text));
		this.#tip.replaceChildren(title, list);
		this.#tip.hidden = false;
		this.#put(place.getBoundingClientRect());
	}

	/** The pointer may be on its way to the tip. */
	leave(then: () => void): void {
		this.stay();
		this.#leaving = setTimeout(then, patience) as unknown as number;
	}

	stay(): void {
		clearTimeout(this.#leaving);
	}

	hide(): void {
		this.stay();
		this.#tip.hidden = true;
	}

	/** Over its place, so that it covers no other that lies beside it; under it where the screen ends above. */
	#put(place: DOMRect): void {
		const host = this.#host.getBoundingClientRect();
		const { width, height } = this.#tip.getBoundingClientRect();
		const middle = (place.left + place.right) / 2 - width / 2;
		const across = place.width > host.width / 2 ? place.right - width : middle;
		const left = Math.max(host.left, Math.min(across, host.right - width));
		const above = place.top - height - gap;
		const top = above < 0 ? place.bottom + gap : above;
		this.#tip.style.left = `${Math.floor(left - host.left)}px`;
		this.#tip.style.top = `${Math.round(top - host.top)}px`;
	}

	#made(name: string, text = ''): HTMLElement {
		const made = this.#host.ownerDocument.createElement(name);
		made.textContent = text;
		return made;
	}
}
