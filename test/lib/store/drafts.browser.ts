import { beforeEach, expect, test } from 'vitest';
import { openDevice } from '../../../src/lib/store/device.ts';
import { eraseDrafts, openDrafts, type Drafts } from '../../../src/lib/store/drafts.ts';

beforeEach(eraseDrafts);

test('drafts are kept on the device, each in the place of what was kept under its id', async () => {
	const drafts = await openDrafts<{ text: string }>();
	expect(drafts.state).toBe('kept');
	expect(await drafts.put('a', { text: 'ett' })).toBe(true);
	await drafts.put('b', { text: 'två' });
	await drafts.put('a', { text: 'tre' });
	drafts.close();
	const again = await openDrafts<{ text: string }>();
	expect(await again.all()).toEqual([{ text: 'tre' }, { text: 'två' }]);
	await again.discard('a');
	expect(await again.all()).toEqual([{ text: 'två' }]);
	again.close();
});

test('a draft that is put while its page goes is kept', async () => {
	const code = new URL('../../../src/lib/store/drafts.ts', import.meta.url);
	const page = document.createElement('iframe');
	const opened = new Promise<Drafts<{ text: string }>>((resolve) => {
		Object.assign(globalThis, { onopened: resolve });
	});
	page.srcdoc = `<script type="module">
		import { openDrafts } from '${code.href}';
		parent.onopened(await openDrafts());
	</script>`;
	document.body.append(page);
	const drafts = await opened;
	void drafts.put('a', { text: 'ett' });
	page.remove();
	const again = await openDrafts<{ text: string }>();
	expect(await again.all()).toEqual([{ text: 'ett' }]);
	again.close();
});

test('erasing the device takes them along, though a form is open', async () => {
	const drafts = await openDrafts<{ text: string }>();
	await drafts.put('a', { text: 'ett' });
	const device = await openDevice();
	await device.erase();
	device.close();
	const after = await openDrafts();
	expect(await after.all()).toEqual([]);
	after.close();
});
