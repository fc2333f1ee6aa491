/** Playwright’s own list for Chromium, which the list here takes the place of. */
const DISABLED_BY_PLAYWRIGHT = [
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'TcpPortRandomizationWin',
	'ThirdPartyStoragePartitioning',
];

/**
 * The list under the address bar is a page of its own in each window, and starting it takes longer than most pages that are tested.
 * Seen with Chromium 156; to be deleted, with the list above, once its headless windows have none.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/**
 * An engine lasts some seconds in a test: to compile for speed what it runs takes longer than it saves. Its stack then holds less, so
 * this is not for tests of how deep a statement may go.
 */
export const LATER_TIER_UP = '--js-flags=--wasm-tiering-budget=200000000';

/** How the tests start Chromium: it asks for nothing by itself, and has nothing around the page. */
export const BROWSER_FLAGS = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-quic',
	`--disable-features=${[...DISABLED_BY_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`,
];
