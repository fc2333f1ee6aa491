import { importSources } from './import-sources.js';
import { projectPath } from './project-path.js';
import { targetOf } from './rooms.js';

/** Each checks the other's work, which it could not if they shared code. */
const PAIR = ['src/lib/publish/audit', 'src/lib/publish/protection'];

/** @type {import('eslint').Rule.RuleModule} */
export const apart = {
	meta: {
		type: 'problem',
		docs: { description: 'The audit and the protection that it checks do not import each other' },
		schema: [],
		messages: { apart: '{{from}} and {{to}} share no code: one checks the work of the other.' },
	},
	create(context) {
		const file = projectPath(context);
		const from = PAIR.find((folder) => file.startsWith(`${folder}/`));
		if (from === undefined) return {};
		return importSources((node, source) => {
			const target = targetOf(source, file);
			const to = PAIR.find((folder) => target === folder || target?.startsWith(`${folder}/`));
			if (to !== undefined && to !== from) context.report({ node, messageId: 'apart', data: { from, to } });
		});
	},
};
