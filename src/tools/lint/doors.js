import { importSources } from './import-sources.js';
import { projectPath } from './project-path.js';

/** Each of these packages has one door into the house. */
const DOORS = new Map([
	['@duckdb/duckdb-wasm', 'src/lib/engine/browser.ts'],
	['@duckdb/node-api', 'src/lib/engine/node.ts'],
	['apache-arrow', 'src/lib/engine/arrow.ts'],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const doors = {
	meta: {
		type: 'problem',
		docs: { description: 'An engine package is imported in one file only' },
		schema: [],
		messages: { door: '{{name}} is imported in {{door}} only.' },
	},
	create(context) {
		const file = projectPath(context);
		if (!file.startsWith('src/')) return {};
		return importSources((node, source) => {
			for (const [name, door] of DOORS) {
				const named = source === name || source.startsWith(`${name}/`);
				if (named && file !== door) context.report({ node, messageId: 'door', data: { name, door } });
			}
		});
	},
};
