/** The same text for the same content, whatever the order of its keys; what is undefined is not there. */
export function canonical(data: unknown): string {
	return `${JSON.stringify(data, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	)}`;
}
