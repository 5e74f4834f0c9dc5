import type { Form } from '$lib/model/chart';
import ApartChart from './ApartChart.svelte';
import BlankChart from './BlankChart.svelte';
import type { Forms } from './forms';
import HoleChart from './HoleChart.svelte';
import LongFieldChart from './LongFieldChart.svelte';
import { MOVING_FORMS } from './moving-forms';
import WordsChart from './WordsChart.svelte';

/** Every form there is. */
export const ALL_FORMS = {
	...MOVING_FORMS,
	blank: BlankChart,
	hole: HoleChart,
	'long-field': LongFieldChart,
	words: WordsChart,
	apart: ApartChart
} satisfies Required<Forms> & Record<Form, unknown>;
