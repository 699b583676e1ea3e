import { describe, expect, it } from 'vitest';
import {
  helpPages,
  pictureAddress,
  sectionAt,
} from '../../../renderer/features/help/help-pages.ts';
import {
  inlines,
  readPage,
  type Block,
  type Inline,
} from '../../../renderer/features/help/markdown.ts';
import { searchHelp } from '../../../renderer/features/help/search-help.ts';
import { isView, views } from '../../../renderer/state/route.ts';

const sections = helpPages.flatMap((page) => page.sections);

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph' || block.kind === 'note') return [block.text];
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [block.head, ...block.rows].flat();
  return [];
}

describe('the user guide', () => {
  it('has a section for every view, so that F1 always finds one', () => {
    const ids = sections.map(({ id }) => id);
    expect(views.filter((view) => view !== 'help' && !ids.includes(view))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links only to what is there', () => {
    const links = sections
      .flatMap(({ blocks }) => blocks.flatMap(linesOf).flat())
      .flatMap(({ to }) => to ?? []);
    expect(links.length).toBeGreaterThan(4);
    const isThere = (to: string) => {
      const [, view = '', id = ''] = to.split('/');
      return isView(view) && (id === '' || sections.some((section) => section.id === id));
    };
    expect(links.filter((to) => !isThere(to))).toEqual([]);
  });

  it('shows only pictures that are there, each with its words', () => {
    const pictures = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
    );
    expect(pictures.length).toBeGreaterThan(4);
    expect(pictures.filter(({ file }) => pictureAddress(file) === null)).toEqual([]);
    expect(pictures.every(({ alternative }) => alternative.length > 10)).toBe(true);
  });

  it('opens at its beginning where the section is not known', () => {
    expect(sectionAt('no-such-thing').section?.id).toBe('start');
    expect(sectionAt('findings').section?.title).toBe('Findings');
  });

  it('is found by words, in titles first', () => {
    const hits = searchHelp(helpPages, 'meetings').map(({ section }) => section.id);
    expect(hits[0]).toBe('meetings');
    expect(hits.length).toBeGreaterThan(1);
    expect(searchHelp(helpPages, 'no such words anywhere')).toEqual([]);
    expect(searchHelp(helpPages, '  ')).toEqual([]);
  });
});

describe('the small reader of Markdown', () => {
  it('takes markup of web pages as plain words', () => {
    const page = readPage('# T\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))');
    expect(page.sections[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'plain', text: '<img src=x onerror=alert(1)> ' },
          { kind: 'plain', text: 'x (javascript:alert(1)' },
          { kind: 'plain', text: ')' },
        ],
      },
    ]);
  });

  it('links inside the app and shows any other address', () => {
    expect(inlines('See [here](#/findings) or [there](https://example.org).')).toEqual([
      { kind: 'plain', text: 'See ' },
      { kind: 'link', text: 'here', to: '#/findings' },
      { kind: 'plain', text: ' or ' },
      { kind: 'plain', text: 'there (https://example.org)' },
      { kind: 'plain', text: '.' },
    ]);
  });

  it('reads headings, lists, tables, code and notes', () => {
    const source = [
      '# Title',
      '## One {#first}',
      '- a',
      '  and more',
      '- b',
      '',
      '1. c',
      '',
      '| H | I |',
      '| --- | --- |',
      '| x | y |',
      '```',
      '# not a heading',
      '```',
      '> note',
      '### Lesser',
      '## Two words',
    ].join('\n');
    const { title, sections: read } = readPage(source);
    expect(title).toBe('Title');
    expect(read.map(({ id }) => id)).toEqual(['first', 'two-words']);
    expect(read[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'list',
      'list',
      'table',
      'code',
      'note',
      'heading',
    ]);
    expect(read[0]?.blocks[0]).toMatchObject({
      items: [[{ text: 'a and more' }], [{ text: 'b' }]],
    });
  });
});
