import { m } from './paraglide/messages.js';
import type { Locale } from './locale.ts';

export type MessageKey = keyof typeof m;
export type Inputs = Record<string, string | number>;
/** A message in the language the translator was made for. Counts go in twice: `count` chooses the form, `n` is the printed number. */
export type Translate = (key: MessageKey, inputs?: Inputs) => string;

type Message = (inputs: Inputs, options: { locale: Locale }) => string;

export function translator(locale: Locale): Translate {
	return (key, inputs = {}) => (m[key] as unknown as Message)(inputs, { locale });
}

/** Whether a key put together at run time, such as a field's label, names a message. */
export function isMessageKey(key: string): key is MessageKey {
	return Object.hasOwn(m, key);
}
