import { useState } from 'react';
import { count } from '../../messages/counts.ts';
import { viewNames } from '../../messages/shell.ts';
import { useRoute } from '../../state/navigation.ts';
import { href, isView } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { HelpBlocks } from './help-blocks.tsx';
import { helpPages, sectionAt } from './help-pages.ts';
import styles from './help.module.css';
import { searchHelp } from './search-help.ts';

/** The user guide: its contents and a search at the left, one section at the right. */
export function HelpView() {
  const { id, query } = useRoute();
  const [sought, setSought] = useState('');
  const { section, next } = sectionAt(id);
  const hits = searchHelp(helpPages, sought);
  const from = query['from'];
  const back = from !== undefined && isView(from) && from !== 'help' ? from : null;
  const address = (sectionId: string) =>
    href('help', sectionId, back === null ? {} : { from: back });
  return (
    <div className={styles.view}>
      <nav className={styles.contents} aria-label="The user guide" data-no-print>
        <div data-view-filter>
          <TextField
            label="Search the guide"
            labelHidden
            placeholder="Search the guide"
            type="search"
            value={sought}
            onChange={setSought}
            maxLength={200}
          />
        </div>
        <p role="status" className={styles.found}>
          {sought.trim() === '' ? '' : `${count(hits.length, 'section')} found`}
        </p>
        {sought.trim() === '' ? (
          helpPages.map((page) => (
            <div key={page.title}>
              <p className={styles.page}>{page.title}</p>
              <ul>
                {page.sections.map((each) => (
                  <li key={each.id}>
                    <a
                      href={address(each.id)}
                      className={styles.entry}
                      aria-current={each.id === section?.id ? 'page' : undefined}
                    >
                      {each.title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))
        ) : (
          <ul>
            {hits.map(({ page, section: hit, excerpt }) => (
              <li key={`${page} ${hit.id}`}>
                <a href={address(hit.id)} className={styles.entry}>
                  {hit.title}
                </a>
                <span className={styles.excerpt}>{excerpt}</span>
              </li>
            ))}
          </ul>
        )}
      </nav>
      <article className={styles.article}>
        <PageHeader
          title={section?.title ?? 'Help'}
          actions={
            <Button
              small
              onPress={() => {
                window.print();
              }}
            >
              Print
            </Button>
          }
          {...(back === null
            ? {}
            : { above: <Link href={href(back)}>{`Back to ${viewNames[back]}`}</Link> })}
        />
        <div className={styles.text}>
          <HelpBlocks key={section?.id ?? ''} blocks={section?.blocks ?? []} />
          {next === null ? null : (
            <p className={styles.next} data-no-print>
              Next: <Link href={address(next.id)}>{next.title}</Link>
            </p>
          )}
        </div>
      </article>
    </div>
  );
}
