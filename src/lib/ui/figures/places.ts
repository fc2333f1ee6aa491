import { inOneLine, type RowText } from './row-texts.ts';
import { Tip } from './tip.ts';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowRight: (at, last) => Math.min(at + 1, last),
	ArrowDown: (at, last) => Math.min(at + 1, last),
	ArrowLeft: (at) => Math.max(at - 1, 0),
	ArrowUp: (at) => Math.max(at - 1, 0),
	Home: () => 0,
	End: (_, last) => last,
};

/**
 * Lets the places of a drawing say what their rows of its table say: to the pointer, to a finger, to the keyboard (one stop for Tab, arrow
 * keys from place to place, Esc closes), and to screen readers as names.
 * @param drawing the box that holds the SVG
 * @param hint how to get from one to the next, for screen readers
 */
export function tellPlaces(drawing: HTMLElement, rows: readonly RowText[], hint: string): void {
	const svg = drawing.querySelector('svg');
	const all = [...(svg?.querySelectorAll<SVGElement>('[data-row]') ?? [])];
	const textOf = (place: SVGElement) => rows[Number(place.dataset['row'])];
	const places = all.filter((place) => textOf(place) !== undefined);
	if (!svg || places.length === 0) return;

	for (const child of svg.children) child.setAttribute('aria-hidden', 'true');
	svg.setAttribute('role', 'group');
	svg.setAttribute('aria-description', hint);
	places.forEach((place, index) => {
		place.removeAttribute('aria-hidden');
		place.setAttribute('role', 'img');
		place.setAttribute('aria-label', inOneLine(textOf(place)!));
		place.setAttribute('tabindex', index === 0 ? '0' : '-1');
	});

	const tip = new Tip(drawing, () => tip.leave(settle));
	let pointed: SVGElement | null = null;
	let focused: SVGElement | null = null;
	const show = (place: SVGElement) => tip.show(place, textOf(place)!);
	const settle = () => {
		pointed = null;
		if (focused) show(focused);
		else tip.hide();
	};
	const placeOf = (event: Event) => {
		const found = (event.target as Element).closest<SVGElement>('[data-row]');
		return found && places.includes(found) ? found : null;
	};

	svg.addEventListener('pointerover', (event) => {
		const place = placeOf(event);
		if (place === null || place === pointed) return place ? tip.stay() : undefined;
		pointed = place;
		show(place);
	});
	svg.addEventListener('pointerout', (event) => {
		if (placeOf(event)) tip.leave(settle);
	});
	drawing.addEventListener('focusin', (event) => {
		focused = placeOf(event);
		if (focused === null) return;
		for (const place of places) place.setAttribute('tabindex', place === focused ? '0' : '-1');
		show(focused);
	});
	drawing.addEventListener('focusout', () => {
		focused = null;
		if (pointed === null) tip.hide();
	});
	svg.addEventListener('keydown', (event) => {
		const at = focused ? places.indexOf(focused) : -1;
		const step = steps[event.key];
		if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
		if (step) places[step(at, places.length - 1)]!.focus();
		else if (event.key === 'Enter' || event.key === ' ') show(places[at]!);
		else return;
		event.preventDefault();
	});
	drawing.ownerDocument.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !tip.shown) return;
		tip.hide();
		pointed = null;
	});
}
