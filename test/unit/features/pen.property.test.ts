import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { markdown } from '../../../server/src/features/cards/pen.ts';

/** Words full of what Markdown could take for markup. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'\\`*_{}[]()#+-.!|<>&~$=:"\'1 ',
        'a',
        '\n',
        '\t',
        '&lt;',
        '![',
        '](',
        '```',
        '<b>',
        '***',
        '1.',
      ),
    )
    .map((parts) => parts.join('')),
);

function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const line = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const visible = words.filter((text) => line(text) !== '' && !text.includes('\0'));

describe('Markdown of cards', () => {
  it('shows any words as they are', () => {
    fc.assert(
      fc.property(visible, (text) => {
        assert.equal(micromark(markdown.text(text)), `<p>${asHtml(line(text))}</p>`);
      }),
    );
  });

  it('shows any words as they are within a line of its own', () => {
    fc.assert(
      fc.property(visible, (text) => {
        assert.equal(micromark(`Also: ${markdown.text(text)}`), `<p>Also: ${asHtml(line(text))}</p>`);
      }),
    );
  });

  it('shows any words as they are on a second line', () => {
    fc.assert(
      fc.property(visible, (text) => {
        const html = micromark(markdown.card(['First', markdown.text(text)]));
        assert.equal(html, `<p>First<br />\n${asHtml(line(text))}</p>`);
      }),
    );
  });

  it('shows any words standing out', () => {
    fc.assert(
      fc.property(visible, (text) => {
        const html = micromark(`${markdown.strong(text)} · person`);
        assert.equal(html, `<p><strong>${asHtml(line(text))}</strong> · person</p>`);
      }),
    );
  });

  it('shows any words as code', () => {
    fc.assert(
      fc.property(visible, (text) => {
        assert.equal(micromark(markdown.code(text)), `<p><code>${asHtml(line(text))}</code></p>`);
      }),
    );
  });

  it('keeps any label inside its link', () => {
    fc.assert(
      fc.property(visible, (text) => {
        const html = micromark(markdown.link(text, 'https://example.org/'));
        assert.equal(html, `<p><a href="https://example.org/">${asHtml(line(text))}</a></p>`);
      }),
    );
  });
});
