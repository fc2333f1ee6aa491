/** Colours of a page that stands alone: those of the site, which a test holds them to. By the names of its custom properties. */
export const light = {
	paper: '#ffffff',
	'paper-tint': '#f4f6f7',
	ink: '#1b2126',
	'ink-quiet': '#505b64',
	rule: '#dde2e5',
	edge: '#7f8a92',
	link: '#0b6375',
	focus: '#0b4fd0',
	accent: '#0b6375',
	'on-accent': '#ffffff',
	neutral: '#e6eaec',
	'neutral-edge': '#7f8a92',
	hatch: '#6a757d',
	deviation: '#a8500f',
	goal: '#1b2126',
	'warn-tint': '#fdf3e4',
	'warn-edge': '#a8500f',
} as const;

type Name = keyof typeof light;

export const dark: Readonly<Record<Name, string>> = {
	paper: '#14181b',
	'paper-tint': '#1d2327',
	ink: '#eceff1',
	'ink-quiet': '#b2bcc3',
	rule: '#353d43',
	edge: '#828d95',
	link: '#6cc7d6',
	focus: '#9dbcff',
	accent: '#58bccd',
	'on-accent': '#0b1518',
	neutral: '#2b3237',
	'neutral-edge': '#828d95',
	hatch: '#98a3ab',
	deviation: '#f0a05a',
	goal: '#eceff1',
	'warn-tint': '#2e2418',
	'warn-edge': '#f0a05a',
};

export const forced: Readonly<Record<Name, string>> = {
	paper: 'Canvas',
	'paper-tint': 'Canvas',
	ink: 'CanvasText',
	'ink-quiet': 'CanvasText',
	rule: 'GrayText',
	edge: 'CanvasText',
	link: 'LinkText',
	focus: 'Highlight',
	accent: 'Highlight',
	'on-accent': 'HighlightText',
	neutral: 'Canvas',
	'neutral-edge': 'CanvasText',
	hatch: 'CanvasText',
	deviation: 'LinkText',
	goal: 'CanvasText',
	'warn-tint': 'Canvas',
	'warn-edge': 'CanvasText',
};

const properties = (colours: Readonly<Record<Name, string>>): string =>
	Object.entries(colours)
		.map(([name, colour]) => `--${name}: ${colour};`)
		.join(' ');

/** What the site's theme gives its pages, for a page without it. */
export const themeStyle = `:root { color-scheme: light dark; ${properties(light)}
--font-text: 'Source Sans 3', 'Source Sans Stand-in', system-ui, sans-serif;
--size-small: 0.9375rem; --size-text: 1.125rem; --size-lead: 1.3125rem; --size-3: 1.375rem; --size-2: 1.75rem; --size-1: clamp(2rem, 1.5rem + 2.2vw, 2.75rem);
--space-1: 0.25rem; --space-2: 0.5rem; --space-3: 1rem; --space-4: 1.5rem; --space-5: 2.5rem; --space-6: 4rem;
--measure: 38rem; --page: 45rem; --gutter: clamp(1rem, 5vw, 2rem); --target: 2.75rem; }
@media screen and (prefers-color-scheme: dark) { :root { ${properties(dark)} } }
@media (forced-colors: active) { :root { ${properties(forced)} } }
@font-face { font-family: 'Source Sans Stand-in'; font-weight: 200 500; src: local('Arial'), local('Liberation Sans'), local('Helvetica'), local('Roboto'); size-adjust: 94%; ascent-override: 109%; descent-override: 42.5%; line-gap-override: 0%; }
@font-face { font-family: 'Source Sans Stand-in'; font-weight: 501 900; src: local('Arial Bold'), local('Liberation Sans Bold'), local('Helvetica Bold'), local('Roboto Bold'); size-adjust: 90%; ascent-override: 114%; descent-override: 44.5%; line-gap-override: 0%; }
`;
