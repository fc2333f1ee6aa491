import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { apart } from './src/tools/lint/apart.js';
import { doors } from './src/tools/lint/doors.js';
import { layers } from './src/tools/lint/layers.js';
import { names } from './src/tools/lint/names.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.cache/',
			'src/lib/text/paraglide/',
			'project.inlang/cache/',
			'data/',
			'static/',
		],
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			// Addresses are made in one place, with the language in them, and the site has no base path.
			'svelte/no-navigation-without-resolve': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
			],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		files: ['src/lib/ui/**/*.svelte.ts'],
		// State is replaced whole ($state.raw), so that a map or set in it never changes.
		rules: { 'svelte/prefer-svelte-reactivity': 'off' },
	},
	{
		plugins: { avtryck: { rules: { apart, doors, layers, names } } },
		rules: {
			'avtryck/apart': 'error',
			'avtryck/doors': 'error',
			'avtryck/layers': 'error',
			'avtryck/names': 'error',
		},
	},
);
