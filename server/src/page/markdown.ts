import TurndownService from 'turndown';
import type { PageElement } from './dom.ts';

/** What says nothing to somebody who reads the article. */
const FURNITURE =
  'img, picture, svg, video, audio, iframe, object, embed, form, button, input, script, style, noscript';

/** The article of a page as Markdown: a line for each paragraph, without pictures. */
export function markdownOf(article: PageElement, base: string | undefined): string {
  for (const element of [...article.querySelectorAll(FURNITURE)]) element.remove();
  for (const link of [...article.querySelectorAll('a')]) settle(link, base);
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '***',
    // Two spaces at the end of a line are lost too easily.
    br: '\\',
  });
  const written = service.turndown(article);
  return written
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A link that leads somewhere from anywhere; one that does not is left as its words. */
function settle(link: PageElement, base: string | undefined): void {
  const address = link.getAttribute('href') ?? '';
  const whole = URL.canParse(address, base) ? new URL(address, base).href : undefined;
  if (whole !== undefined && /^https?:/i.test(whole) && !address.startsWith('#'))
    link.setAttribute('href', whole);
  else link.removeAttribute('href');
}
