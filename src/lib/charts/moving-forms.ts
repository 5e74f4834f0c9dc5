import DotsChart from './DotsChart.svelte';
import BarsChart from './BarsChart.svelte';
import EdgesChart from './EdgesChart.svelte';
import FieldChart from './FieldChart.svelte';
import type { Forms } from './forms';
import LadderChart from './LadderChart.svelte';
import LedgerChart from './LedgerChart.svelte';
import MoneyChart from './MoneyChart.svelte';
import MonthsChart from './MonthsChart.svelte';
import QuotesChart from './QuotesChart.svelte';
import SquaresChart from './SquaresChart.svelte';
import ThreadsChart from './ThreadsChart.svelte';
import TilesChart from './TilesChart.svelte';
import TimelineChart from './TimelineChart.svelte';

/** The forms that scenes with more than one state are drawn in: what a reader's browser is sent. */
export const MOVING_FORMS = {
	threads: ThreadsChart,
	edges: EdgesChart,
	quotes: QuotesChart,
	timeline: TimelineChart,
	dots: DotsChart,
	tiles: TilesChart,
	money: MoneyChart,
	bars: BarsChart,
	squares: SquaresChart,
	field: FieldChart,
	months: MonthsChart,
	ladder: LadderChart,
	ledger: LedgerChart
} satisfies Forms;
