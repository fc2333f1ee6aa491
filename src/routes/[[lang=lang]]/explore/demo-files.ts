const urls = import.meta.glob<string>('/data/demo/*.csv', {
	query: '?url&no-inline',
	import: 'default',
	eager: true,
});

/** Fetches the demo city's files. */
export function demoFiles(): Promise<File[]> {
	return Promise.all(
		Object.entries(urls).map(async ([path, url]) => {
			const response = await fetch(url);
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			return new File([await response.arrayBuffer()], path.slice(path.lastIndexOf('/') + 1));
		}),
	);
}
