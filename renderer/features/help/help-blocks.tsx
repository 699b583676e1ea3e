import { Link } from '../../ui/link/link.tsx';
import { ScrollArea } from '../../ui/scroll-area/scroll-area.tsx';
import { pictureAddress } from './help-pages.ts';
import styles from './help.module.css';
import type { Block, Inline } from './markdown.ts';

/** Blocks of the guide as elements. Text is only ever text: nothing in it can become markup. */
export function HelpBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // The guide does not change while the app runs, so that a block's place is its name.
  return blocks.map((block, at) => <HelpBlock key={at} block={block} />);
}

function HelpBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2 className={styles.heading}>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <Words text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((text, at) => (
        <li key={at}>
          <Words text={text} />
        </li>
      ));
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <HelpTable head={block.head} rows={block.rows} />;
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
    case 'picture': {
      const address = pictureAddress(block.file);
      return address === null ? null : (
        <figure className={styles.figure}>
          <img src={address} alt={block.alternative} />
        </figure>
      );
    }
  }
}

function HelpTable({
  head,
  rows,
}: {
  readonly head: readonly Inline[][];
  readonly rows: readonly Inline[][][];
}) {
  return (
    <ScrollArea label="Table">
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((text, at) => (
              <th key={at} scope="col">
                <Words text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((text, at) => (
                <td key={at}>
                  <Words text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Words({ text }: { readonly text: readonly Inline[] }) {
  return text.map((each, at) => {
    switch (each.kind) {
      case 'plain':
        return each.text;
      case 'strong':
        return <b key={at}>{each.text}</b>;
      case 'code':
        return (
          <code key={at} className={styles.keys}>
            {each.text}
          </code>
        );
      case 'link':
        return (
          <Link key={at} href={each.to ?? '#/help'}>
            {each.text}
          </Link>
        );
    }
  });
}
