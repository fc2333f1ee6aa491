/**
 * The colours of the figures: custom properties of the page, with the light theme as a fallback, so that a figure that
 * is saved alone still has its colours. The values stand in `ui/theme/tokens.css`; a test holds the two together.
 */
export const palette = {
	ink: 'var(--ink, #1b2126)',
	quiet: 'var(--ink-quiet, #505b64)',
	paper: 'var(--paper, #ffffff)',
	rule: 'var(--rule, #dde2e5)',
	accent: 'var(--accent, #0b6375)',
	onAccent: 'var(--on-accent, #ffffff)',
	neutral: 'var(--neutral, #e6eaec)',
	neutralEdge: 'var(--neutral-edge, #7f8a92)',
	hatch: 'var(--hatch, #6a757d)',
	deviation: 'var(--deviation, #a8500f)',
	goal: 'var(--goal, #1b2126)',
} as const;

export const fontFamily =
	"var(--font-text, 'Source Sans 3 Variable', 'Source Sans Stand-in', system-ui, sans-serif)";
