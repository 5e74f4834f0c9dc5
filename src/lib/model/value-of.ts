import type { Figure } from './figure';
import type { Story } from './story';

/** A figure's value as it stands on its own: qualifier, number, unit, and what else must be heard with it. */
export function valueOf(story: Story, figure: Figure): string {
	const hedges = figure.hedges.map((hedge) => story.say(`hedge-${hedge}`));
	return hedges.length === 0 ? figure.wording.full : `${figure.wording.full} (${hedges.join(', ')})`;
}
