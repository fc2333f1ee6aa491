import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Hands over the files that are chosen in an input, and empties it, so that the same ones can be chosen again; also those that were chosen
 * before the page's scripts were there, once what takes them is mounted.
 */
export function chosenFiles(take: (files: File[]) => void): Attachment<HTMLInputElement> {
	return (input) => {
		const handOver = () => {
			const files = [...(input.files ?? [])];
			if (files.length > 0) take(files);
			input.value = '';
		};
		void tick().then(handOver);
		return on(input, 'change', handOver);
	};
}
