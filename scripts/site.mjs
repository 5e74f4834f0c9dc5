// Where the site will live, read from the environment once, for the build, the server and the tests.

/**
 * The path under which the site is served, from `BASE_PATH`: empty, or `/` and segments, without a slash at the end.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {'' | `/${string}`}
 * @throws {Error} when `BASE_PATH` does not start with `/`, ends with `/`, or holds characters an address cannot.
 */
export function basePath(env = process.env) {
	const value = env.BASE_PATH ?? '';
	if (value === '') return '';
	if (!/^(\/[A-Za-z0-9._~-]+)+$/.test(value)) {
		throw new Error(`BASE_PATH is "${value}". It must look like /counted: a slash first, none at the end.`);
	}
	return /** @type {`/${string}`} */ (value);
}

/**
 * The site's absolute address (scheme and host, no path), from `SITE_URL`, for links that must be absolute.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} an origin such as `https://example.org`; the default is an address that resolves nowhere
 * @throws {Error} when `SITE_URL` is not an http or https origin.
 */
export function siteUrl(env = process.env) {
	const value = env.SITE_URL ?? 'https://counted.invalid';
	let url;
	try {
		url = new URL(value);
	} catch {
		throw new Error(`SITE_URL is "${value}". It must be an address such as https://example.org.`);
	}
	if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
		throw new Error(
			`SITE_URL is "${value}". It must be an http or https origin without a path; the path goes in BASE_PATH.`
		);
	}
	return url.origin;
}
