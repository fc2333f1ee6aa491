import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
	version?: string;
	extraneous?: boolean;
	optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Entry>;
};

test('the lockfile holds the packages of every platform, since npm ci refuses it otherwise', () => {
	const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
		),
	);
	expect(missing).toEqual([]);
});

test('the lockfile holds nothing that no package asks for, and every package has a version', () => {
	const entries = Object.entries(packages).filter(([at]) => at !== '');
	expect(entries.filter(([, entry]) => entry.extraneous || !entry.version).map(([at]) => at)).toEqual([]);
});

test('the lockfile names no registry', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
