declare module 'jsonld' {
	const jsonld: {
		toRDF(
			document: object,
			options: { format: 'application/n-quads'; documentLoader: (url: string) => never },
		): Promise<string>;
	};
	export default jsonld;
}

declare module 'n3' {
	import type { DatasetCore, Quad } from '@rdfjs/types';

	export class Parser {
		parse(text: string): Quad[];
	}
	export const Store: new (quads: Quad[]) => DatasetCore;
}

declare module 'datapackage' {
	export interface Resource {
		name: string;
		tabular: boolean;
		read(options: { keyed: boolean }): Promise<unknown[]>;
	}
	export class Package {
		static load(descriptor: string, options: { basePath: string; strict: boolean }): Promise<Package>;
		errors: readonly Error[];
		resources: Resource[];
	}
}
