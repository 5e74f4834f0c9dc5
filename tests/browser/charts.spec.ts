import { expect, test } from '@playwright/test';
import { LANGS, STEPS } from '../support/places';

for (const lang of LANGS) {
	for (const width of [320, 1280]) {
		test.describe(`the charts in ${lang} at ${width}`, () => {
			test.use({ viewport: { width, height: 800 } });

			test('are drawn, and stay inside their frames', async ({ page }) => {
				await page.goto(`${lang}/?read=text`);
				await page.evaluate(() => document.fonts.ready);
				const { steps, flat, over } = await page.evaluate(() => {
					const flat: string[] = [];
					const over: string[] = [];
					const steps = [...document.querySelectorAll('section.step')];
					for (const step of steps) {
						const graphic = step.querySelector('.graphic');
						const frame = graphic?.getBoundingClientRect();
						if (!graphic || !frame || frame.height < 40 || frame.width <= 40) {
							flat.push(step.id);
							continue;
						}
						for (const panel of graphic.querySelectorAll('.panel'))
							if (panel.getBoundingClientRect().height < 24) flat.push(`${step.id}, a panel`);
						const out = (box: DOMRect) => box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
						const say = (what: string, box: DOMRect) =>
							over.push(
								`${step.id}: ${what} ${Math.round(box.left - frame.left)} to ${Math.round(box.right - frame.left)} of ${Math.round(frame.width)}`
							);
						for (const element of graphic.querySelectorAll('*')) {
							// What leaves a drawing that cuts at its edge is not seen.
							const drawing = element.parentElement?.closest('svg');
							if (drawing && getComputedStyle(drawing).overflow !== 'visible') continue;
							const box = element.getBoundingClientRect();
							if (out(box)) say(`${element.tagName}.${element.getAttribute('class') ?? ''}`, box);
						}
						const texts = document.createTreeWalker(graphic, NodeFilter.SHOW_TEXT);
						while (texts.nextNode()) {
							const range = document.createRange();
							range.selectNodeContents(texts.currentNode);
							for (const box of range.getClientRects())
								if (out(box)) say(`“${texts.currentNode.textContent?.trim().slice(0, 40) ?? ''}”`, box);
						}
					}
					return { steps: steps.length, flat, over };
				});
				expect(steps).toBe(STEPS);
				expect(flat).toEqual([]);
				expect(over).toEqual([]);
			});

			test('hold still while the page loads and is scrolled to its end', async ({ page }) => {
				await page.addInitScript(() => {
					const shifts: string[] = [];
					Object.assign(window, { shifts });
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) {
							const { value, sources = [] } = entry as PerformanceEntry & {
								value: number;
								sources?: { node: Node | null }[];
							};
							const nodes = sources.map(({ node }) => {
								const element = node instanceof Element ? node : node?.parentElement;
								return `#${element?.closest('[id]')?.id ?? ''} ${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`;
							});
							shifts.push(`${value.toFixed(5)} at ${Math.round(window.scrollY)}: ${nodes.join(', ')}`);
						}
					}).observe({ type: 'layout-shift', buffered: true });
				});
				await page.goto(`${lang}/`, { waitUntil: 'networkidle' });
				const end = await page.evaluate(async () => {
					const frame = () => new Promise((done) => requestAnimationFrame(done));
					for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
						window.scrollTo(0, y);
						await frame();
						await frame();
					}
					await frame();
					return window.scrollY + window.innerHeight - document.documentElement.scrollHeight;
				});
				expect(Math.abs(end), 'the end was reached').toBeLessThan(2);
				expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
			});
		});
	}
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`forced colours, ${colorScheme}`, () => {
		test.use({ forcedColors: 'active', colorScheme });

		test('every chart still shows something drawn', async ({ page }) => {
			await page.goto('en/?read=text');
			const { forced, bare } = await page.evaluate(() => {
				const probe = document.createElement('div');
				probe.style.cssText = 'background: Canvas; position: absolute';
				document.body.append(probe);
				const canvas = getComputedStyle(probe).backgroundColor;
				probe.remove();
				const shows = (colour: string) =>
					colour !== canvas && colour !== 'none' && !/^(transparent|rgba\(.*, 0\))$/.test(colour);
				const drawn = (element: Element): boolean => {
					const style = getComputedStyle(element);
					const { width, height } = element.getBoundingClientRect();
					if (width + height === 0 || style.visibility !== 'visible') return false;
					if (element.matches('path, rect, circle, line, polygon, polyline, use, ellipse'))
						return shows(style.fill) || (shows(style.stroke) && parseFloat(style.strokeWidth) > 0);
					if (element instanceof SVGElement) return false;
					const edge = (['Top', 'Right', 'Bottom', 'Left'] as const).some(
						(side) =>
							parseFloat(style[`border${side}Width`]) > 0 &&
							style[`border${side}Style`] !== 'none' &&
							shows(style[`border${side}Color`])
					);
					return edge || shows(style.backgroundColor) || style.backgroundImage !== 'none';
				};
				const bare = [...document.querySelectorAll('section.step')].flatMap((step) => {
					const graphic = step.querySelector('.graphic');
					const marks = graphic ? [...graphic.querySelectorAll('*')] : [];
					const drawings = marks.filter((mark) => mark instanceof SVGElement);
					// A chart made of shapes must show shapes: its frame alone would say nothing.
					return (drawings.length > 0 ? drawings : marks).some(drawn) ? [] : step.id;
				});
				return { forced: matchMedia('(forced-colors: active)').matches, bare };
			});
			expect(forced).toBe(true);
			expect(bare).toEqual([]);
		});
	});
}
