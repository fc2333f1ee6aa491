import { download } from '../download.ts';
import { tellPlaces } from './places.ts';
import { pngOf } from './picture.ts';
import { rowTexts } from './row-texts.ts';

/**
 * Adds to each figure of a published page what needs scripts: its places tell their figures, the drawing can be changed for the table, and it
 * can be saved as a picture, and its link is copied. What it says stands in the page's template `figure-tools`; nothing is shown that the table does not show.
 */
export function addTools(document: Document): void {
	const template = document.querySelector<HTMLTemplateElement>('#figure-tools');
	const figures = document.querySelectorAll<HTMLElement>('.published :is(figure, section)[id]');
	if (!template) return;
	for (const figure of figures) if (figure.querySelector(':scope > .wide > svg')) add(figure, template);
}

function add(figure: HTMLElement, template: HTMLTemplateElement): void {
	const drawings = [...figure.querySelectorAll<HTMLElement>(':scope > :is(.wide, .narrow)')];
	const table = figure.querySelector('table');
	const details = table?.closest('details');
	if (!table || !details) return;
	const { hint = '' } = template.dataset;
	for (const drawing of drawings) tellPlaces(drawing, rowTexts(table), hint);

	const tools = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
	const button = (name: string) => tools.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
	tools.querySelector('[role=group]')!.setAttribute('aria-labelledby', `${figure.id}-title`);
	for (const each of tools.querySelectorAll('button'))
		each.setAttribute('aria-describedby', `${figure.id}-title`);
	drawings[0]!.before(tools);

	const twin = document.createElement('div');
	twin.className = 'twin';
	drawings.at(-1)!.after(twin);
	const show = (what: 'chart' | 'table') => {
		figure.dataset['shown'] = what;
		for (const each of ['chart', 'table']) button(each).setAttribute('aria-pressed', String(each === what));
		const content = [...(what === 'table' ? details : twin).children].filter(
			({ localName }) => localName !== 'summary',
		);
		(what === 'table' ? twin : details).append(...content);
	};
	button('chart').addEventListener('click', () => show('chart'));
	button('table').addEventListener('click', () => show('table'));
	show('chart');

	const say = (text: string | undefined) => {
		tools.querySelector('[role=status]')!.textContent = text ?? '';
	};
	button('png').addEventListener('click', () => {
		say('');
		pngOf({
			svg: drawings[0]!.querySelector('svg')!,
			title: textOf(figure, 'h2, h3'),
			sentence: sentenceOf(figure),
			source: ['.publisher', '.demo']
				.map((part) => textOf(figure.closest('.published')!, part))
				.concat(textOf(figure, 'figcaption, .source'))
				.filter((text) => text !== ''),
			colours: template.dataset['colours'] ?? '',
		}).then(
			(picture) => download(picture, `${nameOf(figure)}.png`),
			() => say(template.dataset['noPicture']),
		);
	});
	// The link leads to the figure, as it does without scripts, and is copied as well.
	figure
		.querySelector<HTMLAnchorElement>('.heading .self')
		?.addEventListener('click', ({ currentTarget }) => {
			const { href } = currentTarget as HTMLAnchorElement;
			const copied = navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('no clipboard'));
			copied.then(
				() => say(template.dataset['copied']),
				() => say(template.dataset['inAddress']),
			);
		});
}

/** What the figure shows in words: the verdict where it has one, else the paragraphs over its drawing. */
function sentenceOf(figure: HTMLElement): string {
	if (figure.querySelector('.verdict')) return `${textOf(figure, '.words')}. ${textOf(figure, '.reason')}`;
	const paragraphs = figure.querySelectorAll(':scope > p:not(.note)');
	return [...paragraphs].map(({ textContent }) => textContent.trim()).join(' ');
}

/** The text of what stands first, without links to files. */
function textOf(figure: HTMLElement, selector: string): string {
	const copy = figure.querySelector(selector)?.cloneNode(true) as HTMLElement | undefined;
	copy?.querySelector('.files')?.remove();
	return copy?.textContent?.trim() ?? '';
}

/** `years-2025`, of the anchor `sv-years`. */
function nameOf({ id }: HTMLElement): string {
	const year = /\d{4}/.exec(document.title)?.[0];
	return [id.replace(/^[a-z]+-/, ''), ...(year ? [year] : [])].join('-');
}
