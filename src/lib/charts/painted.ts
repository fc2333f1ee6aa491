import type { Markish } from '@observablehq/plot';
import type { Drawing } from './drawing.ts';
import { paint, type Swatch } from './legend.ts';

/** A mark for each swatch, with all shapes that look so: one for each shape takes several times as long to draw, and to read. */
export function painted<Shape extends { swatch: Swatch }>(
	drawing: Drawing,
	shapes: readonly Shape[],
	mark: (alike: Shape[], look: ReturnType<typeof paint>) => Markish,
): Markish[] {
	const swatches = [...new Set(shapes.map(({ swatch }) => swatch))];
	return swatches.map((swatch) =>
		mark(
			shapes.filter((shape) => shape.swatch === swatch),
			paint(drawing, swatch),
		),
	);
}
