import type { Drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { element } from './svg.ts';

/** The goal: a dashed line with a paper edge, so that it stands out on every part that it crosses. */
export function goalLine(drawing: Drawing, x1: number, y1: number, x2: number, y2: number): SVGElement {
	const ends = { x1, y1, x2, y2 };
	const group = element(drawing.document, 'g', { fill: 'none' });
	group.append(
		element(drawing.document, 'line', { ...ends, stroke: palette.paper, 'stroke-width': 4 }),
		element(drawing.document, 'line', {
			...ends,
			stroke: palette.goal,
			'stroke-width': 2,
			'stroke-dasharray': '6 4',
		}),
	);
	return group;
}
