/** What a reader may set, kept on the device and nowhere else. */
export interface Settings {
	/** As a scroll with pinned graphics, or as text in one column; null: as the system's wish for less motion has it. */
	readonly reading: 'scroll' | 'text' | null;
	readonly motion: 'on' | 'off';
	readonly theme: 'system' | 'light' | 'dark';
	/** Id of the step the reader was at when last here. */
	readonly place: string | null;
}

export const DEFAULTS: Settings = { reading: null, motion: 'on', theme: 'system', place: null };

const KEY = 'counted';

const oneOf = <const T extends string, D>(value: unknown, allowed: readonly T[], otherwise: D): T | D =>
	allowed.find((one) => one === value) ?? otherwise;

/** Settings from whatever was kept: what is not understood, or broken, counts as not set. Never throws. */
export function settingsFrom(kept: string | null): Settings {
	let value: Readonly<Record<string, unknown>> = {};
	try {
		const parsed: unknown = JSON.parse(kept ?? '{}');
		if (typeof parsed === 'object' && parsed !== null) value = parsed as Readonly<Record<string, unknown>>;
	} catch {
		// Somebody else's words under our key.
	}
	return {
		reading: oneOf(value.reading, ['scroll', 'text'], DEFAULTS.reading),
		motion: oneOf(value.motion, ['on', 'off'], DEFAULTS.motion),
		theme: oneOf(value.theme, ['system', 'light', 'dark'], DEFAULTS.theme),
		place: typeof value.place === 'string' && /^[a-z0-9-]{1,80}$/.test(value.place) ? value.place : DEFAULTS.place
	};
}

/** The settings on this device; `read=` in the address comes before what was kept. Never throws. */
export function loadSettings(): Settings {
	let kept: string | null = null;
	try {
		kept = localStorage.getItem(KEY);
	} catch {
		// No storage here: a frame, or a browser that keeps none.
	}
	const settings = settingsFrom(kept);
	const asked = new URLSearchParams(location.search).get('read');
	return { ...settings, reading: oneOf(asked, ['scroll', 'text'], settings.reading) };
}

/** Keeps settings on the device, where it lets us. Nothing is kept that is as it would be without. */
export function saveSettings(settings: Settings): void {
	const changed = Object.entries(settings).filter(([key, value]) => value !== DEFAULTS[key as keyof Settings]);
	try {
		if (changed.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(changed)));
	} catch {
		// The page reads as well without.
	}
}

/** The media in which the scrolling layout holds before any script: what the page's own style element says. */
export const SCROLL_MEDIA = 'screen and (scripting: enabled) and (prefers-reduced-motion: no-preference)';

/** Whether a reader with these settings reads by scrolling through pinned graphics. */
export function isScroll({ reading }: Settings): boolean {
	return reading === null ? !matchMedia('(prefers-reduced-motion: reduce)').matches : reading === 'scroll';
}

/** Puts settings into force on the page. */
export function applySettings(settings: Settings): void {
	const { dataset } = document.documentElement;
	if (settings.theme === 'system') delete dataset.theme;
	else dataset.theme = settings.theme;
	if (settings.motion === 'off') dataset.motion = 'off';
	else delete dataset.motion;
	const layout = document.querySelector<HTMLStyleElement>('#scroll-layout');
	const media = { scroll: 'screen', text: 'not all', system: 'screen and (prefers-reduced-motion: no-preference)' };
	const holds = media[settings.reading ?? 'system'];
	// Set again, even to what they are, media have the whole page styled anew.
	if (layout && layout.media !== holds) layout.media = holds;
}

/** The settings in force, and the way to change them. */
export interface SettingsStore {
	readonly current: Settings;
	/** Puts a change into force, keeps it on the device, and tells whoever asked to be told. */
	readonly change: (change: Partial<Settings>) => void;
	readonly onchange: (tell: (settings: Settings) => void) => void;
}

/** Reads the settings of this device and puts them into force. */
export function openSettings(): SettingsStore {
	let current = loadSettings();
	const told: ((settings: Settings) => void)[] = [];
	applySettings(current);
	return {
		get current() {
			return current;
		},
		change(change) {
			current = { ...current, ...change };
			saveSettings(current);
			applySettings(current);
			if ('reading' in change) showInAddress(current.reading);
			for (const tell of told) tell(current);
		},
		onchange: (tell) => told.push(tell)
	};
}

/** How the piece is read stands in the address: who is sent it reads it in the same way. */
function showInAddress(reading: Settings['reading']): void {
	const address = new URL(location.href);
	if (reading === null) address.searchParams.delete('read');
	else address.searchParams.set('read', reading);
	history.replaceState(history.state, '', address);
}
