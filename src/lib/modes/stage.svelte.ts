import { mount } from 'svelte';
import { MOVING_FORMS } from '../charts/moving-forms';
import type { Chart, Position } from '../model/chart';
import SceneView from '../parts/SceneView.svelte';
import type { Scene } from '../scenes/scene';
import { inMotion } from '../scenes/scenes';

/** One scene, drawn over the drawing of the server. */
export class Stage {
	chart: Chart;
	eased = $state(false);
	position: Position;
	readonly steps: readonly string[];
	readonly #restOf: (step: string) => Chart;
	readonly #pin: HTMLElement;
	readonly #sheetsNote: string;
	readonly #id: string;
	#mounted = false;
	#source = '';

	constructor(scene: Scene, pin: HTMLElement, restOf: (step: string) => Chart, sheetsNote: string) {
		this.steps = scene.steps;
		this.#id = `live-${scene.id}`;
		this.#restOf = restOf;
		this.#pin = pin;
		this.#sheetsNote = sheetsNote;
		this.position = { step: scene.steps[0] ?? '', progress: 0 };
		this.chart = $state.raw(inMotion(restOf, this.position));
	}

	/** Where in the page it stands. */
	get element(): HTMLElement {
		return this.#pin;
	}

	move(position: Position) {
		const { step, progress } = this.position;
		if (position.step === step && position.progress === progress) return;
		this.position = position;
		const chart = inMotion(this.#restOf, position);
		// At rest it is the same object: nothing is drawn again while the reader reads.
		if (chart !== this.chart) this.chart = chart;
		if (this.#mounted) this.#showSource();
	}

	mount() {
		if (this.#mounted) return;
		this.#mounted = true;
		const target = document.createElement('div');
		target.className = 'drawing live';
		this.#pin.querySelector('.drawing')?.after(target);
		// Getters are read as the component reads its props: what changes behind them is drawn.
		const chart = () => this.chart;
		const eased = () => this.eased;
		const [id, sheetsNote] = [this.#id, this.#sheetsNote];
		mount(SceneView, {
			target,
			props: {
				id,
				forms: MOVING_FORMS,
				sheetsNote,
				get chart() {
					return chart();
				},
				get eased() {
					return eased();
				}
			}
		});
		this.#pin.dataset.live = '';
		if (this.#pin.parentElement?.matches('.scene')) this.#pin.parentElement.dataset.live = '';
		this.#showSource();
		// The first picture is there at once; what changes after it may take its time.
		requestAnimationFrame(() => (this.eased = true));
	}

	/** Steps that share a stage share the place of its source line: all of their lines are there, and one is seen. */
	#showSource() {
		const { step } = this.position;
		const slot = this.#pin.querySelector('.sources');
		if (!slot || step === this.#source) return;
		this.#source = step;
		if (slot.childElementCount === 0) slot.append(...this.steps.map(copyOfSource));
		this.steps.forEach((one, i) => {
			const line = slot.children[i];
			if (line instanceof HTMLElement) line.style.visibility = one === step ? '' : 'hidden';
		});
	}
}

/** A step's source line, without the ids: they stay where they are. */
function copyOfSource(step: string): Node {
	const copy = document.getElementById(step)?.querySelector('.source-line')?.cloneNode(true);
	if (!(copy instanceof HTMLElement)) return document.createElement('div');
	for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
	return copy;
}
