/** Whether the site shows the demo city; said by `vite.config.ts`, so that what is left out is not in the site's files. */
declare const __DEMO__: boolean;
/** Whether the site has the engine, and so Explore and Publish. */
declare const __ENGINE__: boolean;
/** The city whose site it is; null: it has no settings. */
declare const __CITY__: import('./lib/publish/city/settings.ts').City | null;

/** The address of the city's logo; null: it has none. */
declare module 'virtual:city-logo' {
	const address: string | null;
	export default address;
}
