/**
 * Source cards as a dialog: a popover, since a modal one has the browser restyle the whole article, which takes a slow phone
 * most of a second. Without this script a figure in the prose leads to the disclosure under its chart; with it,
 * the same card opens over the page, and closing it gives back the place and the focus. It closes with its button, with
 * Escape, with a tap outside, and with the browser's way back.
 */
export function openCardsInDialog(): void {
	const words = document.getElementById('content')?.dataset;
	const dialog = document.createElement('dialog');
	dialog.className = 'source-dialog';
	dialog.popover = 'auto';
	dialog.tabIndex = -1;
	dialog.setAttribute('aria-label', words?.card ?? '');
	const close = document.createElement('button');
	close.className = 'close';
	close.type = 'button';
	close.textContent = words?.close ?? '×';
	close.addEventListener('click', () => dialog.hidePopover());
	const isOpen = () => dialog.matches(':popover-open');

	/**
	 * True while the way back closes the dialog: an entry of the history stands for it, at the same address. The page says so
	 * too (`data-card`), and nobody changes the address meanwhile: the entry would lead back to another one.
	 */
	const { dataset } = document.documentElement;
	let pushed = false;
	/** Where a link in a card leads, once that entry is gone. */
	let next = '';
	/** What the card was opened from. */
	let opener: HTMLElement | null = null;
	const leave = () => {
		if (next !== '') location.replace(next);
		next = '';
	};
	/** To where the reader was, unless the reader has gone elsewhere: the browser does so too, but not after every way out. */
	const giveFocusBack = () => {
		const { activeElement } = document;
		if (activeElement === null || activeElement === document.body) opener?.focus({ preventScroll: true });
	};
	dialog.addEventListener('toggle', () => {
		if (isOpen()) return;
		giveFocusBack();
		if (pushed) history.back();
		else leave();
	});
	window.addEventListener('popstate', () => {
		if (!pushed) return;
		pushed = false;
		delete dataset.card;
		setTimeout(() => (history.scrollRestoration = 'auto'));
		if (isOpen()) dialog.hidePopover();
		else leave();
		giveFocusBack();
		// A browser may let go of the focus once more after a way back.
		requestAnimationFrame(giveFocusBack);
	});

	/** Shows copies of cards: the page keeps its own. */
	const show = (cards: Iterable<Element>, from: HTMLElement) => {
		opener = from;
		dialog.replaceChildren(close, ...[...cards].map((card) => card.cloneNode(true)));
		if (!dialog.isConnected) document.body.append(dialog);
		if (!isOpen()) dialog.showPopover();
		dialog.focus({ preventScroll: true });
		dialog.scrollTop = 0;
		if (!pushed) {
			// The reader has not moved: the way back must not scroll to where the address leads.
			history.scrollRestoration = 'manual';
			history.pushState(null, '');
		}
		pushed = true;
		dataset.card = '';
	};

	document.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		if (!target || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		const away = target.closest<HTMLAnchorElement>('dialog a[href^="#"]');
		if (away && dialog.contains(away)) {
			// A link from a card to the page behind it: the page is where it leads.
			event.preventDefault();
			next = away.hash;
			dialog.hidePopover();
			return;
		}
		const link = target.closest<HTMLAnchorElement>('a.figure-link[data-figure]');
		const summary = target.closest<HTMLElement>('.source-line summary');
		if (link?.hash) {
			const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			const card = entry
				?.closest('details')
				?.querySelector(`.card[data-card="${CSS.escape(link.dataset.figure ?? '')}"]`);
			if (!card) return;
			event.preventDefault();
			show([card], link);
		} else if (summary?.parentElement) {
			event.preventDefault();
			// Where a line shows its first entry alone, that entry stands for them all.
			const more = summary.querySelector('.more');
			const whole = more && getComputedStyle(more).display !== 'none' ? summary.closest('.source-line') : null;
			show((whole ?? summary.parentElement).querySelectorAll('.card'), summary);
		}
	});
}
