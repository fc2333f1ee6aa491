import path from 'node:path';

/**
 * The linted file's path from the project's root, with forward slashes.
 * @param {import('eslint').Rule.RuleContext} context
 */
export function projectPath(context) {
	return path.relative(context.cwd, context.filename).split(path.sep).join('/');
}
