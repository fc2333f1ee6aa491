import { onMount } from 'svelte';
import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Figure } from '$lib/measures/figure.ts';
import { formatAddress, parseAddress, type Choices } from '$lib/ui/explore/filter-address.ts';
import { openSession } from '$lib/ui/explore/open-session.ts';
import { session } from '$lib/ui/explore/session.svelte.ts';
import { figureIn, withFigure } from '$lib/ui/rows/rows-address.ts';

/** What the reader of a page over the tab's session chose, as it stands in the page's address. */
export class Address {
	/** The pages are made beforehand, for all addresses. */
	#search = $derived(browser ? page.url.search : '');
	readonly #parsed = $derived(parseAddress(this.#search));
	/** The figure whose rows are open. */
	readonly figure = $derived(figureIn(this.#search));

	get choices() {
		return this.#parsed.choices;
	}

	/** What of it nobody understands. */
	get ignored() {
		return this.#parsed.ignored;
	}

	/** The choices as they go with a link to another page over the session. */
	get search(): string {
		return withFigure(this.#search, null);
	}

	choose(choices: Choices): void {
		const text = formatAddress(this.#search, choices);
		this.#go(text === '' ? '' : `?${text}`);
	}

	/** The same page with the rows of a figure open. */
	hrefOf(figure: Figure): string {
		return page.url.pathname + withFigure(this.#search, figure);
	}

	/** Going back closes them. */
	openFigure(figure: Figure | null): void {
		this.#go(withFigure(this.#search, figure), figure === null);
	}

	#go(search: string, replaceState = false): void {
		this.#search = search;
		void goto(page.url.pathname + search, { keepFocus: true, noScroll: true, replaceState });
	}
}

/** Called once by a page: opens the tab's session and asks it for what its address says. */
export function useAddress(): Address {
	const address = new Address();
	$effect(() => {
		void session.choose(address.choices);
	});
	onMount(() => void openSession(session));
	return address;
}
