/**
 * Visitors that call back with every module a file names: static, dynamic and type imports, re-exports,
 * `import.meta.glob` and `new URL('…', import.meta.url)`.
 * @param {(node: any, source: string) => void} found
 * @returns {import('eslint').Rule.RuleListener}
 */
export function importSources(found) {
	/** @param {any} node */
	const report = (node) => {
		const source = textOf(node);
		if (source !== null) found(node, source);
	};
	/** @param {any} node */
	const fromSource = (node) => report(node.source);
	return {
		ImportDeclaration: fromSource,
		ExportAllDeclaration: fromSource,
		ExportNamedDeclaration: fromSource,
		ImportExpression: fromSource,
		/** @param {any} node */
		TSImportType: (node) => report(node.source ?? node.argument?.literal ?? node.argument),
		/** @param {any} node */
		TSExternalModuleReference: (node) => report(node.expression),
		/** @param {any} node */
		NewExpression(node) {
			if (node.callee.name === 'URL' && isMeta(node.arguments[1], 'url')) report(node.arguments[0]);
		},
		/** @param {any} node */
		CallExpression(node) {
			const [first] = node.arguments;
			if (node.callee.name === 'require') report(first);
			if (!isMeta(node.callee, 'glob')) return;
			for (const pattern of first?.type === 'ArrayExpression' ? first.elements : [first]) report(pattern);
		},
	};
}

/** @param {any} node */
function textOf(node) {
	if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
	if (node?.type === 'TemplateLiteral' && node.quasis.length > 0) return node.quasis[0].value.cooked;
	return null;
}

/**
 * @param {any} node
 * @param {string} name
 */
function isMeta(node, name) {
	return (
		node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === name
	);
}
