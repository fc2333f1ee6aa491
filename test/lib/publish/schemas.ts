import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';

/** What is published of the shapes of Avtryck's files. */
export const schemaNames = ['results-1', 'manifest-1', 'profile-1'] as const;
export type SchemaName = (typeof schemaNames)[number];

export type Schema = Record<string, unknown>;

export const schemas = Object.fromEntries(
	schemaNames.map((name) => [name, JSON.parse(readFileSync(`static/schema/${name}.json`, 'utf8')) as Schema]),
) as Record<SchemaName, Schema>;

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

export function validatorOf(name: SchemaName): ValidateFunction {
	return ajv.getSchema(String(schemas[name]['$id']))!;
}

/** What is wrong with a document: where, and what of the schema it goes against. */
export function faultsIn(name: SchemaName, document: unknown): string[] {
	const validate = validatorOf(name);
	if (validate(document)) return [];
	return validate.errors!.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
