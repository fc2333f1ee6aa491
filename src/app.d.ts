/** Whether the site shows the demo city; said by `vite.config.ts`, so that what is left out is not in the site's files. */
declare const __DEMO__: boolean;
/** Whether the site has the engine, and so Explore and Publish. */
declare const __ENGINE__: boolean;
