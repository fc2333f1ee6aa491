import url from '/data/demo/models.csv?url&no-inline';

/** The demo city's register of models. */
export async function shippedModels(): Promise<{ name: string; bytes: Uint8Array }> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`models.csv: ${response.status}`);
	return { name: 'models.csv', bytes: new Uint8Array(await response.arrayBuffer()) };
}
