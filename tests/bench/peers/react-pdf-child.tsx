import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { measuredPeer, type Fonts } from './measured.ts';
import type { ContentTable, ContentText, PackContent } from './pack-content.ts';
import { sheet } from './sheet.ts';

/** The content with @react-pdf/renderer: views in rows, rows that are not divided, heads again. Not tagged. */
async function make(content: PackContent, fonts: Fonts): Promise<Uint8Array> {
  for (const family of ['light', 'regular', 'semibold'] as const)
    Font.register({ family, src: fonts[family] });
  // Otherwise it divides words, which none of the others does.
  Font.registerHyphenationCallback((word) => [word]);
  return renderToBuffer(
    <Document title={content.furniture.title}>
      {content.chapters.map(({ blocks }, index) => (
        <Page key={index} size={[sheet.width, sheet.height]} style={page}>
          {blocks.map((block, at) =>
            block.kind === 'text' ? <Words key={at} {...block} /> : <Table key={at} {...block} />,
          )}
          {sheet.furniture(content, 0, 0).map(({ text, y, align, weight }) => (
            <Text
              key={`${text}${y}`}
              fixed
              style={{ ...line, top: y, textAlign: align, fontFamily: weight }}
              render={({ pageNumber, totalPages }) =>
                text.startsWith('Page ') ? `Page ${pageNumber} of ${totalPages}` : text
              }
            />
          ))}
        </Page>
      ))}
    </Document>,
  );
}

const page = {
  fontFamily: 'regular',
  paddingTop: sheet.top,
  paddingBottom: sheet.height - sheet.bottom,
  paddingLeft: sheet.left,
  paddingRight: sheet.width - sheet.left - sheet.textWidth,
};

const line = {
  position: 'absolute',
  left: sheet.left,
  width: sheet.textWidth,
  fontSize: 7.5,
} as const;

function Words({ text, label, size, leading, weight, left, before }: ContentText) {
  const style = { fontSize: size, lineHeight: leading / size, fontFamily: weight };
  if (label === '')
    return <Text style={{ ...style, marginLeft: left, marginTop: before }}>{text}</Text>;
  return (
    <View style={{ flexDirection: 'row', marginTop: before }}>
      <Text style={{ ...style, width: left }}>{label}</Text>
      <Text style={{ ...style, flex: 1 }}>{text}</Text>
    </View>
  );
}

function Table({ before, size, leading, widths, head, rows }: ContentTable) {
  const style = { fontSize: size, lineHeight: leading / size };
  return (
    <View style={{ marginTop: before }}>
      <View fixed style={{ ...row, borderTopWidth: 1.25, borderBottomWidth: 0.5 }}>
        {head.map((text, at) => (
          <Text key={at} style={{ ...style, ...cell(widths[at]), fontFamily: 'semibold' }}>
            {text}
          </Text>
        ))}
      </View>
      {rows.map((cells, index) => (
        <View key={index} wrap={false} style={{ ...row, borderBottomWidth: 0.35 }}>
          {cells.map((text, at) => (
            <Text
              key={at}
              style={{ ...style, ...cell(cells.length === 1 ? sheet.textWidth : widths[at]) }}
            >
              {text}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

const row = {
  flexDirection: 'row',
  paddingTop: sheet.padding,
  paddingBottom: sheet.padding,
} as const;

function cell(width = 20): { readonly width: number; readonly paddingRight: number } {
  return { width, paddingRight: sheet.gap };
}

await measuredPeer(make);
