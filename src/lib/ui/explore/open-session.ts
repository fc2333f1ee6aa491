import { isoDay } from '../../text/format.ts';
import type { Session } from './session.svelte.ts';

/** Opens what is kept on the device, as of today where no other day was chosen in this tab. */
export function openSession(session: Session): Promise<void> {
	if (session.asOf === '') session.asOf = isoDay(new Date());
	return session.open();
}
