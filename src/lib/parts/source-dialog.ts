/**
 * Source cards as a dialog. Without this script a figure in the prose leads to the disclosure under its chart; with it,
 * the same card opens over the page, and closing it gives back the place and the focus.
 */
export function openCardsInDialog(): void {
	const words = document.getElementById('content')?.dataset;
	const dialog = document.createElement('dialog');
	dialog.className = 'source-dialog';
	dialog.setAttribute('aria-label', words?.card ?? '');
	const close = document.createElement('button');
	close.className = 'close';
	close.type = 'button';
	close.textContent = words?.close ?? '×';
	close.addEventListener('click', () => dialog.close());

	/** Shows copies of cards: the page keeps its own. */
	const show = (cards: readonly Element[]) => {
		dialog.replaceChildren(close, ...cards.map((card) => card.cloneNode(true)));
		if (!dialog.isConnected) document.body.append(dialog);
		dialog.showModal();
		dialog.scrollTop = 0;
	};

	document.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		if (!target || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		if (target === dialog) {
			// The backdrop belongs to the dialog: a click on it comes from outside the dialog's box.
			const { left, right, top, bottom } = dialog.getBoundingClientRect();
			const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
			if (!inside) dialog.close();
			return;
		}
		if (target.closest('dialog a[href^="#"]')) {
			// A link from a card to the page behind it: the page is where it leads.
			dialog.close();
			return;
		}
		const link = target.closest<HTMLAnchorElement>('a.figure-link[data-figure]');
		const summary = target.closest('.source-line summary');
		if (link?.hash) {
			const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			const card = entry
				?.closest('details')
				?.querySelector(`.card[data-card="${CSS.escape(link.dataset.figure ?? '')}"]`);
			if (!card) return;
			event.preventDefault();
			show([card]);
		} else if (summary?.parentElement) {
			event.preventDefault();
			show([...summary.parentElement.querySelectorAll('.card')]);
		}
	});
}
