import { mount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FileButton from '../../../src/lib/ui/FileButton.svelte';

afterEach(() => document.body.replaceChildren());

it('a button for files takes what was chosen before the scripts of its page were there, and each later choice once', async () => {
	const onfiles = vi.fn<(files: File[]) => void>();
	mount(FileButton, { target: document.body, props: { label: 'Öppna', accept: '.csv', onfiles } });
	const early = new DataTransfer();
	early.items.add(new File(['a'], 'tidig.csv'));
	document.querySelector('input')!.files = early.files;
	await expect.poll(() => onfiles.mock.calls.length).toBe(1);
	await userEvent.upload(page.getByLabelText('Öppna'), new File(['b'], 'sen.csv'));
	expect(onfiles.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
		['tidig.csv'],
		['sen.csv'],
	]);
	expect(document.querySelector('input')!.files).toHaveLength(0);
});
