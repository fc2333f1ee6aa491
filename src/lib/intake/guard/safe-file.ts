import { safeName } from './identity.ts';

/** A file under a name that may be shown. */
export function withSafeName(file: File): File {
	const name = safeName(file.name);
	if (name === file.name) return file;
	return new File([file], name, { type: file.type, lastModified: file.lastModified });
}
