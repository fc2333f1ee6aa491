import { importSources } from './import-sources.js';
import { projectPath } from './project-path.js';
import { importFault, isRoom, roomOf, targetOf } from './rooms.js';

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
	meta: {
		type: 'problem',
		docs: { description: 'Imports point downwards in the house, never up and never to a neighbour' },
		schema: [],
		messages: {
			upward: '{{from}} must not import from {{to}}: it lies on a floor above.',
			sideways: '{{from}} must not import from {{to}}: neighbours on one floor do not import each other.',
			unknown: '{{from}} must not import from {{to}}: the house has no such room.',
			outside: '{{from}} must not import {{to}}: it lies outside the house.',
			homeless: '{{file}} lies in no room of the house.',
		},
	},
	create(context) {
		const file = projectPath(context);
		if (!file.startsWith('src/') || file.endsWith('.d.ts')) return {};
		const from = roomOf(file);
		if (from === null || !isRoom(from)) {
			return { Program: (node) => context.report({ node, messageId: 'homeless', data: { file } }) };
		}
		return importSources((node, source) => {
			const target = targetOf(source, file);
			if (target === null || from === 'tools') return;
			const to = target === 'src/lib' ? '$lib' : roomOf(target);
			if (to === null) {
				if (target.startsWith('test/')) {
					context.report({ node, messageId: 'outside', data: { from, to: target } });
				}
				return;
			}
			const messageId = importFault(from, to);
			if (messageId) context.report({ node, messageId, data: { from, to } });
		});
	},
};
