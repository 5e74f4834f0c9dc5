/**
 * Source cards as a dialog. Without this script a figure in the prose leads to the disclosure under its chart; with it,
 * the same card opens over the page, and closing it gives back the place and the focus.
 */
const words = document.getElementById('content')?.dataset;
const dialog = document.createElement('dialog');
dialog.className = 'source-dialog';
dialog.setAttribute('aria-label', words?.card ?? '');
const close = document.createElement('button');
close.className = 'close';
close.type = 'button';
close.textContent = words?.close ?? '×';
close.addEventListener('click', () => dialog.close());

/** Shows cards in the dialog. The cards are copies: the page keeps its own. */
function openCards(cards: readonly Element[]): void {
	dialog.replaceChildren(close, ...cards.map((card) => card.cloneNode(true)));
	if (!dialog.isConnected) document.body.append(dialog);
	dialog.showModal();
	dialog.scrollTop = 0;
}

document.addEventListener('click', (event) => {
	if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
		return;
	const target = event.target instanceof Element ? event.target : null;
	if (!target) return;
	// A click on the backdrop reaches the dialog itself, outside its box.
	if (target === dialog) {
		const box = dialog.getBoundingClientRect();
		const inside =
			event.clientX >= box.left &&
			event.clientX <= box.right &&
			event.clientY >= box.top &&
			event.clientY <= box.bottom;
		if (!inside) dialog.close();
		return;
	}
	const link = target.closest<HTMLAnchorElement>('a.figure-link[data-figure]');
	const summary = target.closest('.source-line summary');
	if (link?.hash) {
		const details = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('details');
		const card = details?.querySelector(`.card[data-card="${CSS.escape(link.dataset.figure ?? '')}"]`);
		if (!card) return;
		event.preventDefault();
		openCards([card]);
	} else if (summary?.parentElement && !target.closest('a')) {
		event.preventDefault();
		openCards([...summary.parentElement.querySelectorAll('.card')]);
	}
});

// The language link keeps the reader's place: the last step whose head has passed the upper third of the screen.
document.addEventListener(
	'click',
	(event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keep-place]') : null;
		if (!link) return;
		const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
		const here = places.filter((place) => place.getBoundingClientRect().top < window.innerHeight / 3).at(-1);
		link.hash = here?.id ?? window.location.hash;
	},
	{ capture: true }
);
