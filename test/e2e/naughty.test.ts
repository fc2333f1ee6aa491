import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { isSound, settled, sticksOut } from './explore-page.ts';

/** What runs, breaks or turns round a page that is careless with texts. Each would set `ran`, ask another address or widen the page. */
const naughty = [
	'<script>window.ran=1</script>',
	'<img src=x onerror="window.ran=2">',
	'"><svg onload=window.ran=3>',
	"javascript:window.ran=4//'",
	'<iframe src="https://example.org/"></iframe>',
	'</style><style>body{display:none}</style>',
	'{{constructor.constructor("window.ran=5")()}} ${window.ran=6}',
	"Robert'); DROP TABLE contracts;--",
	'" OR 1=1; SELECT * FROM "contracts',
	'=HYPERLINK("https://example.org/?"&A1,"klicka")',
	"=cmd|' /C calc'!A0",
	'@SUM(1+1)*cmd',
	'\u202Eomvänd\u202C \u2066inuti\u2069 \u200Fåt höger',
	'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324 \uFDFD \u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
	'\u0000\u0007\u001b[31m\ufffe\ufeff'.replaceAll('\u0000', ''),
	'Avtals' + 'x'.repeat(3000),
	'__proto__',
	'constructor',
	'../../etc/passwd',
	'%s%s%n {0} %d NaN undefined null',
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A contracts file with each of them in a header, in the text fields, and in cells that cannot be read. */
function contracts(): string {
	const head = [
		'Upphandlings-ID',
		'Rubrik',
		'Förvaltning',
		'Upphandlingsslag',
		'Annonseringsdatum',
		'Avtalsvärde',
	];
	const rows = naughty.map((text, at) => [
		`${text}${at}`,
		text,
		text,
		'Tjänster',
		'2024-02-01',
		'1 000',
		text,
	]);
	const unread = naughty.map((text, at) => [`N${at}`, text, text, text, text, text, text]);
	const refused = naughty.map((text) => ['', text, '', text, '', '', text, text, text]);
	return [[...head, ...naughty.slice(0, 1)], ...rows, ...unread, ...refused]
		.map((cells) => cells.map(quoted).join(';'))
		.join('\n');
}

const drop = async (page: Page, name: string, text: string) => {
	await page.goto('/explore/');
	await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
};

/** Nothing has run, the page is still itself and no wider than its window, however narrow that is. */
async function isUnharmed(page: Page): Promise<void> {
	expect(await page.evaluate(() => (globalThis as { ran?: unknown }).ran)).toBeUndefined();
	expect(await page.locator('main img, main iframe, main script, main style').count()).toBe(0);
	expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await sticksOut(page), `${width} px`).toBe(0);
	}
}

async function openAll(page: Page): Promise<void> {
	await settled(page);
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

describe('texts that would run or break a page', () => {
	test('in cells run nothing, and are shown as they are', async () => {
		const page = await openPage();
		page.on('dialog', () => expect.unreachable('a dialog'));
		await drop(page, 'avtal.csv', contracts());
		await page.getByLabel('År', { exact: true }).waitFor();
		await openAll(page);
		await isUnharmed(page);
		const text = await page.locator('main').innerText();
		expect(text).toContain('<script>window.ran=1</script>');
		expect(text).toContain("Robert'); DROP TABLE contracts;--");
		await isSound(page);
	});

	test('in headers and the file name run nothing', async () => {
		const page = await openPage();
		const head = ['Upphandlings-ID', 'Förvaltning', 'Upphandlingsslag', 'Annonseringsdatum', ...naughty];
		const row = ['A1', 'Park', 'Tjänster', '2024-02-01', ...naughty];
		const text = [head, row].map((cells) => cells.map(quoted).join(';')).join('\n');
		await drop(page, `<img src=x onerror=window.ran=7>${'x'.repeat(150)}.csv`, text);
		await page.getByText('1 rad läst = 1 inläst').waitFor();
		await openAll(page);
		await isUnharmed(page);
		expect(await page.locator('main').innerText()).toContain('<img src=x onerror=window.ran=7>');
	});

	test('in a file that is refused run nothing', async () => {
		const page = await openPage();
		const text = [naughty, naughty].map((cells) => cells.map(quoted).join(';')).join('\n');
		await drop(page, '<svg onload=window.ran=8>.csv', text);
		await page.getByText('kunde inte läsas').first().waitFor();
		await openAll(page);
		await isUnharmed(page);
	});
});
