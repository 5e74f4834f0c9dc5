declare global {
	/** The site's absolute address, without a path: links that must be absolute begin with it. */
	const __SITE_URL__: string;
}

export {};
