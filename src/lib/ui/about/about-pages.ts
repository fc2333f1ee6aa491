/** The pages about the site, in the order of its foot. */
export const aboutPages = [
	{ path: '/about/', text: 'about_read_nav' },
	{ path: '/about/privacy/', text: 'about_privacy_nav' },
	{ path: '/about/accessibility/', text: 'about_accessibility_nav' },
	{ path: '/about/sources/', text: 'about_sources_nav' },
] as const;

/** Who published the latest year. */
export interface Publisher {
	name: string;
	homepage: string;
	email: string;
	licence: string;
}
