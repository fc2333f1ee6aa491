import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { ProfileError } from './profile-file.ts';

/** Why a file of profiles was not taken in and what to do about it, in the reader's language. */
export function profileErrorText({ code, detail }: ProfileError, locale: Locale): string {
	return translator(locale)(`profile_error_${code}`, { detail });
}
