import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../../src/lib/text/locale.ts';
import { firstArguments, literalsIn, prefixesIn, templatesIn } from './source-text.ts';

interface Variants {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}
type Message = string | Variants[];

const folder = 'src/lib/text/messages';
const rooms = readdirSync(path.join(folder, 'sv'))
	.filter((name) => name.endsWith('.json'))
	.map((name) => name.slice(0, -5));

const messagesOf = (locale: Locale, room: string): [string, Message][] =>
	Object.entries(
		JSON.parse(readFileSync(path.join(folder, locale, `${room}.json`), 'utf8')) as object,
	).filter(([key]) => key !== '$schema') as [string, Message][];

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
const placeholdersOf = (message: Message): string[] =>
	textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
const declaredIn = (message: Message): string[] =>
	typeof message === 'string'
		? []
		: message.flatMap(({ declarations }) =>
				declarations.filter((each) => each.startsWith('input ')).map((each) => each.slice(6).trim()),
			);
/** What a caller hands over: declared inputs, or the placeholders where nothing is declared. */
const inputsOf = (message: Message): string[] =>
	[...new Set(typeof message === 'string' ? placeholdersOf(message) : declaredIn(message))].sort();

const all = locales.flatMap((locale) =>
	rooms.flatMap((room) => messagesOf(locale, room).map(([key, message]) => ({ locale, room, key, message }))),
);
const keys = [...new Set(all.map(({ key }) => key))];
const told = (messages: typeof all): string[] => messages.map(({ locale, key }) => `${locale} ${key}`);

describe('the messages', () => {
	test.each(locales)('there is a file for every room in %s, and no other', (locale) => {
		expect(readdirSync(path.join(folder, locale)).sort()).toEqual(rooms.map((room) => `${room}.json`).sort());
	});

	test('are compiled from every file that is there', () => {
		const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')) as Record<
			string,
			{ pathPattern: string[] }
		>;
		const named = settings['plugin.inlang.messageFormat']!.pathPattern.map((pattern) =>
			path.basename(pattern, '.json'),
		);
		expect(named.sort()).toEqual([...rooms].sort());
	});

	test.each(rooms)('of %s have the same keys in every language', (room) => {
		const [swedish, ...others] = locales.map((locale) => messagesOf(locale, room).map(([key]) => key));
		for (const other of others) expect(other.sort()).toEqual([...swedish!].sort());
	});

	test.each(rooms)('of %s take the same inputs in every language', (room) => {
		const inputs = (locale: Locale) =>
			Object.fromEntries(messagesOf(locale, room).map(([key, message]) => [key, inputsOf(message)]));
		for (const locale of locales) expect(inputs(locale), locale).toEqual(inputs('sv'));
	});

	test('no key is given twice', () => {
		const twice = all.filter(({ locale, key }, at) =>
			all.slice(at + 1).some((other) => other.locale === locale && other.key === key),
		);
		expect(told(twice)).toEqual([]);
	});

	test('no line ends inside a range of shares', () => {
		const parted = all.filter(({ message }) => textsOf(message).some((text) => /\}–\{upper\}/.test(text)));
		expect(told(parted)).toEqual([]);
		expect(
			all.filter(({ message }) => textsOf(message).some((text) => /\}–\u2060\{upper\}/.test(text))),
		).not.toEqual([]);
	});

	test('none is empty', () => {
		const empty = all.filter(
			({ message }) => textsOf(message).length === 0 || textsOf(message).some((text) => text.trim() === ''),
		);
		expect(told(empty)).toEqual([]);
	});

	test('print only what they are given', () => {
		const strange = all.filter(
			({ message }) =>
				typeof message !== 'string' &&
				placeholdersOf(message).some((name) => !declaredIn(message).includes(name)),
		);
		expect(told(strange)).toEqual([]);
	});

	test('that choose a form by a count have one for one and one for all others', () => {
		const lacking = all.filter(
			({ message }) =>
				typeof message !== 'string' &&
				message.some(({ match }) => Object.keys(match).some((key) => key.includes('=one'))) &&
				!message.every(({ match }) => Object.keys(match).some((key) => /=(other|\*)/.test(key))),
		);
		expect(told(lacking)).toEqual([]);
	});
});

const sources = ['src'].flatMap((root) =>
	readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(ts|js|svelte)$/.test(name) && !/paraglide|messages/.test(name))
		.map((name) => readFileSync(path.join(root, name), 'utf8')),
);
const literals = new Set(sources.flatMap(literalsIn));
/** Keys put together at run time, such as `field_${id}`: their first and last fixed letters, with anything between. */
const patterns = [
	...sources.flatMap(templatesIn),
	...sources.flatMap(prefixesIn).map((prefix) => [prefix, '']),
].map((parts) => new RegExp(`^${parts.join('.+')}$`));

describe('the messages and the code', () => {
	test('every key that the code names is there', () => {
		const asked = sources.flatMap((source) => firstArguments(source, 't').flatMap(literalsIn));
		expect(asked.length).toBeGreaterThan(100);
		expect([...new Set(asked)].filter((key) => !keys.includes(key))).toEqual([]);
	});

	test('every key that the code puts together fits some message', () => {
		const asked = sources.flatMap((source) => firstArguments(source, 't').flatMap(templatesIn));
		expect(asked.length).toBeGreaterThan(3);
		const unmet = asked.filter((parts) => !keys.some((key) => new RegExp(`^${parts.join('.+')}$`).test(key)));
		expect(unmet).toEqual([]);
	});

	test('every message is used', () => {
		const unused = keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
		expect(unused).toEqual([]);
	});
});
