import { projectPath } from './project-path.js';

const DRAWER = /^(utils?|helpers?|commons?)$/i;

/** @type {import('eslint').Rule.RuleModule} */
export const names = {
	meta: {
		type: 'problem',
		docs: { description: 'No file or folder is a drawer for whatever fits nowhere' },
		schema: [],
		messages: { drawer: "'{{part}}' says nothing about what is inside: name it for its one task." },
	},
	create(context) {
		const part = projectPath(context)
			.split('/')
			.find((piece) => DRAWER.test(piece.replace(/\..*$/, '')));
		if (part === undefined) return {};
		return { Program: (node) => context.report({ node, messageId: 'drawer', data: { part } }) };
	},
};
